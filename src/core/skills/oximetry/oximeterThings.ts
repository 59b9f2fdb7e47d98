/** The oximeter and the two hands: what their charts' words mean, and where the probe can sit. */

import { assign, setup } from 'xstate';
import { type Chart, ChartSchema, configOf } from '../../chart/schema.ts';
import type { Item, ThingKind, World } from '../../session/skill.ts';
import type { Id, Value } from '../../session/types.ts';
import { WIPED } from '../../touch/surfaces.ts';
import { EXAM_ROOMS } from '../everyday/places.ts';
import handJson from './hand.chart.json' with { type: 'json' };
import oximeterJson from './oximeter.chart.json' with { type: 'json' };

interface OximeterEvent {
  readonly type: string;
  readonly with?: Readonly<Record<string, Value>>;
}

const words = setup({
  types: {
    context: {} as Record<string, string>,
    events: {} as OximeterEvent,
    tags: {} as 'clipped' | 'shaded' | 'warming' | 'cleaned' | 'still',
  },
  actions: { rememberFinger: assign(({ event }) => ({ finger: String(event.with?.['finger'] ?? '') })) },
});

function kind(json: unknown): ThingKind {
  return {
    chart: ChartSchema.parse(json),
    machine: (chart: Chart) => words.createMachine(configOf<typeof words>(chart)),
  };
}

export const OXIMETER = 'oximeter';
export const HAND = 'hand';
export const HANDS = ['leftHand', 'rightHand'] as const;
export type HandId = (typeof HANDS)[number];

export const FINGERS_OF = ['leftIndex', 'leftMiddle', 'leftRing', 'rightIndex', 'rightMiddle', 'rightRing'] as const;

export function handOf(finger: string): HandId {
  return finger.startsWith('left') ? 'leftHand' : 'rightHand';
}

export const oximetryThings: Readonly<Record<Id, ThingKind>> = {
  [OXIMETER]: kind(oximeterJson),
  leftHand: kind(handJson),
  rightHand: kind(handJson),
};

export function isClipped(world: World): boolean {
  return world.thing(OXIMETER).hasTag('clipped');
}

export function fingerOf(world: World): string {
  return String(world.thing(OXIMETER).context['finger'] ?? '');
}

export const oximeterItems: readonly Item[] = [
  { id: OXIMETER, rooms: EXAM_ROOMS, spot: OXIMETER, surface: WIPED, isLoose: (world) => !isClipped(world) },
];
