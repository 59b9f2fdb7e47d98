/** The clinic's four thermometers: what each is for, where it hangs, what its chart's words mean. */

import { assign, setup } from 'xstate';
import { type Chart, ChartSchema, configOf } from '../../chart/schema.ts';
import type { TemperatureSite } from '../../clinical/thermometry.ts';
import type { Item, ThingKind, World } from '../../session/skill.ts';
import type { Id, Value, WordKey } from '../../session/types.ts';
import { WIPED } from '../../touch/surfaces.ts';
import { EXAM_ROOMS } from '../everyday/places.ts';
import thermometerJson from './thermometer.chart.json' with { type: 'json' };

interface ThermometerEvent {
  readonly type: string;
  readonly with?: Readonly<Record<string, Value>>;
}

const words = setup({
  types: {
    context: {} as { placement: string },
    events: {} as ThermometerEvent,
    tags: {} as 'covered' | 'used' | 'soiled' | 'lubricated' | 'placed' | 'held' | 'measuring' | 'celsius' | 'direct',
  },
  actions: {
    rememberPlacement: assign(({ event }) => ({ placement: String(event.with?.['placement'] ?? '') })),
  },
});

const kind: ThingKind = {
  chart: ChartSchema.parse(thermometerJson),
  machine: (chart: Chart) => words.createMachine(configOf<typeof words>(chart)),
};

export const FACE = 'face';
export const AXILLA = 'axilla';
export const HIPS = 'hips';

/** Where an instrument measures when it is used at a station. */
interface Thermometer {
  readonly sites: Readonly<Record<Id, TemperatureSite>>;
  /** A probe that warms; the others look at once. */
  readonly isProbe: boolean;
  readonly takesCover: boolean;
}

const thermometers: Readonly<Record<Id, Thermometer>> = {
  'thermometer-oral': { sites: { [FACE]: 'oral', [AXILLA]: 'axillary' }, isProbe: true, takesCover: true },
  'thermometer-tympanic': { sites: { [FACE]: 'tympanic' }, isProbe: false, takesCover: true },
  'thermometer-temporal': { sites: { [FACE]: 'temporal' }, isProbe: false, takesCover: false },
  'thermometer-rectal': { sites: { [HIPS]: 'rectal' }, isProbe: true, takesCover: true },
};

export const THERMOMETERS: readonly Id[] = Object.keys(thermometers);

export const thermometerThings: Readonly<Record<Id, ThingKind>> = Object.fromEntries(
  THERMOMETERS.map((id) => [id, kind]),
);

export function siteAt(item: Id, station: Id | undefined): TemperatureSite | undefined {
  return station === undefined ? undefined : thermometers[item]?.sites[station];
}

export function isProbe(item: Id): boolean {
  return thermometers[item]?.isProbe === true;
}

export function takesCover(item: Id): boolean {
  return thermometers[item]?.takesCover === true;
}

/** The thermometer that lies in or on the patient now. */
export function placedThermometer(world: World): Id | undefined {
  return THERMOMETERS.find((item) => world.thing(item).hasTag('placed'));
}

const canPut =
  (item: Id) =>
  (world: World): true | WordKey =>
    world.thing(item).hasTag('placed') ? 'reason.stillInPlace' : true;

export const thermometerItems: readonly Item[] = THERMOMETERS.map((id) => ({
  id,
  rooms: EXAM_ROOMS,
  spot: id,
  surface: WIPED,
  canPut: canPut(id),
}));
