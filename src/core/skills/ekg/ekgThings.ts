/** Electrodes, wires and the machine as things: what their charts' words mean; and what lies ready to be taken. */
import { setup } from 'xstate';
import { type Chart, ChartSchema, configOf } from '../../chart/schema.ts';
import { WIRES, type Wire } from '../../ekg/sites.ts';
import type { Item, ThingKind, World } from '../../session/skill.ts';
import type { Id } from '../../session/types.ts';
import { WIPED } from '../../touch/surfaces.ts';
import { EXAM_ROOMS } from '../everyday/places.ts';
import { ELECTRODES } from './ekgMemory.ts';
import electrodeJson from './electrode.chart.json' with { type: 'json' };
import machineJson from './machine.chart.json' with { type: 'json' };
import { RECORDING_SECONDS } from './recipe.ts';
import { isInfant } from './soothing.ts';
import wireJson from './wire.chart.json' with { type: 'json' };

const words = setup({
  types: {
    context: {} as Record<string, never>,
    events: {} as { readonly type: string },
    tags: {} as 'placed' | 'spent' | 'clipped' | 'on' | 'recording',
  },
  delays: { recordingTime: RECORDING_SECONDS * 1_000 },
});

function kind(json: unknown): ThingKind {
  return {
    chart: ChartSchema.parse(json),
    machine: (chart: Chart) => words.createMachine(configOf<typeof words>(chart)),
  };
}

export const MACHINE = 'ekgMachine';
export const wireId = (wire: Wire): Id => `wire-${wire}`;
export const WIRE_IDS: readonly Id[] = WIRES.map(wireId);

export function wireOf(id: Id | undefined): Wire | undefined {
  return WIRES.find((wire) => wireId(wire) === id);
}

/** The order of AHA; IEC has other names and colors for the same wires: a policy chooses. */
export function wirePhrase(world: World, wire: Wire) {
  const scheme = world.scenario.file.policies['wireColors'] === 'iec' ? 'iec' : 'aha';
  return { key: `wire.${scheme}.${wire}` };
}

export const ekgThings: Readonly<Record<Id, ThingKind>> = {
  ...Object.fromEntries(ELECTRODES.map((id) => [id, kind(electrodeJson)])),
  ...Object.fromEntries(WIRE_IDS.map((id) => [id, kind(wireJson)])),
  [MACHINE]: kind(machineJson),
};

/** A sealed pack, one of small electrodes for infants, and a card that has lain open; what skin is prepared with. */
export const PACK = 'electrodePack';
export const SMALL_PACK = 'smallPack';
export const OLD_CARD = 'electrodeCard';
export const TOOLS = ['clippers', 'alcoholWipe', 'gauze'] as const;

const item = (id: Id): Item => ({ id, rooms: EXAM_ROOMS, spot: id, surface: WIPED });

export const ekgItems: readonly Item[] = [
  ...[PACK, OLD_CARD, ...TOOLS].map(item),
  { ...item(SMALL_PACK), spot: PACK, isLoose: isInfant },
];
