/** The step clock stops at every deadline, whatever the steps of the one who looks. */
import { describe, expect, it } from 'vitest';
import { StepClock } from '../../../src/core/session/clock.ts';
import { Learner } from '../../support/rosa.ts';

describe('the agenda', () => {
  it('fires the earliest first, and of two at one moment the one made first', () => {
    const clock = new StepClock();
    const fired: string[] = [];
    clock.setTimeout(() => fired.push('late'), 300);
    clock.setTimeout(() => fired.push('early'), 100);
    clock.setTimeout(() => fired.push('early too'), 100);
    while (clock.nextAt() !== undefined) clock.fireNext();
    expect(fired).toEqual(['early', 'early too', 'late']);
    expect(clock.now).toBe(300);
  });

  it('counts a delay from the moment of the one that asked for it, not from where the learner looks next', () => {
    const clock = new StepClock();
    const at: number[] = [];
    clock.setTimeout(() => {
      at.push(clock.now);
      clock.setTimeout(() => at.push(clock.now), 50);
    }, 100);
    while ((clock.nextAt() ?? 1_000) <= 150) clock.fireNext();
    expect(at).toEqual([100, 150]);
  });

  it('forgets what was taken back, and nothing else', () => {
    const clock = new StepClock();
    const fired: string[] = [];
    const first = clock.setTimeout(() => fired.push('first'), 10);
    clock.setTimeout(() => fired.push('second'), 10);
    clock.clearTimeout(first);
    clock.clearTimeout(99);
    while (clock.nextAt() !== undefined) clock.fireNext();
    expect(fired).toEqual(['second']);
  });
});

describe('time in a visit', () => {
  it.each([1_000, 3_500, 60_000])('brings Rosa into the room 14 s after the walk began, seen every %i ms', (step) => {
    const learner = new Learner().does('learner.walked', 'waiting').says('callFullName', 3_000);
    const leftAt = learner.now;
    learner.does('learner.walked', 'exam');
    const until = learner.now + 60_000;
    while (learner.now < until) learner.waits(Math.min(step, until - learner.now));
    expect(learner.last('patient.followed').at).toBe(leftAt + 14_000);
  });

  it('has not let her sit down 1 ms before her patience with standing ends, and has when it ends', () => {
    const learner = new Learner().does('learner.walked', 'waiting').says('callFullName').does('learner.walked', 'exam');
    learner.waitsUntil(() => learner.findings('patient.followed').length > 0, 20_000);
    const followed = learner.last('patient.followed').at;
    learner.session.advanceTo(followed + 24_999);
    expect(learner.findings('patient.satOnTable')).toHaveLength(0);
    learner.session.advanceTo(followed + 25_000);
    expect(learner.findings('patient.satOnTable')).toHaveLength(1);
  });

  it('never runs back, and stands still for a time that is none', () => {
    const learner = new Learner().waits(5_000);
    for (const ms of [4_000, -1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      learner.session.advanceTo(ms);
      expect(learner.now).toBe(5_000);
    }
  });

  it('counts whole milliseconds', () => {
    const learner = new Learner();
    learner.session.advanceTo(1_000.9);
    expect(learner.now).toBe(1_000);
  });

  it('stretches patience with the time factor, and no clinical limit', () => {
    const usual = overTimeAndSeat(1);
    const stretched = overTimeAndSeat(2);
    expect(stretched.seatedAfter).toBe(2 * usual.seatedAfter);
    expect(stretched.overTimeAfter).toBe(usual.overTimeAfter);
  });
});

function overTimeAndSeat(timeFactor: 1 | 2) {
  const learner = new Learner(7, { timeFactor }).does('learner.walked', 'waiting').says('callFullName', 3_000);
  learner.does('learner.walked', 'exam').waits(90_000);
  const seatedAfter = learner.last('patient.satOnTable').at - learner.last('patient.followed').at;
  learner.goesClose().wraps();
  const pumpedAt = learner.now;
  learner.does('bulb.pumped', 'cuff-large').waits(310_000);
  return { seatedAfter, overTimeAfter: learner.last('cuff.overTime').at - pumpedAt };
}
