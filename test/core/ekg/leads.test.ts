/** What an electrode sees: Dower at the standard places, exact algebra for swapped wires, the tables of models.md §2.4 and §10. */
import { describe, expect, it } from 'vitest';
import { DOWER, leadVector, unanchoredVector } from '../../../src/core/ekg/leadField.ts';
import { LEADS, leadVectors, placedWith, STANDARD_PLACEMENT } from '../../../src/core/ekg/leads.ts';
import { LANDMARKS } from '../../../src/core/ekg/sites.ts';
import { around, front, torsoOf } from '../../../src/core/ekg/torso.ts';

const standard = leadVectors(STANDARD_PLACEMENT);
const at = (name: string) => LANDMARKS[name] ?? front(0, 0);

function expectNear(vector: readonly number[], wanted: readonly number[], within: number): void {
  for (const [axis, value] of wanted.entries())
    expect(Math.abs((vector[axis] ?? 0) - value)).toBeLessThanOrEqual(within);
}

describe('the standard placement', () => {
  it.each(Object.keys(DOWER) as (keyof typeof DOWER)[])('gives the Dower row of %s exactly', (lead) => {
    expectNear(standard[lead], DOWER[lead], 1e-12);
  });

  it('keeps the laws of Einthoven and Goldberger', () => {
    for (const axis of [0, 1, 2] as const) {
      expect(standard.III[axis] - (standard.II[axis] - standard.I[axis])).toBeCloseTo(0, 12);
      expect(standard.aVR[axis] + standard.aVL[axis] + standard.aVF[axis]).toBeCloseTo(0, 12);
    }
  });

  it('lies where the anchors are', () => {
    expectNear(Object.values(front(-2.5, -7.4)), [-2.5, -7.4, 11.67], 0.005);
    expectNear(Object.values(front(9.5, -10.4)), [9.5, -10.4, 10.29], 0.005);
    expectNear(Object.values(around(66, -10.4)), [14.46, -10.4, 6.44], 0.005);
    expectNear(Object.values(around(25, -46)), [4.68, -46, 9.23], 0.005);
  });
});

describe('elsewhere on the torso', () => {
  it('agrees with the golden vectors', () => {
    expectNear(leadVector(front(-2.5, -4.6)), [-0.492, -0.205, -0.772], 0.002);
    expectNear(leadVector(front(2.5, -1.8)), [0.051, -0.716, -0.754], 0.002);
    expectNear(leadVector(at('V4R')), [-0.57, 0.247, -0.306], 0.005);
    expectNear(leadVector(at('V7')), [0.509, 0.108, 0.245], 0.005);
    expectNear(leadVector(at('V8')), [0.215, 0.156, 0.314], 0.005);
    expectNear(leadVector(at('V9')), [-0.024, 0.188, 0.361], 0.005);
  });

  it('has a raw field of its own that is near, not the same', () => {
    const [x, y, z] = unanchoredVector(at('V4'));
    expect(Math.abs(x - DOWER.V4[0]) + Math.abs(y - DOWER.V4[1]) + Math.abs(z - DOWER.V4[2])).toBeGreaterThan(0.01);
  });
});

describe('swapped wires', () => {
  const swapped = (a: 'RA' | 'LA' | 'RL' | 'LL', b: 'RA' | 'LA' | 'RL' | 'LL') =>
    leadVectors(placedWith({}, { [a]: b, [b]: a }));
  const negative = (vector: readonly number[]) => vector.map((value) => -value);

  it('right and left arm: I turns over, II and III change places, aVR and aVL too, the rest stays', () => {
    const leads = swapped('RA', 'LA');
    expectNear(leads.I, negative(standard.I), 1e-12);
    expectNear(leads.II, standard.III, 1e-12);
    expectNear(leads.aVR, standard.aVL, 1e-12);
    for (const lead of ['aVF', 'V1', 'V6'] as const) expectNear(leads[lead], standard[lead], 1e-12);
  });

  it('left arm and left leg: I and II change places, III turns over', () => {
    const leads = swapped('LA', 'LL');
    expectNear(leads.I, standard.II, 1e-12);
    expectNear(leads.III, negative(standard.III), 1e-12);
    expectNear(leads.aVR, standard.aVR, 1e-12);
  });

  it('right arm and left leg: I is minus III, II turns over, aVR and aVF change places', () => {
    const leads = swapped('RA', 'LL');
    expectNear(leads.I, negative(standard.III), 1e-12);
    expectNear(leads.II, negative(standard.II), 1e-12);
    expectNear(leads.aVR, standard.aVF, 1e-12);
  });

  it('right arm and right leg: II is nearly flat', () => {
    const size = (vector: readonly number[]) => Math.hypot(...vector);
    expect(size(swapped('RA', 'RL').II) / size(standard.II)).toBeCloseTo(0.13, 1);
    expect(size(swapped('LA', 'RL').III) / size(standard.III)).toBeCloseTo(0.1, 1);
  });

  it('refuses a wire on an electrode that is not on the patient', () => {
    expect(() => leadVectors(placedWith({}, { V1: 'V9' }))).toThrow('V9');
  });
});

describe('other bodies', () => {
  it('are the reference at 176 cm and a body-mass index of 24', () => {
    expect(torsoOf({ sex: 'male', age: 40, statureCm: 176, bmi: 24 })).toEqual({ sx: 1, sy: 1, sz: 1, gain: 1 });
  });

  it('grow from infant to adult without a jump, and lose voltage with fat', () => {
    const infant = torsoOf({ sex: 'female', age: 0, statureCm: 67, bmi: 17 });
    expect([infant.sx, infant.sy, infant.sz]).toEqual([0.44, 0.42, 0.46]);
    expect(torsoOf({ sex: 'male', age: 8, statureCm: 128, bmi: 16 })).toMatchObject({ sx: 0.68, gain: 1.1 });
    expect(torsoOf({ sex: 'male', age: 50, statureCm: 176, bmi: 38 }).gain).toBeCloseTo(0.8, 9);
  });

  it.each(LEADS)('scale %s by their gain alone', (lead) => {
    const torso = torsoOf({ sex: 'female', age: 30, statureCm: 163, bmi: 24 });
    const vectors = leadVectors(placedWith({}, {}, torso));
    expectNear(
      vectors[lead],
      standard[lead].map((value) => value * 0.95),
      1e-12,
    );
  });
});
