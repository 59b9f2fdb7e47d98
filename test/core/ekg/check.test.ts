/** The check before sending: what a careful eye sees of P in V1, and an over-inflated chest that is nobody's fault. */

import { describe, expect, it } from 'vitest';
import type { Electrode } from '../../../src/core/ekg/electrodes.ts';
import { faultsOf } from '../../../src/core/ekg/faults.ts';
import { LANDMARKS } from '../../../src/core/ekg/sites.ts';
import { recordTracing, standardOf, type TracingRecipe } from '../../../src/core/ekg/tracing.ts';
import { seenOn } from '../../../src/core/skills/ekg/judging.ts';

const right: TracingRecipe = standardOf({
  source: 'normal',
  rate: 76,
  seed: 4,
  fromMs: 90_000,
  torso: { sex: 'male', age: 68, statureCm: 180, bmi: 21 },
  isMirrored: false,
  airMm: 40,
  electrodes: {},
  wires: {},
  noises: [],
  machine: { speed: 25, gain: 10, highPass: 0.05, lowPass: 150, mains: 0 },
  seconds: 10,
});

function spacesHigh(space: 'space2' | 'space3'): TracingRecipe {
  const at = (name: string): Electrode => {
    const { x, y, z } = LANDMARKS[name] ?? { x: 0, y: 0, z: 0 };
    return { site: [x, y, z], contact: 'prepared' };
  };
  return { ...right, electrodes: { ...right.electrodes, V1: at(`${space}Right`), V2: at(`${space}Left`) } };
}

const seen = (recipe: TracingRecipe) =>
  seenOn(
    {
      id: 'print1',
      at: 0,
      name: '',
      number: '',
      birthDate: '',
      recipe,
      isFit: true,
      isNamed: true,
      labels: [],
      needs: [],
    },
    true,
  );
const highest = (row: Float64Array) => row.reduce((most, value) => Math.max(most, value), -99);

describe('the check before sending', () => {
  it.each([4, 58, 20_260_312])('sees P of V1 not all down in the fourth space, but in the third and second', (seed) => {
    expect(seen({ ...right, seed })['pInV1']).toBe(true);
    expect(seen({ ...spacesHigh('space3'), seed })['pInV1']).toBe(false);
    expect(seen({ ...spacesHigh('space2'), seed })['pInV1']).toBe(false);
  });

  it('finds no fault with an over-inflated chest, though its chest leads are low and its limb leads are not', () => {
    expect(faultsOf(right)).toEqual([]);
    const { airMm: _, ...usual } = right;
    const [inflated, other] = [recordTracing(right).leads, recordTracing(usual).leads];
    expect(highest(inflated.V4)).toBeLessThan(0.85 * highest(other.V4));
    expect(highest(inflated.II)).toBeCloseTo(highest(other.II), 2);
  });
});
