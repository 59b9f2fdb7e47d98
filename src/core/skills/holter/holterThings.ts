/** The recorder and its wires: things, the places where the wires belong, and the channels between them. */
import { setup } from 'xstate';
import { type Chart, ChartSchema, configOf } from '../../chart/schema.ts';
import { front, type Point } from '../../ekg/torso.ts';
import type { ThingKind, World } from '../../session/skill.ts';
import type { Id } from '../../session/types.ts';
import { ELECTRODES } from '../ekg/ekgMemory.ts';
import { ekgThings } from '../ekg/ekgThings.ts';
import leadJson from './lead.chart.json' with { type: 'json' };
import recorderJson from './recorder.chart.json' with { type: 'json' };

const words = setup({
  types: {
    context: {} as Record<string, never>,
    events: {} as { readonly type: string },
    tags: {} as 'on' | 'recording' | 'clipped',
  },
});

function kind(json: unknown): ThingKind {
  return {
    chart: ChartSchema.parse(json),
    machine: (chart: Chart) => words.createMachine(configOf<typeof words>(chart)),
  };
}

export const RECORDER = 'holter';

export const COLORS = ['white', 'red', 'black', 'brown', 'green'] as const;
export type Color = (typeof COLORS)[number];

export const leadId = (color: Color): Id => `lead-${color}`;

export function colorOf(id: Id | undefined): Color | undefined {
  return COLORS.find((color) => leadId(color) === id);
}

export const holterThings: Readonly<Record<Id, ThingKind>> = {
  ...Object.fromEntries(ELECTRODES.map((id) => [id, ekgThings[id] ?? kind(leadJson)])),
  ...Object.fromEntries(COLORS.map((color) => [leadId(color), kind(leadJson)])),
  [RECORDER]: kind(recorderJson),
};

/** Where each wire's electrode belongs, over bone: breastbone and ribs (ekg.md §10; the very places are design). */
export const PLACES: Readonly<Record<Color, Point>> = {
  white: front(-1.4, 2.4),
  black: front(4.5, -0.15),
  brown: front(-0.8, -8.6),
  red: front(11.5, -12.2),
  green: front(-9.5, -11.8),
};
export const GROUND: Color = 'green';

interface Channel {
  readonly id: 'channel1' | 'channel2';
  readonly plus: Color;
  readonly minus: Color;
}

const HOLTER: readonly Channel[] = [
  { id: 'channel1', plus: 'red', minus: 'white' },
  { id: 'channel2', plus: 'brown', minus: 'black' },
];

/** The event monitor has one channel and three wires. */
export function channelsOf(world: World): readonly Channel[] {
  return isEventMonitor(world) ? HOLTER.slice(0, 1) : HOLTER;
}

export function colorsOf(world: World): readonly Color[] {
  return [...channelsOf(world).flatMap(({ plus, minus }) => [minus, plus]), GROUND];
}

export function isEventMonitor(world: World): boolean {
  return world.scenario.file.policies['recorder'] === 'event';
}
