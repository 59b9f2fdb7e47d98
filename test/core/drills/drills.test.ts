/** Drills are endless and fair: one right answer, the same for everyone with the same seed, both sides of every limit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limit } from '../../../src/core/clinical/limits.ts';
import { CUFF_TABLE, cuffForArm } from '../../../src/core/clinical/technique.ts';
import { dealt } from '../../../src/core/drills/deck.ts';
import { DRILLS } from '../../../src/core/drills/drills.ts';
import { DRILL_IDS, type DrillId } from '../../../src/core/drills/ids.ts';
import { REPORT_DECK } from '../../../src/core/drills/report.ts';
import { ADULT_LINES, childLines, lineCrossed } from '../../../src/core/drills/reportLines.ts';
import type { Answer, Task } from '../../../src/core/drills/task.ts';
import { cuesIn } from '../../../src/core/session/tracks.ts';

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });
const places = fc.nat({ max: 5_000 });

/** Every answer that a form takes. */
function answersOf(task: Task): readonly Answer[] {
  const { form } = task;
  if (form.kind === 'choice') return form.options.map(({ value }) => value);
  if (form.kind === 'place') return [String(task.right), '0 0', `${form.widthMm} ${form.heightMm}`, 'nowhere'];
  return Array.from({ length: form.max - form.min + 1 }, (_, place) => form.min + place);
}

/** The words of a tracing are worked out from twelve leads: fewer of them are tried. */
const runsOf = (id: DrillId, usual: number): number => (id.startsWith('ekg') ? 4 : usual);

const tasks = (id: DrillId, seed: number, count: number) =>
  Array.from({ length: count }, (_, n) => DRILLS[id].task(seed, n));

describe.each(DRILL_IDS)('the drill %s', (id) => {
  it('has one right answer, with the leeway of its limit and no more, and explains every answer', () => {
    fc.assert(
      fc.property(seeds, places, (seed, n) => {
        const task = DRILLS[id].task(seed, n);
        const answers = answersOf(task);
        const right = answers.filter((answer) => task.isRight(answer));
        expect(right).toContain(task.right);
        const most = task.form.kind === 'number' ? 2 * leewayOf(id) + 1 : 1;
        expect(right.length).toBeLessThanOrEqual(most);
        for (const answer of [task.right, answers[0] ?? 0, answers.at(-1) ?? 0]) {
          expect(task.explain(answer).length).toBeGreaterThan(0);
        }
        expect(task.steps.length).toBeGreaterThan(0);
      }),
      { numRuns: runsOf(id, 150) },
    );
  });

  it('gives the same task for the same seed and place, in any order', () => {
    fc.assert(
      fc.property(seeds, places, (seed, n) => {
        const shown = (task: Task) => JSON.stringify([task.setup, task.steps, task.question, task.form, task.right]);
        const first = shown(DRILLS[id].task(seed, n));
        DRILLS[id].task(seed, n + 1);
        expect(shown(DRILLS[id].task(seed, n))).toBe(first);
      }),
      { numRuns: runsOf(id, 50) },
    );
  });

  it('takes no answer of the other kind for right', () => {
    const task = DRILLS[id].task(3, 4);
    expect(task.isRight(task.form.kind === 'number' ? String(task.right) : 0)).toBe(false);
    expect(task.isRight(Number.NaN)).toBe(false);
  });
});

function leewayOf(id: DrillId): number {
  if (id === 'phases') return limit('pressureShownTolerance');
  if (id === 'ekgRate') return limit('ekgRateTolerance');
  return id === 'pulse' ? limit('pulseTolerance') : 0;
}

describe('a dealt deck', () => {
  it('has every card once before any comes again', () => {
    fc.assert(
      fc.property(seeds, fc.nat({ max: 40 }), (seed, deck) => {
        const cards = ['a', 'b', 'c', 'd', 'e'] as const;
        const hand = cards.map((_, place) => dealt(seed, 'test', deck * cards.length + place, cards));
        expect(hand.sort()).toEqual(cards);
      }),
      { numRuns: 100 },
    );
  });
});

describe('read the gauge', () => {
  it('shows a needle that is nearest to the right mark, which is even', () => {
    for (const task of tasks('gauge', 11, 200)) {
      if (task.setup.kind !== 'gauge') throw new Error('no gauge');
      expect(task.right).toBe(2 * Math.round(task.setup.mmHg / 2));
    }
  });

  it('asks for every last digit equally', () => {
    const endings = tasks('gauge', 5, 100).map(({ right }) => Number(right) % 10);
    for (const ending of [0, 2, 4, 6, 8]) expect(endings.filter((each) => each === ending)).toHaveLength(20);
  });
});

describe('hear the phases', () => {
  const ofTrack = (task: Task) => {
    if (task.setup.kind !== 'listening') throw new Error('nothing to hear');
    const { tracks, ms } = task.setup;
    return tracks.flatMap((track) => cuesIn(track, -1, ms + 1_000)).map(({ sound }) => sound);
  };
  const nameOf = (phase: number) => (phase === 0 || phase === 5 ? undefined : `korotkoff${phase}`);

  it('sounds at least two beats of the phase before and two of the phase asked for', () => {
    for (const task of tasks('phases', 9, 140).filter(({ form }) => form.kind === 'choice')) {
      const phase = Number(task.right);
      const steps = task.steps.map(({ values }) => Object(values?.['sound']).key as string);
      const isOf = (key: string | undefined, wanted: number) =>
        key === (nameOf(wanted) ? `cue.${nameOf(wanted)}` : 'drills.phases.silence');
      expect(steps.slice(0, 2).every((key) => isOf(key, phase - 1))).toBe(true);
      expect(steps.slice(-2).every((key) => isOf(key, phase))).toBe(true);
    }
  });

  it('says in words what is heard', () => {
    for (const task of tasks('phases', 21, 35)) {
      const words = task.steps.map(({ values }) => Object(values?.['sound']).key as string);
      expect(ofTrack(task)).toEqual(words.filter((key) => key.startsWith('cue.')).map((key) => key.slice(4)));
    }
  });
});

describe('count the pulse', () => {
  it('sounds as many beats as the right answer and the words have', () => {
    for (const task of tasks('pulse', 14, 60)) {
      if (task.setup.kind !== 'pulse') throw new Error('no pulse');
      const { tracks, ms } = task.setup;
      const beats = tracks.flatMap((track) => cuesIn(track, 0, ms)).length;
      if (task.form.kind === 'choice') {
        expect(task.steps).toHaveLength(beats - 1);
      } else {
        expect(task.right).toBe((beats * 60_000) / ms);
        expect(task.steps.reduce((sum, { values }) => sum + Number(values?.['count']), 0)).toBe(beats);
      }
    }
  });
});

describe('pick the cuff', () => {
  it('asks for both ends of every cuff within one deck', () => {
    const asked = tasks('cuff', 2, 19).flatMap(({ setup }) => (setup.kind === 'arm' ? [setup.cm] : []));
    for (const { armCm } of CUFF_TABLE) for (const cm of armCm) expect(asked).toContain(cm);
  });

  it('agrees with the table of sizes', () => {
    for (const { setup, right } of tasks('cuff', 8, 60)) {
      if (setup.kind !== 'arm') throw new Error('no arm');
      if (setup.cuff === undefined) expect(right).toBe(cuffForArm(setup.cm));
      else expect(right === 'fits').toBe(setup.cuff === cuffForArm(setup.cm));
    }
  });
});

describe('what must be reported', () => {
  const deck = tasks('report', 77, REPORT_DECK.length);
  /** Values of one measure that were asked for of an adult, or of children, in the units of the lines. */
  const askedOf = (measure: string, isAdult: boolean) =>
    deck.flatMap(({ steps: [who, shown] }) => {
      if ((who?.key === 'drills.report.adult') !== isAdult || !shown) return [];
      const name = shown.key === 'drills.report.pressure' ? measure : shown.key.replace('drills.report.finding.', '');
      const value = shown.values?.[measure] ?? shown.values?.['celsius'] ?? shown.values?.['value'];
      if (name !== measure || value === undefined) return [];
      return [Math.round(Number(value) * (measure === 'temperature' ? 10 : 1))];
    });

  it.each(ADULT_LINES)(
    'asks within one deck for both sides of $measure $side at $value',
    ({ measure, value, side }) => {
      const asked = askedOf(measure, true);
      expect(asked).toContain(side === 'high' ? value - 1 : value + 1);
      expect(asked.some((each) => (side === 'high' ? each >= value : each <= value))).toBe(true);
    },
  );

  it('asks within one deck for children too: pulse, breathing, pressure, saturation and fever', () => {
    for (const measure of ['pulse', 'respirations', 'systolic', 'saturation', 'temperatureRectal'])
      expect(askedOf(measure, false).length, measure).toBeGreaterThan(0);
  });

  it('has a right answer of each kind within one deck, for adults and for children', () => {
    for (const isAdult of [true, false]) {
      const rights = deck
        .filter(({ steps }) => (steps[0]?.key === 'drills.report.adult') === isAdult)
        .map(({ right }) => right);
      for (const urgency of ['chart', 'tell', 'now']) expect(rights).toContain(urgency);
    }
  });
});

describe('lines of children, on both sides', () => {
  const right = (months: number, measure: 'pulse' | 'respirations' | 'systolic' | 'temperature', value: number) =>
    lineCrossed(childLines(months, 'girl'), measure, value)?.urgency ?? 'chart';

  it.each([
    [4, 'pulse', 104, 103],
    [4, 'pulse', 175, 176],
    [1.4, 'respirations', 60, 61],
    [84, 'respirations', 16, 15],
    [10, 'systolic', 70, 69],
    [60, 'systolic', 80, 79],
    [168, 'systolic', 90, 89],
  ] as const)('at %d months: %s %d is charted, %d told at once', (months, measure, charted, told) => {
    expect(right(months, measure, charted)).toBe('chart');
    expect(right(months, measure, told)).toBe('now');
  });

  it('begin with the screening line of the pressure at three years, for girls and boys their own', () => {
    expect(right(35, 'systolic', 140)).toBe('chart');
    expect([right(36, 'systolic', 101), right(36, 'systolic', 102)]).toEqual(['chart', 'tell']);
    expect([right(168, 'systolic', 119), right(168, 'systolic', 120)]).toEqual(['chart', 'tell']);
    expect(lineCrossed(childLines(36, 'boy'), 'systolic', 101)?.urgency).toBe('tell');
  });

  it('have a fever told at once in the first sixty days, later before the provider comes in', () => {
    expect([right(1.4, 'temperature', 379), right(1.4, 'temperature', 380)]).toEqual(['chart', 'now']);
    expect([right(8, 'temperature', 379), right(8, 'temperature', 380)]).toEqual(['chart', 'tell']);
  });
});
