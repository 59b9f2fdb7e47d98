/** What the words in the charts of cuff, arm and count mean. The charts are pure JSON beside this file. */
import { assign, emit, setup } from 'xstate';
import { type Chart, ChartSchema, configOf } from '../../chart/schema.ts';
import { limit } from '../../clinical/limits.ts';
import type { ThingKind } from '../../session/skill.ts';
import type { Value } from '../../session/types.ts';
import armJson from './arm.chart.json' with { type: 'json' };
import countJson from './count.chart.json' with { type: 'json' };
import cuffJson from './cuff.chart.json' with { type: 'json' };

interface ThingEvent {
  readonly type: string;
  readonly at?: number;
  readonly with?: Readonly<Record<string, Value>>;
}

type Emitted = { readonly type: 'finding'; readonly name: string };
type Context = Record<string, string | number>;

const words = setup({
  types: {
    context: {} as Context,
    events: {} as ThingEvent,
    emitted: {} as Emitted,
    tags: {} as 'wrapped' | 'inflated' | 'unsafe' | 'palpating' | 'thumb' | 'listening' | 'counting',
  },
  delays: { cuffLimit: () => limit('cuffInflated') },
  actions: {
    note: emit((_, params: { readonly finding: string }) => ({ type: 'finding' as const, name: params.finding })),
    rememberFit: assign(({ event }) => ({ fit: String(event.with?.['fit'] ?? '') })),
    rememberFingers: assign(({ event }) => ({ fingersX: numberOf(event, 'x'), fingersY: numberOf(event, 'y') })),
    rememberStethoscope: assign(({ event }) => ({
      stethoscopeX: numberOf(event, 'x'),
      stethoscopeY: numberOf(event, 'y'),
      pressure: 'light',
    })),
    rememberHold: assign(({ event }) => {
      const how = String(event.with?.['how']);
      return how === 'bell' || how === 'diaphragm' ? { head: how } : { pressure: how };
    }),
    rememberPress: assign(({ event }) => ({ press: String(event.with?.['press'] ?? '') })),
    rememberStart: assign(({ event }) => ({ since: event.at ?? 0 })),
  },
});

function numberOf(event: ThingEvent, name: string): number {
  const value = event.with?.[name];
  return typeof value === 'number' ? value : 0;
}

function kind(json: unknown): ThingKind {
  return {
    chart: ChartSchema.parse(json),
    machine: (chart: Chart) => words.createMachine(configOf<typeof words>(chart)),
  };
}

export const cuffKind = kind(cuffJson);
export const armKind = kind(armJson);
export const countKind = kind(countJson);
