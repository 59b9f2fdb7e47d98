import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actingSurface,
  type Contact,
  foldContacts,
  foldGloves,
  foldHandHygiene,
  foldWipe,
  hygieneLog10,
  levelOf,
  loadOf,
  pathOf,
  startTouch,
  type TouchState,
} from '../../../src/core/touch/touch.ts';

const touch = (state: TouchState, b: string, at = 0, area = 0.3) =>
  foldContacts(state, [{ a: actingSurface(state), b, area }], at);
const rub = (state: TouchState, ms: number, at = 0) =>
  foldHandHygiene(state, { method: 'rub', ms, gloved: state.gloved }, at);
const wash = (state: TouchState, ms: number, at = 0) =>
  foldHandHygiene(state, { method: 'wash', ms, gloved: state.gloved }, at);

describe('hand hygiene', () => {
  it('makes hands clean from 20 seconds of rub on, and not a moment before', () => {
    expect(levelOf(startTouch(), 'hands')).toBe(4);
    expect(levelOf(rub(startTouch(), 19_999), 'hands')).toBe(4);
    expect(levelOf(rub(startTouch(), 20_000), 'hands')).toBe(3);
    expect(levelOf(wash(startTouch(), 19_999), 'hands')).toBe(4);
    expect(levelOf(wash(startTouch(), 20_000), 'hands')).toBe(3);
  });

  it('removes germs as long as it lasts: a thousandfold by rub, a hundredfold by soap', () => {
    expect(loadOf(rub(startTouch(), 20_000), 'hands')).toBeCloseTo(100, 6);
    expect(loadOf(rub(startTouch(), 60_000), 'hands')).toBeCloseTo(100, 6);
    expect(loadOf(wash(startTouch(), 20_000), 'hands')).toBeCloseTo(1000, 6);
    expect(hygieneLog10({ method: 'rub', ms: 9_999 })).toBe(1);
    expect(hygieneLog10({ method: 'rub', ms: 10_000 })).toBe(1.5);
    expect(hygieneLog10({ method: 'wash', ms: 10_000 })).toBe(1);
    // IAFP 2012: 5 s of washing removes about 1.5 powers of ten less than 20 s.
    expect(hygieneLog10({ method: 'wash', ms: 20_000 }) - hygieneLog10({ method: 'wash', ms: 5_000 })).toBe(1.5);
  });

  it('leaves blood to soap and water', () => {
    const soiled = startTouch({ hands: { level: 5 } });
    expect(levelOf(rub(soiled, 30_000), 'hands')).toBe(5);
    expect(levelOf(wash(soiled, 30_000), 'hands')).toBe(3);
  });

  it('does nothing through gloves, and nothing in no time', () => {
    const gloved = foldGloves(startTouch(), 'donned', 0);
    expect(rub(gloved, 30_000)).toBe(gloved);
    const bare = startTouch();
    expect(rub(bare, 0)).toBe(bare);
  });
});

describe('touching', () => {
  it('clean hands lose it at the keyboard and give it on to the patient', () => {
    const wiped = new Map([['cuff-adult', { level: 3, load: 100, material: 'cloth' } as const]]);
    const clean = rub(startTouch({}, wiped), 25_000, 1000);
    const typed = touch(clean, 'keyboard', 5000);
    expect(levelOf(typed, 'hands')).toBe(4);
    expect(typed.surfaces.get('hands')).toMatchObject({ source: 'keyboard', at: 5000 });
    const measured = touch(typed, 'cuff-adult', 9000);
    expect(levelOf(measured, 'cuff-adult')).toBe(4);
    expect(pathOf(measured).map(({ at, from, to }) => ({ at, from, to }))).toEqual([
      { at: 5000, from: 'keyboard', to: 'hands' },
      { at: 9000, from: 'hands', to: 'cuff-adult' },
    ]);
  });

  it('passes germs as the table says: a hard surface gives .35, a finger .20', () => {
    const state = foldContacts(
      startTouch({ hands: { load: 0 }, keyboard: { load: 1000 } }),
      [{ a: 'hands', b: 'keyboard', area: 0.5 }],
      0,
    );
    expect(loadOf(state, 'hands')).toBeCloseTo(175, 9);
    expect(loadOf(state, 'keyboard')).toBeCloseTo(825, 9);
    const back = foldContacts(
      startTouch({ hands: { load: 1000 }, counter: { load: 0 } }),
      [{ a: 'counter', b: 'hands', area: 1 }],
      0,
    );
    expect(loadOf(back, 'counter')).toBeCloseTo(200, 9);
  });

  it('carries the stethoscope of one patient to the counter', () => {
    const listened = foldContacts(startTouch(), [{ a: 'stethoscope', b: 'patientSkin', area: 0.5 }], 10);
    expect(levelOf(listened, 'stethoscope')).toBe(4);
    const wiped = foldWipe(listened, 'stethoscope', 20);
    expect(levelOf(wiped, 'stethoscope')).toBe(3);
    expect(loadOf(wiped, 'stethoscope')).toBeLessThan(loadOf(listened, 'stethoscope') / 9_999);
    const soiled = foldWipe(startTouch({ counter: { level: 5 } }), 'counter', 0);
    expect(levelOf(soiled, 'counter')).toBe(4);
    expect(levelOf(foldWipe(soiled, 'counter', 1), 'counter')).toBe(3);
    expect(levelOf(foldWipe(listened, 'stethoscope', 20, 0.5), 'stethoscope')).toBe(4);
  });

  it('is the same object when nothing changed', () => {
    const state = startTouch({ counter: { load: 0 }, tray: { level: 3, load: 0 } });
    expect(foldContacts(state, [], 5)).toBe(state);
    expect(foldContacts(state, [{ a: 'counter', b: 'tray', area: 0.5 }], 5)).toBe(state);
    expect(touch(state, 'keyboard', 5, 0)).toBe(state);
    expect(touch(state, 'hands', 5)).toBe(state);
    expect(foldGloves(state, 'removed', 5)).toBe(state);
  });
});

describe('gloves', () => {
  it('are touched with instead of the hands, and are as clean as the hands that pulled them on', () => {
    const clean = foldGloves(rub(startTouch(), 20_000), 'donned', 0);
    expect(actingSurface(clean)).toBe('gloves');
    expect(levelOf(clean, 'gloves')).toBe(3);
    const unclean = foldGloves(startTouch(), 'donned', 0);
    expect(levelOf(unclean, 'gloves')).toBe(4);
    const handLoad = loadOf(clean, 'hands');
    expect(loadOf(touch(clean, 'patientSkin'), 'hands')).toBe(handLoad);
  });

  it('leave unclean hands when taken off, and the next pair is fresh', () => {
    const worn = touch(foldGloves(rub(startTouch(), 20_000), 'donned', 0), 'patientSkin', 1);
    const bare = foldGloves(worn, 'removed', 2);
    expect(actingSurface(bare)).toBe('hands');
    expect(levelOf(bare, 'hands')).toBe(4);
    expect(levelOf(foldGloves(rub(bare, 20_000, 3), 'donned', 4), 'gloves')).toBe(3);
  });
});

const surface = fc.constantFrom(
  'hands',
  'gloves',
  'patientSkin',
  'stethoscope',
  'cuff-adult',
  'counter',
  'keyboard',
  'constructor',
);
const contact: fc.Arbitrary<Contact> = fc.record({
  a: surface,
  b: surface,
  area: fc.double({ min: 0, max: 1, noNaN: true }),
});
const level = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const, 5 as const);
const world = fc.dictionary(surface, fc.record({ level, load: fc.double({ min: 0, max: 1e7, noNaN: true }) }));

describe('whatever is touched in whatever order', () => {
  it('contact never improves a surface, keeps levels in bounds, and makes no germs', () => {
    fc.assert(
      fc.property(world, fc.array(contact, { maxLength: 30 }), (overrides, contacts) => {
        let state = startTouch(overrides);
        const names = [
          'hands',
          'gloves',
          'patientSkin',
          'stethoscope',
          'cuff-adult',
          'counter',
          'keyboard',
          'constructor',
        ];
        const total = (of: TouchState) => names.reduce((sum, name) => sum + loadOf(of, name), 0);
        for (const [at, each] of contacts.entries()) {
          const next = foldContacts(state, [each], at);
          for (const name of names) {
            expect(levelOf(next, name)).toBeGreaterThanOrEqual(levelOf(state, name));
            expect(levelOf(next, name)).toBeLessThanOrEqual(5);
            expect(loadOf(next, name)).toBeGreaterThanOrEqual(0);
          }
          expect(total(next)).toBeLessThanOrEqual(total(state) * (1 + 1e-12));
          state = next;
        }
      }),
    );
  });

  it('cleaning never adds germs nor makes anything worse than clean', () => {
    fc.assert(
      fc.property(world, fc.constantFrom('rub' as const, 'wash' as const), fc.nat(60_000), (overrides, method, ms) => {
        const state = startTouch(overrides);
        const after = foldHandHygiene(state, { method, ms, gloved: false }, 1);
        expect(loadOf(after, 'hands')).toBeLessThanOrEqual(loadOf(state, 'hands'));
        expect(levelOf(after, 'hands')).toBeLessThanOrEqual(levelOf(state, 'hands'));
      }),
    );
  });
});
