/** Colour plates, tones and whispers: who misses what. */
import { describe, expect, it } from 'vitest';
import {
  COLOR_PLATES,
  COLOR_VISIONS,
  type ColorVision,
  PLATES_TO_PASS,
  SCREENING_PLATES,
} from '../../../src/core/skills/senses/colorPlates.ts';
import {
  combination,
  FREQUENCIES,
  type Hearing,
  hearsTone,
  passesWhisper,
  repeated,
  SCREENED,
  toneChance,
  whisperChance,
} from '../../../src/core/skills/senses/hearing.ts';

const rightPlates = (vision: ColorVision): number =>
  SCREENING_PLATES.filter(({ read }) => read[vision] === read.normal).length;

describe('the colour plates', () => {
  it('are passed by normal colour vision only', () => {
    for (const vision of COLOR_VISIONS) expect(rightPlates(vision) >= PLATES_TO_PASS).toBe(vision === 'normal');
  });

  it('begin with one that everybody reads, and end with one that tells the two red–green kinds apart', () => {
    const [first, last] = [COLOR_PLATES[0], COLOR_PLATES.at(-1)];
    expect(new Set(Object.values(first?.read ?? {})).size).toBe(1);
    expect(last?.read.protan).not.toBe(last?.read.deutan);
  });

  it('have numbers of one or two digits, none twice', () => {
    const numbers = COLOR_PLATES.map(({ read }) => read.normal);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers) expect(number > 0 && number < 100).toBe(true);
  });
});

const flat = (db: number) => ({ hz500: db, hz1000: db, hz2000: db, hz4000: db });
const good: Hearing = { right: flat(5), left: flat(5) };
const oneSided: Hearing = { right: flat(5), left: flat(55) };
const seated = { redOn: 'right', seesTester: false } as const;

describe('tones', () => {
  it('at 20 dB are heard by a good ear at the screened frequencies, in an ordinary room not surely at 500 Hz', () => {
    for (const hz of SCREENED) expect(toneChance(good, { ear: 'left', hz, db: 20 }, seated)).toBeGreaterThan(0.98);
    expect(toneChance(good, { ear: 'left', hz: 500, db: 25 }, seated)).toBeLessThan(0.5);
  });

  it('are missed by the ear that is hard of hearing, at every level', () => {
    for (const hz of FREQUENCIES)
      for (const db of [20, 25, 40]) expect(toneChance(oneSided, { ear: 'left', hz, db }, seated)).toBeLessThan(0.1);
  });

  it('go to the other ear when the phones are swapped', () => {
    const swapped = { ...seated, redOn: 'left' } as const;
    expect(toneChance(oneSided, { ear: 'left', hz: 1_000, db: 25 }, swapped)).toBeGreaterThan(0.98);
    expect(toneChance(oneSided, { ear: 'right', hz: 1_000, db: 25 }, swapped)).toBeLessThan(0.02);
  });

  it('are answered whether heard or not by who sees the tester press', () => {
    for (let n = 0; n < 20; n++)
      expect(hearsTone(oneSided, { ear: 'left', hz: 4_000, db: 20 }, { ...seated, seesTester: true }, 3, n)).toBe(true);
  });
});

describe('a whisper', () => {
  const behind = { ear: 'left', voice: 'whispered', place: 'behind', isMasked: true } as const;

  it('is heard by a good ear and not by one that has lost 55 dB', () => {
    expect(whisperChance(good, behind)).toBeGreaterThan(0.99);
    expect(whisperChance(oneSided, behind)).toBeLessThan(0.01);
  });

  it.each([
    ['the other ear is not kept busy', { isMasked: false }],
    ['spoken aloud from the front', { voice: 'spoken', place: 'inFront' }],
  ] as const)('seems heard by the bad ear when %s', (_, change) => {
    expect(whisperChance(oneSided, { ...behind, ...change })).toBeGreaterThan(0.9);
  });

  it('is a number, a letter and a number, another each time, repeated as far as it was heard', () => {
    const said = [0, 1, 2].map((n) => combination(7, n).join(''));
    for (const each of said) expect(each).toMatch(/^\d[A-Z]\d$/);
    expect(new Set(said).size).toBe(3);
    expect(repeated(good, behind, 7, 0)).toEqual(combination(7, 0));
    expect(repeated(oneSided, behind, 7, 0)).toEqual(['', '', '']);
  });

  it.each([
    [[3], true],
    [[2, 0], false],
    [[2, 1], true],
    [[0, 3], true],
    [[1, 1], false],
    [[2], false],
    [[], false],
  ] as const)('with %j right of three each passes: %s', (right, isPassed) => {
    expect(passesWhisper(right)).toBe(isPassed);
  });
});
