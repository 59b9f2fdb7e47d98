/** The EKG drills: what is asked is really on the paper, and every answer is as right as the page says. */
import { describe, expect, it } from 'vitest';
import { limit } from '../../../src/core/clinical/limits.ts';
import { DRILLS } from '../../../src/core/drills/drills.ts';
import { pointAt, readSpot, sizeOf, spotOf, startOf, writeSpot } from '../../../src/core/drills/ekg/place.ts';
import type { Task } from '../../../src/core/drills/task.ts';
import { describe as look } from '../../../src/core/ekg/describe.ts';
import type { Lead } from '../../../src/core/ekg/leads.ts';
import { recordTracing } from '../../../src/core/ekg/tracing.ts';

const deck = (id: keyof typeof DRILLS, cards: number): readonly Task[] =>
  Array.from({ length: cards }, (_, n) => DRILLS[id].task(5, n));

function looked(task: Task) {
  if (task.setup.kind !== 'tracing') throw new Error('no tracing');
  return look(recordTracing(task.setup.recipe));
}

const leadOf = (task: Task, lead: Lead) => {
  const found = looked(task).leads.find((each) => each.lead === lead);
  if (!found) throw new Error(`no lead ${lead}`);
  return found;
};

describe('name the swap', () => {
  const swaps = new Map(deck('ekgSwap', 8).map((task) => [task.right, task]));
  const swapped = (name: string) => swaps.get(name) ?? expect.fail(`${name} was not dealt`);

  it('shows each swap once in a deck, with the sign that the explanation names', () => {
    expect(swaps.size).toBe(8);
    expect(leadOf(swapped('none'), 'I').main).toBe('up');
    expect(leadOf(swapped('none'), 'aVR').main).toBe('down');
    expect(leadOf(swapped('raLa'), 'I').main).toBe('down');
    expect(leadOf(swapped('raLa'), 'aVR').main).not.toBe('down');
    for (const lead of ['I', 'II', 'III'] as const) expect(leadOf(swapped('raLl'), lead).main).toBe('down');
    expect(leadOf(swapped('laLl'), 'III').main).toBe('down');
    expect(leadOf(swapped('laLl'), 'I').r).toBeGreaterThan(leadOf(swapped('laLl'), 'II').r);
    expect(leadOf(swapped('raRl'), 'II').r).toBeLessThan(0.25);
    expect(leadOf(swapped('laRl'), 'III').r).toBeLessThan(0.25);
    expect(leadOf(swapped('armsLegs'), 'I').r).toBeLessThan(0.25);
    expect(leadOf(swapped('v1v3'), 'V1').r).toBeGreaterThan(leadOf(swapped('v1v3'), 'V3').r);
  });
});

describe('name the artifact', () => {
  /** Right answer, a lead and how its line looks. */
  const SIGNS: readonly (readonly [right: string, lead: Lead, baseline: string])[] = [
    ['none', 'II', 'steady'],
    ['none', 'V2', 'steady'],
    ['muscle', 'I', 'fuzzy'],
    ['muscle', 'V4', 'fuzzy'],
    ['wander', 'V3', 'drifting'],
    ['RA', 'I', 'thick'],
    ['RA', 'III', 'steady'],
    ['V2', 'V3', 'steady'],
  ];

  it.each(SIGNS)('of %s: lead %s is %s', (right, lead, baseline) => {
    for (const task of deck('ekgArtifact', 18).filter((each) => each.right === right)) {
      expect(leadOf(task, lead).baseline).toBe(baseline);
    }
  });

  it('shows the electrode that is asked for', () => {
    for (const task of deck('ekgArtifact', 18).filter(({ right }) => right === 'V2' || right === 'V5')) {
      expect(leadOf(task, task.right === 'V2' ? 'V2' : 'V5').baseline).not.toBe('steady');
    }
  });
});

describe('rate and regularity', () => {
  it('asks for the rate that the strip has, at either speed', () => {
    for (const task of deck('ekgRate', 12)) {
      if (task.form.kind !== 'number') continue;
      const { pace } = looked(task);
      if (!('rate' in pace)) throw new Error('no rate');
      expect(Math.abs(pace.rate - Number(task.right))).toBeLessThanOrEqual(limit('ekgRateTolerance') + 3);
    }
  });

  it('calls regular what is regular, and nothing else', () => {
    for (const task of deck('ekgRate', 12)) {
      if (task.form.kind === 'choice') expect(looked(task).pace.kind === 'regular').toBe(task.right === 'regular');
    }
  });

  it('takes one beat of ten seconds more or less for right, and not two', () => {
    const task = deck('ekgRate', 12).find(({ form }) => form.kind === 'number');
    const right = Number(task?.right);
    const leeway = limit('ekgRateTolerance');
    expect([right - leeway, right + leeway].every((answer) => task?.isRight(answer))).toBe(true);
    expect([right - leeway - 1, right + leeway + 1].some((answer) => task?.isRight(answer))).toBe(false);
  });
});

describe('send or repeat?', () => {
  it('asks within one deck for every reason, and lets an unusual heart go', () => {
    const cards = deck('ekgSend', 15);
    for (const answer of ['send', 'name', 'settings', 'wires', 'signal']) {
      expect(cards.filter(({ right }) => right === answer).length).toBeGreaterThan(1);
    }
    for (const { right, setup } of cards) {
      if (setup.kind !== 'tracing') throw new Error('no tracing');
      const isUsual = setup.recipe.machine.gain === 10 && setup.recipe.machine.speed === 25;
      if (!isUsual) expect(right).toBe('settings');
      if (setup.head.name === undefined) expect(right).toBe('name');
    }
  });
});

describe('who must know now?', () => {
  it('starts the emergency response for who does not answer, and for nobody else', () => {
    for (const task of deck('ekgTell', 19)) {
      if (task.setup.kind !== 'tracing') throw new Error('no tracing');
      const isUnresponsive = task.setup.about[0]?.key === 'drills.ekgTell.patient.unresponsive';
      expect(task.right === 'emergency').toBe(isUnresponsive);
    }
  });

  it('shows a raised line where it says so', () => {
    const cards = deck('ekgTell', 19);
    const front = cards.find(({ steps }) => steps.some(({ key }) => key.endsWith('stFront')));
    expect(front && leadOf(front, 'V2').st).toBeGreaterThan(0.15);
  });
});

describe('place V1 to V6', () => {
  it('takes a place within the leeway for right, and none beyond it', () => {
    for (const task of deck('ekgPlace', 6)) {
      if (task.setup.kind !== 'chest') throw new Error('no chest');
      const right = readSpot(task.right);
      if (!right) throw new Error('no place');
      const leeway = limit('electrodePlaced');
      expect(task.isRight(writeSpot({ x: right.x, y: right.y + leeway - 1 }))).toBe(true);
      expect(task.isRight(writeSpot({ x: right.x, y: right.y + leeway + 2 }))).toBe(false);
      expect(task.isRight('nowhere')).toBe(false);
      const { widthMm, heightMm } = sizeOf(task.setup);
      expect(right.x > 0 && right.x < widthMm && right.y > 0 && right.y < heightMm).toBe(true);
      const start = startOf(task.setup);
      expect(spotOf(task.setup, pointAt(task.setup, start))).toEqual(start);
    }
  });
});
