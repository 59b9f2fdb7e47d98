/** Values that leave the desk: aims in whole millimetres on the surface, dials at their pace, forms checked. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Field } from '../../src/core/session/types.ts';
import { landmarkFrom, middleOf, moveAim, placeOf, wayTo } from '../../src/desk/play/controls/aiming.ts';
import { Pacer } from '../../src/desk/play/controls/Pacer.ts';
import { findFault, shownNumber, startWriting, valuesOf } from '../../src/desk/play/controls/written.ts';
import { findShortcut } from '../../src/desk/shortcuts.ts';

describe('aiming by steps', () => {
  const size = { widthMm: 101, heightMm: 200 };

  it('begins in the middle and never leaves the surface', () => {
    expect(middleOf(size)).toEqual({ x: 50, y: 100 });
    expect(moveAim({ x: 95, y: 10 }, 20, -20, size)).toEqual({ x: 101, y: 0 });
  });

  it('speaks the place from the nearest landmark, else from the edges', () => {
    const surface = {
      landmarks: [
        { label: { key: 'landmark.wristCrease' }, x: 50, y: 190 },
        { label: { key: 'landmark.elbowCrease' }, x: 50, y: 90 },
      ],
    };
    expect(placeOf({ x: 40, y: 100 }, size, surface).values).toMatchObject({
      landmark: { key: 'landmark.elbowCrease' },
      across: { key: 'play.aim.left', values: { mm: 10 } },
      down: { key: 'play.aim.down', values: { mm: 10 } },
    });
    expect(placeOf({ x: 40, y: 100 }, size, surface, true).values).toMatchObject({
      across: { key: 'play.aim.right', values: { mm: 10 } },
    });
    expect(placeOf({ x: 0, y: 0 }, size, undefined, true).key).toBe('play.aim.place.start.end');
    expect(placeOf({ x: 0, y: 0 }, size, undefined).key).toBe('play.aim.place.start.start');
    expect(placeOf({ x: 101, y: 200 }, size, undefined).key).toBe('play.aim.place.end.end');
  });

  it('goes from landmark to landmark, on from the nearest one, and says how far that is as the picture lies', () => {
    const elbow = { label: { key: 'landmark.elbowCrease' }, x: 50, y: 90 };
    const wrist = { label: { key: 'landmark.wristCrease' }, x: 60, y: 190 };
    const surface = { landmarks: [elbow, wrist] };
    const aim = { x: 40, y: 100 };
    expect(landmarkFrom(aim, surface, 1)).toBe(wrist);
    expect(landmarkFrom(wrist, surface, 1)).toBe(elbow);
    expect(landmarkFrom(elbow, surface, -1)).toBe(wrist);
    expect(landmarkFrom(aim, undefined, 1)).toBeUndefined();
    expect(landmarkFrom(aim, { landmarks: [] }, 1)).toBeUndefined();
    expect(wayTo(wrist, aim)).toEqual({
      key: 'play.aim.goTo',
      values: {
        landmark: { key: 'landmark.wristCrease' },
        across: { key: 'steps.move.right', values: { mm: 20 } },
        down: { key: 'steps.move.down', values: { mm: 90 } },
      },
    });
    expect(wayTo(wrist, aim, true).values).toMatchObject({ across: { key: 'steps.move.left', values: { mm: 20 } } });
  });
});

describe('a dial', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('gives at most one value per pace, and always the last', () => {
    const given: number[] = [];
    const pacer = new Pacer(100, (value) => given.push(value));
    for (const value of [1, 2, 3, 4]) pacer.offer(value);
    expect(given).toEqual([1]);
    vi.advanceTimersByTime(100);
    expect(given).toEqual([1, 4]);
    vi.advanceTimersByTime(500);
    expect(given).toEqual([1, 4]);
  });

  it('gives what waits when it is let go', () => {
    const given: number[] = [];
    const pacer = new Pacer(100, (value) => given.push(value));
    pacer.offer(1);
    pacer.offer(7);
    pacer.flush();
    vi.advanceTimersByTime(500);
    expect(given).toEqual([1, 7]);
  });
});

describe('a written form', () => {
  const label = { key: 'x' };
  const number: Field = { id: 'rate', label, kind: 'number', min: 10, max: 200 };
  const text: Field = { id: 'notes', label, kind: 'text', maxLength: 5 };
  const choice: Field = { id: 'arm', label, kind: 'choice', options: [{ value: 'left', label }] };
  const choices: Field = { id: 'conditions', label, kind: 'choices', options: [{ value: 'coffee', label }] };

  it('may leave out what was not measured, as a chart does, but not everything', () => {
    const fields = [number, choice, choices];
    const part = { rate: '72', arm: '', conditions: [] };
    expect(fields.map((field) => findFault(field, part))).toEqual([undefined, undefined, undefined]);
    expect(valuesOf(fields, part)).toEqual({ rate: 72, conditions: [] });
    const nothing = { rate: ' ', arm: '', conditions: [] };
    expect(fields.map((field) => findFault(field, nothing))).toEqual(['missing', 'missing', undefined]);
  });

  it.each([
    ['', 'missing'],
    ['7.5', 'notWhole'],
    ['9', 'outside'],
    ['10', undefined],
    ['200', undefined],
    ['201', 'outside'],
    ['-20', 'notWhole'],
    ['1e2', 'notWhole'],
  ])('judges the number %s', (typed, fault) => {
    expect(findFault(number, { rate: typed })).toBe(fault);
  });

  const tenths: Field = { id: 'temperature', label, kind: 'number', min: 900, max: 1080, decimals: 1 };

  it.each([
    ['98.6', undefined],
    ['98,6', undefined],
    ['98', undefined],
    ['98.65', 'notDecimal'],
    ['98.', 'notDecimal'],
    ['9.8.6', 'notDecimal'],
    ['89.9', 'outside'],
    ['90', undefined],
    ['108', undefined],
    ['108.1', 'outside'],
    ['-98.6', 'notDecimal'],
  ])('judges the number %s of a field with one decimal', (typed, fault) => {
    expect(findFault(tenths, { temperature: typed })).toBe(fault);
  });

  it('gives decimals as whole numbers of the last place, and shows them again with their point', () => {
    const typed = ['98.6', '98,6', '98'].map((temperature) => valuesOf([tenths], { temperature })['temperature']);
    expect(typed).toEqual([986, 986, 980]);
    expect([986, 980].map((value) => shownNumber(tenths, value))).toEqual(['98.6', '98.0']);
    expect(shownNumber({ decimals: 2 }, 7)).toBe('0.07');
    expect(shownNumber({}, 72)).toBe('72');
  });

  it('lets text be empty, and not too long', () => {
    expect(findFault(text, { notes: '' })).toBeUndefined();
    expect(findFault(text, { notes: '12345' })).toBeUndefined();
    expect(findFault(text, { notes: '123456' })).toBe('tooLong');
  });

  it('gives whole numbers, lists and composed text', () => {
    const written = { rate: ' 72 ', notes: 'nin\u0303o', arm: 'left', conditions: ['coffee'] };
    expect(valuesOf([number, text, choice, choices], written)).toEqual({
      rate: 72,
      notes: 'ni\u00f1o',
      arm: 'left',
      conditions: ['coffee'],
    });
  });

  it('takes from a draft only what fits', () => {
    expect(startWriting([number, choices], { rate: 7, conditions: 'coffee' })).toEqual({ rate: '', conditions: [] });
    expect(startWriting([number], { rate: '72' })).toEqual({ rate: '72' });
  });
});

describe('shortcuts', () => {
  const press = { key: 'p', ctrlKey: false, altKey: false, metaKey: false, isTyping: false };

  it('are heard', () => {
    expect(findShortcut(press)?.action).toBe('pause');
    expect(findShortcut({ ...press, key: 'C' })?.action).toBe('chart');
  });

  it('are never taken from typing or from the browser', () => {
    expect(findShortcut({ ...press, isTyping: true })).toBeUndefined();
    expect(findShortcut({ ...press, ctrlKey: true })).toBeUndefined();
  });
});
