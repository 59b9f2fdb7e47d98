/** The gauge at the wall: sound, or one of the faulty ones that the scenario names. */
import { u } from '../../math/random.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** `offset`: mmHg that the needle shows too much; `leak`: mmHg/s that hose or valve lose at 120 mmHg when shut. */
export interface Gauge {
  readonly offset: number;
  readonly leak: number;
}

export const SOUND_GAUGE: Gauge = { offset: 0, leak: 0 };

/** Which of the scenario's gauges hangs there today: drawn by the seed. */
export function wallGauge({ file }: Scenario, seed: number): Gauge {
  const gauges = file.gauges ?? [SOUND_GAUGE];
  return gauges[Math.floor(u(seed, 'gauge', 0) * gauges.length)] ?? SOUND_GAUGE;
}
