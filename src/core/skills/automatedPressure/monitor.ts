/** The monitor on its stand: its chart, its error codes, and which cuff hangs on its hose. */
import { setup } from 'xstate';
import { type Chart, ChartSchema, configOf } from '../../chart/schema.ts';
import { CUFF_SIZES } from '../../clinical/technique.ts';
import type { ReadingFault } from '../../oscillometry/oscillogram.ts';
import type { ThingKind, World } from '../../session/skill.ts';
import type { Id } from '../../session/types.ts';
import monitorJson from './monitor.chart.json' with { type: 'json' };

export const MONITOR = 'monitor';

const words = setup({
  types: {
    context: {} as Record<string, never>,
    events: {} as { readonly type: string },
    tags: {} as 'on' | 'idle' | 'running' | 'measuring' | 'showing' | 'error',
  },
});

export const monitorKind: ThingKind = {
  chart: ChartSchema.parse(monitorJson),
  machine: (chart: Chart) => words.createMachine(configOf<typeof words>(chart)),
};

/**
 * Error codes of this monitor (design; makers differ): 1 no air holds – no cuff, or a loose hose; 2 pulses too weak –
 * cuff loose or over cloth; 3 movement or talking; 4 irregular pulse; 5 pressure beyond what it can measure.
 */
export type ErrorCode = 1 | 2 | 3 | 4 | 5;

const codes: Partial<Readonly<Record<ReadingFault, ErrorCode>>> = {
  weakPulses: 2,
  motion: 3,
  irregular: 4,
  inflationTooLow: 5,
  deflationTooShort: 2,
};

export function codeOf(fault: ReadingFault): ErrorCode {
  return codes[fault] ?? 3;
}

/** The cuff on the patient's arm; the hose is plugged into whichever is wrapped. */
export function wrappedCuff(world: World): Id | undefined {
  return CUFF_SIZES.map((size) => `cuff-${size}`).find((cuff) => world.thing(cuff).hasTag('wrapped'));
}
