/** The view: one object until something changed, and one notification for a change. */
import { describe, expect, it } from 'vitest';
import { Learner } from '../../support/rosa.ts';

describe('the view', () => {
  it('is the same object while nothing happens, also when time goes by', () => {
    const learner = new Learner();
    const view = learner.session.view();
    expect(learner.waits(5_000).session.view()).toBe(view);
  });

  it('is another, with a higher revision, after a deed and after something happened by itself', () => {
    const learner = new Learner();
    const first = learner.session.view();
    const second = learner.does('rub.started', 'rub').session.view();
    expect(second).not.toBe(first);
    expect(second.revision).toBeGreaterThan(first.revision);
    learner.does('rub.ended', 'rub').does('learner.walked', 'waiting').says('callFullName');
    const asked = learner.session.view();
    const answered = learner.waits(3_000).session.view();
    expect(answered).not.toBe(asked);
  });

  it('is renewed before its tracks run out of beats', () => {
    const learner = new Learner().bringsRosaIn().asks('chair').waits(60_000);
    const view = learner.session.view();
    expect(view.tracks.length).toBeGreaterThan(0);
    expect(learner.waits(19_999).session.view()).toBe(view);
    expect(learner.waits(1).session.view()).not.toBe(view);
  });

  it('shows only those who are in the room', () => {
    const learner = new Learner();
    expect(learner.session.view().people).toEqual([]);
    expect(
      learner
        .does('learner.walked', 'waiting')
        .session.view()
        .people.map(({ id }) => id),
    ).toEqual(['rosa']);
  });

  it('hints in practice and not in a check-off', () => {
    expect(new Learner().session.view().hint?.key).toMatch(/^criterion\./);
    expect(new Learner(7, {}, { mode: 'checkOff' }).session.view().hint).toBeUndefined();
  });
});

describe('a subscriber', () => {
  it('is told of each change, and no more after it has left', () => {
    const { session } = new Learner();
    let told = 0;
    const leave = session.subscribe(() => told++);
    session.act({ type: 'rub.started', on: 'rub' });
    expect(told).toBe(1);
    session.act({ type: 'nothing.done', on: 'rub' });
    session.mark({ type: 'time.passed' });
    session.advanceTo(1_000);
    expect(told).toBe(1);
    leave();
    session.act({ type: 'rub.ended', on: 'rub' });
    expect(told).toBe(1);
  });

  it('may leave while it is being told, and others still hear', () => {
    const { session } = new Learner();
    const heard: string[] = [];
    const leave = session.subscribe(() => {
      heard.push('one');
      leave();
    });
    session.subscribe(() => heard.push('two'));
    session.act({ type: 'rub.started', on: 'rub' });
    session.act({ type: 'rub.ended', on: 'rub' });
    expect(heard).toEqual(['one', 'two', 'two']);
  });

  it('cannot act in the middle of an act: the time of the deed must first be spent', () => {
    const learner = new Learner();
    const { session } = learner;
    const answers: unknown[] = [];
    session.subscribe(() => {
      answers.push(session.act({ type: 'learner.walked', on: 'exam' }));
      session.advanceTo(session.now + 1_000);
      session.mark({ type: 'time.passed' });
    });
    learner.does('learner.walked', 'waiting');
    expect(answers[0]).toEqual({ ok: false, reason: 'reason.notNow' });
    expect(session.journal.entries).toHaveLength(1);
    expect(session.now).toBe(12_000);
  });

  it('that throws does not take from a deed the time it costs', () => {
    const { session } = new Learner();
    session.subscribe(() => {
      throw new Error('a page that cannot draw');
    });
    expect(() => session.act({ type: 'learner.walked', on: 'waiting' })).toThrow('cannot draw');
    expect(session.now).toBe(12_000);
    expect(session.fault).toBeUndefined();
  });
});
