/** Whoever loses much pressure on standing turns faint, and falls when nobody helps. */
import type { Model, World } from '../../session/skill.ts';
import type { Entry, Finding } from '../../session/types.ts';
import { patientHere } from '../everyday/places.ts';

/** Who turns faint: a fall of systolic pressure that stays, mmHg. So long after standing up, and so long until the fall, ms (design). */
const FAINT_FROM = 25;
const FAINT_AFTER_MS = 75_000;
const FALLS_AFTER_MS = 45_000;

export interface FaintMemory {
  readonly standsSince: number | undefined;
  readonly isFaint: boolean;
}

const WELL: FaintMemory = { standsSince: undefined, isFaint: false };
const UP: readonly unknown[] = ['standUp', 'stand'];
const DOWN: readonly unknown[] = ['lie', 'leftSide', 'sitUp', 'chair', 'table'];

function heard(_: World, memory: FaintMemory, { intent, at }: Entry): FaintMemory {
  if (intent.type !== 'orthostatic.asked' && intent.type !== 'position.asked') return memory;
  const change = intent.with?.['change'];
  if (UP.includes(change)) return { standsSince: at, isFaint: false };
  return DOWN.includes(change) ? WELL : memory;
}

export const faintness: Model<FaintMemory> = {
  id: 'faintness',
  start: () => WELL,
  heard,
  next(world, memory, after) {
    const person = patientHere(world);
    if (person?.posture.seat !== 'standing' || memory.standsSince === undefined) return undefined;
    if (person.circulation.orthostaticDrop < FAINT_FROM) return undefined;
    const wait = FAINT_AFTER_MS + (memory.isFaint ? FALLS_AFTER_MS : 0);
    const at = Math.max(after, memory.standsSince + wait);
    const name = memory.isFaint ? 'patient.fell' : 'patient.faint';
    const finding: Finding = { at, name, about: person.id, numbers: {} };
    return { at, due: () => ({ memory: memory.isFaint ? WELL : { ...memory, isFaint: true }, findings: [finding] }) };
  },
};
