/** What the skill remembers of the recorder: its wires, what is in it, how it was set, when it was started, what was handed out. */
import type { Model, World } from '../../session/skill.ts';
import type { Entry, Id } from '../../session/types.ts';
import { type Color, colorOf } from './holterThings.ts';

export interface HolterMemory {
  readonly leads: Readonly<Partial<Record<Color, Id>>>;
  readonly hasLoops: boolean;
  readonly battery: string | undefined;
  readonly card: string | undefined;
  readonly clock: string | undefined;
  readonly patient: Readonly<Record<string, string>>;
  readonly startedAt: number | undefined;
  readonly liveSince: number;
  readonly worn: string | undefined;
  readonly given: readonly string[];
  readonly returning: string | undefined;
}

const START: HolterMemory = {
  leads: {},
  hasLoops: false,
  battery: undefined,
  card: undefined,
  clock: undefined,
  patient: {},
  startedAt: undefined,
  liveSince: 0,
  worn: undefined,
  given: [],
  returning: undefined,
};

const HOLTER = 'holter';

export function holterMemory(world: World): HolterMemory {
  return world.memory<HolterMemory>(HOLTER);
}

type Fold = (memory: HolterMemory, entry: Entry) => HolterMemory;

const chosen = ({ intent }: Entry, name: string): string => String(intent.with?.[name] ?? '');

const clipped: Fold = (memory, entry) => {
  const color = colorOf(entry.intent.on);
  const liveSince = Object.keys(memory.leads).length === 0 ? entry.at : memory.liveSince;
  return color ? { ...memory, liveSince, leads: { ...memory.leads, [color]: chosen(entry, 'electrode') } } : memory;
};

const unclipped: Fold = (memory, { intent }) => {
  const gone = colorOf(intent.on);
  return { ...memory, leads: Object.fromEntries(Object.entries(memory.leads).filter(([color]) => color !== gone)) };
};

/** A new battery sets the clock back. */
const powered: Fold = (memory, entry) => ({
  ...memory,
  battery: chosen(entry, 'battery'),
  clock: undefined,
  liveSince: entry.at,
});

const entered: Fold = (memory, { intent }) => {
  const texts = Object.entries(intent.with ?? {}).map(([field, value]) => [field, String(value)] as const);
  return { ...memory, patient: { ...memory.patient, ...Object.fromEntries(texts) } };
};

const folds: ReadonlyMap<string, Fold> = new Map<string, Fold>([
  ['lead.clipped', clipped],
  ['lead.unclipped', unclipped],
  ['leads.looped', (memory) => ({ ...memory, hasLoops: true })],
  ['battery.inserted', powered],
  ['card.inserted', (memory, entry) => ({ ...memory, card: chosen(entry, 'card') })],
  ['recorderClock.set', (memory, entry) => ({ ...memory, clock: chosen(entry, 'clock') })],
  ['recorderPatient.entered', entered],
  ['recorder.started', (memory, { at }) => ({ ...memory, startedAt: at })],
  ['recorder.worn', (memory, entry) => ({ ...memory, worn: chosen(entry, 'worn') })],
  ['handout.given', (memory, entry) => ({ ...memory, given: [...memory.given, chosen(entry, 'handout')] })],
  ['return.booked', (memory, entry) => ({ ...memory, returning: chosen(entry, 'return') })],
]);

export const holterModel: Model<HolterMemory> = {
  id: HOLTER,
  start: () => START,
  heard: (_, memory, entry) => folds.get(entry.intent.type)?.(memory, entry) ?? memory,
  next: () => undefined,
};
