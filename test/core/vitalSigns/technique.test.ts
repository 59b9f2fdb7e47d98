/** Each fault of technique alone moves the reading by its stated share, and is named for it. */
import { describe, expect, it } from 'vitest';
import { limitedEffect } from '../../../src/core/clinical/technique.ts';
import type { Finding } from '../../../src/core/session/types.ts';
import { mean, plainLearner, readyAtArm, seeds, type Technique, WELL_SEATED } from '../../support/plainRosa.ts';
import { type Learner, numberOf } from '../../support/rosa.ts';

type Share = readonly [systolic: number, diastolic: number];

/** Systolic and diastolic share by cause, mmHg. */
type Shares = Readonly<Record<string, Share>>;

const SEEDS = seeds(8);
const without = (...left: readonly string[]): readonly string[] =>
  WELL_SEATED.filter((change) => !left.includes(change));

function read(seed: number, technique: Technique, meanwhile: (learner: Learner) => void = () => {}): Finding {
  const learner = readyAtArm(plainLearner(seed), technique);
  meanwhile(learner);
  const heard = learner.takesPressure(6, { to: 170, cuff: technique.cuff ?? 'cuff-large' });
  if (!heard) throw new Error('nothing was heard');
  return heard;
}

const well = SEEDS.map((seed) => read(seed, {}));

function causesOf({ numbers }: Finding): readonly string[] {
  return Object.keys(numbers)
    .filter((name) => name.startsWith('s.') && name !== 's.deflation')
    .map((name) => name.slice(2))
    .sort();
}

const ARM_IN_LAP: Share = [3.85, 3.85];

const faults: readonly (readonly [string, Technique, Shares])[] = [
  ['a cuff one size too small', { cuff: 'cuff-adult' }, { cuffSize: [4.8, 1.8] }],
  ['a cuff two sizes too small', { cuff: 'cuff-smallAdult' }, { cuffSize: [19.5, 7.4] }],
  ['a cuff three sizes too small, no more than was measured', { cuff: 'cuff-child' }, { cuffSize: [19.5, 7.4] }],
  ['a cuff one size too large', { cuff: 'cuff-thigh' }, { cuffSize: [-3.6, -1.3] }],
  ['crossed legs', { asks: without('uncrossLegs') }, { legsCrossed: [6, 4] }],
  ['no support for her back', { asks: without('backSupported') }, { backUnsupported: [3, 6.5] }],
  ['her arm in her lap', { asks: without('armOnDesk') }, { armHeight: ARM_IN_LAP }],
  [
    'a seat on the table',
    { asks: ['table', 'rollSleeve'] },
    { armHeight: ARM_IN_LAP, backUnsupported: [3, 6.5], feetDangling: [5, 3] },
  ],
  ['a loose cuff', { fit: 'loose' }, { cuffLoose: [5, 3] }],
  ['an artery nobody felt for', { feelsArtery: false }, { cuffOffArtery: [3, 2] }],
];

describe('one fault alone:', () => {
  it('none at all has no share but that of the fall', () => {
    for (const heard of well) expect(causesOf(heard)).toEqual([]);
  });

  it.each(faults)('%s', (_, technique, shares) => {
    const heard = SEEDS.map((seed) => read(seed, technique));
    for (const finding of heard) {
      expect(causesOf(finding)).toEqual(Object.keys(shares).sort());
      for (const [cause, [systolic, diastolic]] of Object.entries(shares)) {
        expect(Math.abs(numberOf(finding, `s.${cause}`) - 10 * systolic)).toBeLessThanOrEqual(1);
        expect(Math.abs(numberOf(finding, `d.${cause}`) - 10 * diastolic)).toBeLessThanOrEqual(1);
      }
    }
    expectMoved(heard, shares);
  });

  it('no rest: dies away with 2.2 min once she sits, and is gone after five', () => {
    const hasty = readyAtArm(plainLearner(), { restMs: 0 });
    const heard = hasty.takesPressure(6, { to: 170 });
    if (!heard) throw new Error('nothing was heard');
    const restAt = (t: number): number => hasty.rosa.shares(t).find(({ cause }) => cause === 'noRest')?.systolic ?? 0;
    const firstAt = numberOf(heard, 'firstAt');
    expect(numberOf(heard, 's.noRest')).toBe(Math.round(10 * restAt(firstAt)));
    expect(restAt(firstAt + 132_000) / restAt(firstAt)).toBeCloseTo(Math.exp(-1), 1);
    expect(restAt(firstAt)).toBeGreaterThan(2);
    const rested = SEEDS.map((seed) => read(seed, { restMs: 300_000 }));
    expect(Math.max(...rested.map((finding) => finding.numbers['s.noRest'] ?? 0))).toBeLessThan(10);
  });

  it('talking: towards ten and seven while she talks', () => {
    const heard = SEEDS.map((seed) =>
      read(seed, {}, (learner) => {
        for (let turn = 0; turn < 8; turn++) learner.says('chatWork', 15_000);
      }),
    );
    const shares = heard.map((finding) => numberOf(finding, 's.talking') / 10);
    for (const share of shares) {
      expect(share).toBeGreaterThan(5);
      expect(share).toBeLessThanOrEqual(limitedEffect('talking').systolic);
    }
    for (const finding of heard) expect(causesOf(finding)).toEqual(['talking']);
    expect(shown(heard, 'systolic') - shown(well, 'systolic')).toBeGreaterThan(mean(shares) - 2.5);
  });

  it('coffee: eight and six when it was drunk, no less than that after an hour by a third', () => {
    const cup = (minutes: number): Finding => {
      const learner = readyAtArm(plainLearner(3, { coffeeMinutes: minutes }), { restMs: 300_000 });
      const heard = learner.takesPressure(6, { to: 170 });
      if (!heard) throw new Error('nothing was heard');
      return heard;
    };
    for (const minutes of [0, 60]) {
      const finding = cup(minutes);
      const sinceMs = minutes * 60_000 + numberOf(finding, 'firstAt');
      expect(Math.abs(numberOf(finding, 's.caffeine') / 10 - 8 * Math.exp(-sinceMs / 10_800_000))).toBeLessThan(0.1);
      expect(Math.abs(numberOf(finding, 'd.caffeine') / 10 - 6 * Math.exp(-sinceMs / 10_800_000))).toBeLessThan(0.1);
    }
  });
});

function shown(heard: readonly Finding[], side: 'systolic' | 'diastolic'): number {
  return mean(heard.map((finding) => numberOf(finding, side)));
}

/** What was read moved by what is stated, within 2.5 mmHg over eight readings of even numbers. */
function expectMoved(heard: readonly Finding[], shares: Shares): void {
  for (const [place, side] of (['systolic', 'diastolic'] as const).entries()) {
    const stated = Object.values(shares).reduce((sum, share) => sum + (share[place] ?? 0), 0);
    expect(Math.abs(shown(heard, side) - shown(well, side) - stated)).toBeLessThanOrEqual(2.5);
  }
}

describe('several faults at once', () => {
  const shareOf = ({ rosa, now }: Learner, cause: string): number =>
    rosa.shares(now).find((share) => share.cause === cause)?.systolic ?? 0;

  function chatsOrWaits(learner: Learner, isChatting: boolean): Learner {
    for (let turn = 0; turn < 4; turn++) {
      if (isChatting) learner.says('chatWork', 15_000);
      else learner.waits(17_000);
    }
    return learner;
  }

  it('of nerves combine as a root of squares: hurried and talking is less than both together', () => {
    const both = chatsOrWaits(readyAtArm(plainLearner(), { restMs: 0 }), true);
    const hurried = shareOf(chatsOrWaits(readyAtArm(plainLearner(), { restMs: 0 }), false), 'noRest');
    const talking = shareOf(chatsOrWaits(readyAtArm(plainLearner(), { restMs: 1_200_000 }), true), 'talking');
    const together = shareOf(both, 'noRest') + shareOf(both, 'talking');
    expect(hurried).toBeGreaterThan(1);
    expect(talking).toBeGreaterThan(5);
    expect(together).toBeCloseTo(Math.sqrt(hurried ** 2 + talking ** 2), 0);
    expect(together).toBeLessThan(hurried + talking - 0.5);
  });

  it('of the body add up, and the whole is what lies on each beat', () => {
    const { rosa, now } = chatsOrWaits(readyAtArm(plainLearner(), { asks: ['table'], restMs: 0 }), true);
    const sum = rosa.shares(now).reduce((total, share) => total + share.systolic, 0);
    expect(sum).toBeCloseTo(rosa.addedAt(now).systolic + rosa.postureAt(now).systolic, 9);
    expect(sum).toBeGreaterThan(15);
  });
});
