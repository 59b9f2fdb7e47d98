/** The heart turns with breathing: beats of one tracing are not all alike, and more so with deep breaths. */
import { describe, expect, it } from 'vitest';
import { turnWithBreath } from '../../../src/core/ekg/breath.ts';
import { vectorsThrough } from '../../../src/core/ekg/electrodes.ts';
import { findBeats } from '../../../src/core/ekg/measure.ts';
import { seenOf } from '../../../src/core/ekg/potentials.ts';
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

describe('deep breaths', () => {
  it('lower the heart by a centimeter and a half and raise it as much; quiet ones leave it in its place', () => {
    expect(seenOf(plain).breathing).toBeUndefined();
    const { usual, breathing } = seenOf({ ...plain, isBreathDeep: true });
    const [low, high] = [vectorsThrough(plain, 1.5), vectorsThrough(plain, -1.5)];
    for (const wire of ['RA', 'V1', 'V4'] as const) {
      for (const axis of [0, 1, 2] as const) {
        const [linear, square] = breathing?.[wire] ?? [];
        const at = (breath: number) =>
          usual[wire][axis] + breath * (linear?.[axis] ?? 9) + breath * breath * (square?.[axis] ?? 9);
        expect(at(1)).toBeCloseTo(low[wire][axis], 9);
        expect(at(-1)).toBeCloseTo(high[wire][axis], 9);
        expect(Math.abs(at(0.5) - vectorsThrough(plain, 0.75)[wire][axis])).toBeLessThan(0.01);
      }
    }
  });

  it('change what V3 sees much more than what the arm sees', () => {
    const change = (wire: 'RA' | 'V3') => {
      const [a, b] = [vectorsThrough(plain)[wire], vectorsThrough(plain, 1.5)[wire]];
      return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
    };
    expect(change('V3')).toBeGreaterThan(5 * change('RA'));
  });
});
