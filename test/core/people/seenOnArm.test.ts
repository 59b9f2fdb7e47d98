/** What is seen of an arm leads to what is felt, as it is taught: the pulse above the wrist's crease on the thumb's side. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Landmarks, seenOnArm } from '../../../src/core/people/seenOnArm.ts';

interface Body {
  readonly surfaces: Readonly<Record<string, { widthMm: number; heightMm: number; landmarks: Landmarks }>>;
}

const folder = new URL('../../../scenarios/patients/', import.meta.url);
const bodies = readdirSync(folder)
  .filter((name) => name.endsWith('.body.json'))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Body] as const);

const NOWHERE: readonly [number, number] = [Number.NaN, Number.NaN];
const apart = ([x, y] = NOWHERE, [toX, toY] = NOWHERE) => Math.hypot(x - toX, y - toY);

describe.each(bodies)('the arm of %s', (_, { surfaces }) => {
  const arm = surfaces['arm'];
  const felt = arm?.landmarks ?? {};
  const seen = seenOnArm(felt);

  it('shows its creases on the surface, from elbow to thumb', () => {
    expect(Object.keys(seen)).toEqual(['elbowCrease', 'innerElbow', 'wristCrease', 'thumbSide']);
    for (const [x, y] of Object.values(seen)) {
      expect(x).toBeGreaterThan(0);
      expect(y).toBeGreaterThan(0);
      expect(x).toBeLessThan(arm?.widthMm ?? 0);
      expect(y).toBeLessThan(arm?.heightMm ?? 0);
    }
  });

  it('has its pulses where one is taught to feel for them', () => {
    const wrist = felt['radialArtery'];
    expect(apart(wrist, seen['thumbSide'])).toBeLessThan(apart(wrist, seen['wristCrease']));
    expect(apart(wrist, seen['thumbSide'])).toBeGreaterThan(20);
    expect(apart(wrist, seen['elbowCrease'])).toBeGreaterThan(150);
    const elbow = felt['brachialArtery'];
    expect(apart(elbow, seen['elbowCrease'])).toBeLessThan(30);
    expect(apart(elbow, seen['wristCrease'])).toBeGreaterThan(150);
  });
});

it('says nothing about a surface without the arteries of an arm', () => {
  expect(seenOnArm({ larynx: [120, 116], brachialArtery: [1, 1] })).toEqual({});
});
