/** The heart turns with breathing: beats of one tracing are not all alike, and more so with deep breaths. */
import { describe, expect, it } from 'vitest';
import { turnWithBreath } from '../../../src/core/ekg/breath.ts';
import { findBeats } from '../../../src/core/ekg/measure.ts';
import { recordTracing, standardOf, type TracingRecipe } from '../../../src/core/ekg/tracing.ts';

const plain: TracingRecipe = standardOf({
  source: 'normal',
  seed: 3,
  fromMs: 60_000,
  torso: { sex: 'male', age: 40, statureCm: 176, bmi: 24 },
  isMirrored: false,
  electrodes: {},
  wires: {},
  noises: [],
  machine: { speed: 25, gain: 10, highPass: 0.05, lowPass: 150, mains: 0 },
  seconds: 20,
});

/** Highest less lowest of the tops of R in lead III, mV. */
function swingOf(recipe: TracingRecipe): number {
  const recording = recordTracing(recipe);
  const tops = findBeats(recording)
    .beats.slice(1, -1)
    .map((beat) => Math.max(...recording.leads.III.subarray(beat - 30, beat + 30)));
  return Math.max(...tops) - Math.min(...tops);
}

describe('the heart', () => {
  it('turns a little with quiet breaths and further with deep ones', () => {
    const quiet = swingOf(plain);
    const deep = swingOf({ ...plain, isBreathDeep: true });
    expect(quiet).toBeGreaterThan(0.05);
    expect(quiet).toBeLessThan(0.3);
    expect(deep).toBeGreaterThan(1.5 * quiet);
  });

  it('is as long as before however it turns', () => {
    const row = (value: number) => new Float64Array(1_000).fill(value);
    const vectors = { from: 0, stepMs: 2, x: row(1), y: row(0.5), z: row(-0.3) };
    turnWithBreath(vectors, 5, true);
    const length = (place: number) =>
      Math.sqrt([vectors.x, vectors.y, vectors.z].reduce((sum, each) => sum + (each[place] ?? 0) ** 2, 0));
    for (const place of [0, 250, 999]) expect(length(place)).toBeCloseTo(Math.sqrt(1.34), 9);
    expect(new Set(vectors.x).size).toBeGreaterThan(50);
  });
});
