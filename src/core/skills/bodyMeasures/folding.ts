/** What each deed does to the memory of the stations, and when a scale holds a number or a child is left alone. */
import { hasFreeHand } from '../../hands/hands.ts';
import type { Deadline, Model, World } from '../../session/skill.ts';
import type { Entry, Finding, Intent } from '../../session/types.ts';
import { patientHere } from '../everyday/places.ts';
import {
  BODY,
  type BodyMemory,
  type ChildPlace,
  FRESH_BOARD,
  FRESH_ROD,
  isScale,
  type Lining,
  type Load,
  type ScaleId,
  type ScaleState,
  startBody,
} from './bodyMemory.ts';
import { AVERAGED_MS, componentsOn, FIRST_MS, isMoving, weightShown } from './weighing.ts';

/** A child on the scale with no hand near it for this long was left alone, ms (design: a roll takes about as long). */
const ALONE_MS = 3_000;

function value(intent: Intent, name: string): string {
  return String(intent.with?.[name] ?? '');
}

function changedScale(memory: BodyMemory, id: ScaleId, at: number, change: Partial<ScaleState> = {}): BodyMemory {
  const scale = memory.scales[id];
  const next = { ...scale, ...change, since: at, stated: 0, count: scale.count + 1 };
  return { ...memory, scales: { ...memory.scales, [id]: next } };
}

/** Whatever changes on the patient makes a scale that carries the patient settle anew. */
function unsettled(memory: BodyMemory, at: number): BodyMemory {
  const ids: readonly ScaleId[] = ['floorScale', 'infantScale'];
  return ids
    .filter((id) => memory.scales[id].load !== 'nothing')
    .reduce((changed, id) => changedScale(changed, id, at), memory);
}

type Fold = (memory: BodyMemory, entry: Entry, world: World) => BodyMemory;

const zeroed: Fold = (memory, { intent, at }, world) => {
  const person = patientHere(world);
  if (!person || !isScale(intent.on)) return memory;
  return changedScale(memory, intent.on, at, { zero: componentsOn(world, person, memory, intent.on) });
};

const unitSwitched: Fold = (memory, { intent, at }) =>
  isScale(intent.on) ? changedScale(memory, intent.on, at, { isPounds: !memory.scales[intent.on].isPounds }) : memory;

const loaded: Fold = (memory, { intent, at }) => {
  const load = value(intent, 'load') as Load;
  const stepped = { ...memory, hasLetGo: false, isStill: false };
  return changedScale(stepped, 'floorScale', at, { load });
};

const stanceAsked: Fold = (memory, { intent, at }) => {
  const stance = value(intent, 'stance');
  if (intent.on === 'floorScale') {
    const changed = stance === 'letGo' ? { ...memory, hasLetGo: true } : { ...memory, isStill: true };
    return unsettled(changed, at);
  }
  return { ...memory, rod: { ...memory.rod, asked: [...new Set([...memory.rod.asked, stance])] } };
};

const garmentRemoved: Fold = (memory, { intent, at }) => {
  const garment = value(intent, 'garment');
  return unsettled({ ...memory, worn: memory.worn.filter((worn) => worn !== garment) }, at);
};

const diaperPutOn: Fold = (memory, { at }) =>
  unsettled({ ...memory, worn: memory.worn.filter((worn) => worn !== 'wetDiaper'), hasDryDiaper: true }, at);

const stoodAtRod: Fold = (memory, { intent }) => ({
  ...memory,
  rod: { ...FRESH_ROD, isUnder: value(intent, 'where') === 'under' },
});

const headpieceMoved: Fold = (memory, { intent }) => ({
  ...memory,
  rod: { ...memory.rod, isLowered: value(intent, 'to') === 'head' },
});

const lined: Fold = (memory, { intent, at }) =>
  changedScale({ ...memory, lining: value(intent, 'lining') as Lining }, 'infantScale', at);

const childMoved: Fold = (memory, { intent, at }) => {
  const child = value(intent, 'to') as ChildPlace;
  const moved = { ...memory, child, isCalmed: false, board: FRESH_BOARD, unguardedSince: undefined };
  if (child !== 'scale' && memory.child !== 'scale') return moved;
  return changedScale(moved, 'infantScale', at, { load: child === 'scale' ? 'person' : 'nothing' });
};

/** A hand that has something else to do is not near the child. */
const guardLost: Fold = (memory, { at }) =>
  memory.child === 'scale' && memory.unguardedSince === undefined
    ? { ...memory, unguardedSince: at, isUnattendedStated: false }
    : memory;

const guardBack: Fold = (memory) => ({ ...memory, unguardedSince: undefined });

const handsFilled: Fold = (memory, entry, world) =>
  hasFreeHand(world.hands) ? memory : guardLost(memory, entry, world);

/** Whoever walks away takes no child along: what was said of it stands until a hand is back. */
const wentAway: Fold = (memory, { at }) =>
  memory.child === 'lap' ? memory : { ...memory, unguardedSince: at, isUnattendedStated: true };

const folds: ReadonlyMap<string, Fold> = new Map<string, Fold>([
  ['scale.zeroed', zeroed],
  ['scaleUnit.switched', unitSwitched],
  ['scale.loaded', loaded],
  ['stance.asked', stanceAsked],
  ['garment.removed', garmentRemoved],
  ['diaper.putOn', diaperPutOn],
  ['rod.stood', stoodAtRod],
  ['headpiece.moved', headpieceMoved],
  ['tray.lined', lined],
  ['child.moved', childMoved],
  ['child.soothed', (memory, { at }) => unsettled({ ...memory, isCalmed: true }, at)],
  ['hand.withdrawn', guardLost],
  ['hand.hovered', guardBack],
  ['item.taken', handsFilled],
  ['rub.started', guardLost],
  ['washing.started', guardLost],
  ['gloves.donned', guardLost],
  ['helper.asked', (memory) => ({ ...memory, board: { ...memory.board, isHeadHeld: true } })],
  [
    'knees.pressed',
    (memory, { intent }) => ({
      ...memory,
      board: { ...memory.board, knees: value(intent, 'legs') === 'both' ? 'both' : 'one' },
    }),
  ],
  [
    'footboard.moved',
    (memory, { intent }) => ({ ...memory, board: { ...memory.board, footboard: value(intent, 'to') } }),
  ],
  ['tape.wrapped', (memory) => ({ ...memory, tapes: memory.tapes + 1 })],
  ['station.left', wentAway],
  ['learner.walked', wentAway],
]);

function heard(world: World, memory: BodyMemory, entry: Entry): BodyMemory {
  return folds.get(entry.intent.type)?.(memory, entry, world) ?? memory;
}

/** The next number that a scale holds, ms; nothing when it stands or carries nobody. */
function holdsAt(world: World, memory: BodyMemory, id: ScaleId): number | undefined {
  const { load, since, stated } = memory.scales[id];
  const person = patientHere(world);
  if (load !== 'person' || !person) return undefined;
  if (stated === 0) return since + FIRST_MS;
  return stated === 1 && isMoving(world, person, memory, id) ? since + AVERAGED_MS : undefined;
}

function held(world: World, memory: BodyMemory, id: ScaleId, at: number): Deadline<BodyMemory> {
  return {
    at,
    due() {
      const person = patientHere(world);
      const scale = memory.scales[id];
      const next = { ...memory, scales: { ...memory.scales, [id]: { ...scale, stated: scale.stated + 1 } } };
      return { memory: next, findings: person ? [weightShown(world, person, memory, id, at, scale.stated)] : [] };
    },
  };
}

function alone(memory: BodyMemory, since: number, after: number): Deadline<BodyMemory> {
  const at = Math.max(after, since + ALONE_MS);
  const finding: Finding = { at, name: 'infant.unattended', numbers: { ms: ALONE_MS } };
  return { at, due: () => ({ memory: { ...memory, isUnattendedStated: true }, findings: [finding] }) };
}

function next(world: World, memory: BodyMemory, after: number): Deadline<BodyMemory> | undefined {
  const found: Deadline<BodyMemory>[] = [];
  for (const id of ['floorScale', 'infantScale'] as const) {
    const at = holdsAt(world, memory, id);
    if (at !== undefined) found.push(held(world, memory, id, Math.max(after, at)));
  }
  const { unguardedSince, isUnattendedStated } = memory;
  if (unguardedSince !== undefined && !isUnattendedStated) found.push(alone(memory, unguardedSince, after));
  return found.reduce<Deadline<BodyMemory> | undefined>(
    (first, each) => (first === undefined || each.at < first.at ? each : first),
    undefined,
  );
}

export const bodyModel: Model<BodyMemory> = { id: BODY, start: startBody, heard, next };
