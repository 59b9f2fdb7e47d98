/** One act: what is taken, what is refused and why, and in which order its consequences come. */
import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../src/core/session/types.ts';
import { Learner } from '../../support/rosa.ts';

const refusal = (reason: string) => ({ ok: false, reason });
const hostile = (json: string): Intent => JSON.parse(json);

describe('a refused deed', () => {
  const cases: readonly (readonly [string, (learner: Learner) => Learner, Intent, string])[] = [
    ['of no kind', (l) => l, { type: 'rosa.hugged', on: 'rosa' }, 'reason.unknownDeed'],
    ['of a kind that every object has', (l) => l, { type: 'constructor.called', on: 'rosa' }, 'reason.unknownDeed'],
    ['on nothing', (l) => l, { type: 'learner.walked' }, 'reason.unknownTarget'],
    ['on a place there is not', (l) => l, { type: 'learner.walked', on: 'roof' }, 'reason.unknownTarget'],
    ['on the room she is in', (l) => l, { type: 'learner.walked', on: 'exam' }, 'reason.unknownTarget'],
    ['on what every object has', (l) => l, { type: 'record.opened', on: 'toString' }, 'reason.unknownTarget'],
    [
      'to someone in another room',
      (l) => l,
      { type: 'line.said', on: 'rosa', with: { line: 'askName' } },
      'reason.unknownTarget',
    ],
    [
      'with a line not yet possible',
      (l) => l.does('learner.walked', 'waiting'),
      { type: 'line.said', on: 'rosa', with: { line: 'askName' } },
      'reason.outOfDomain',
    ],
    [
      'with hands full',
      (l) => l.does('item.taken', 'cuff-child').does('item.taken', 'cuff-adult'),
      { type: 'item.taken', on: 'cuff-large' },
      'reason.handsFull',
    ],
    [
      'while rubbing hands',
      (l) => l.does('rub.started', 'rub'),
      { type: 'item.taken', on: 'cuff-large' },
      'reason.handsBusy',
    ],
    ['with nobody there', (l) => l, { type: 'station.opened', on: 'arm' }, 'reason.patientAway'],
    ['with the choice left out', (l) => l, { type: 'time.waited', on: 'clock' }, 'reason.outOfDomain'],
    [
      'with a choice not offered',
      (l) => l,
      { type: 'time.waited', on: 'clock', with: { minutes: '3' } },
      'reason.outOfDomain',
    ],
    [
      'with a number for a word',
      (l) => l,
      { type: 'time.waited', on: 'clock', with: { minutes: 5 } },
      'reason.outOfDomain',
    ],
    [
      'with one value too many',
      (l) => l,
      { type: 'time.waited', on: 'clock', with: { minutes: '5', more: 1 } },
      'reason.outOfDomain',
    ],
    ['with a fraction', (l) => l, { type: 'record.charted', on: 'pulse', with: { rate: 72.5 } }, 'reason.notAnIntent'],
    [
      'with not a number',
      (l) => l,
      { type: 'record.charted', on: 'pulse', with: { rate: Number.NaN } },
      'reason.notAnIntent',
    ],
    [
      'with a list of lists',
      (l) => l,
      hostile('{"type":"record.charted","on":"pulse","with":{"rate":[[1]]}}'),
      'reason.notAnIntent',
    ],
    [
      'with a key beside it',
      (l) => l,
      hostile('{"type":"learner.walked","on":"waiting","at":5}'),
      'reason.notAnIntent',
    ],
    [
      'with a prototype among its values',
      (l) => l,
      hostile('{"type":"learner.walked","on":"waiting","with":{"__proto__":{"x":1}}}'),
      'reason.notAnIntent',
    ],
    [
      'with a prototype beside them',
      (l) => l,
      hostile('{"type":"learner.walked","on":"waiting","__proto__":{"x":1}}'),
      'reason.notAnIntent',
    ],
    [
      'with a constructor among its values',
      (l) => l,
      hostile('{"type":"learner.walked","on":"waiting","with":{"constructor":1}}'),
      'reason.outOfDomain',
    ],
    ['that is a mark', (l) => l, { type: 'time.passed' }, 'reason.unknownDeed'],
    ['that is nothing', (l) => l, hostile('null'), 'reason.notAnIntent'],
  ];

  it.each(cases)('%s: a reason, no entry, and nothing changes', (_, prepare, intent, reason) => {
    const learner = prepare(new Learner());
    const { session } = learner;
    const view = session.view();
    const [entries, findings, at] = [session.journal.entries.length, session.findings.length, session.now];
    expect(session.act(intent)).toEqual(refusal(reason));
    expect(session.view()).toBe(view);
    expect([session.journal.entries.length, session.findings.length, session.now]).toEqual([entries, findings, at]);
    expect(Object.prototype).not.toHaveProperty('x');
  });

  it('says when a text is longer than the field', () => {
    const learner = new Learner();
    expect(learner.try('record.charted', 'reason', { text: 'x'.repeat(2_000) }).ok).toBe(true);
    expect(learner.try('record.charted', 'reason', { text: 'x'.repeat(2_001) })).toEqual(refusal('reason.notAnIntent'));
  });

  it('does not stop the next one from being taken', () => {
    const learner = new Learner();
    learner.try('learner.walked', 'roof');
    expect(learner.try('learner.walked', 'waiting')).toEqual({ ok: true });
  });
});

describe('an act', () => {
  it('is written with the moment at which it began, and its time is spent after it', () => {
    const learner = new Learner().waits(1_234).does('learner.walked', 'waiting');
    expect(learner.session.journal.entries).toMatchObject([{ at: 1_234, intent: { type: 'learner.walked' } }]);
    expect(learner.now).toBe(1_234 + 12_000);
  });

  it('keeps the wall clock beside it, and takes nought for a time that is none', () => {
    const { session } = new Learner();
    session.act({ type: 'rub.started', on: 'rub' }, 417.6);
    session.act({ type: 'rub.ended', on: 'rub' }, Number.NaN);
    expect(session.journal.entries.map(({ real }) => real)).toEqual([418, 0]);
  });

  it('fires what is due before it: an answer that began is in the talk when the next line is said', () => {
    const learner = new Learner().bringsRosaIn().asks('chair').says('askName').waits(4_000).says('askBirthDate');
    const said = learner.session.world.lines.map(({ who, phrase }) => `${who}:${phrase.key}`);
    expect(said.slice(-4, -1)).toEqual(['learner:line.askName', 'rosa:reply.askName', 'learner:line.askBirthDate']);
  });

  it('folds the ledgers before it is noticed: the hand that touches first is judged as it was before the touch', () => {
    const learner = new Learner().bringsRosaIn().asks('chair').rubsHands().goesClose();
    learner.feels('radialArtery').lifts().feels('radialArtery');
    const levels = learner.findings('patient.touched').map(({ numbers }) => [numbers['first'], numbers['level']]);
    expect(levels).toEqual([
      [1, 3],
      [0, 4],
    ]);
  });

  it('states its own findings before those that answer them, all with its time', () => {
    const learner = new Learner().bringsRosaIn();
    const before = learner.session.findings.length;
    learner.says('acknowledgeHurry');
    const names = learner.session.findings.slice(before).map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['empathy.shown', 'person.addressed', 'person.pleased']);
    expect(new Set(learner.session.findings.slice(before, before + 3).map(({ at }) => at)).size).toBe(1);
  });

  it('is refused after the end, and so is time', () => {
    const learner = new Learner().bringsRosaIn().talks('leaveAbruptly').does('learner.walked', 'waiting').waits(40_000);
    const { session } = learner;
    expect(session.view().ended).toBe(true);
    expect(session.view().hotspots).toEqual([]);
    const [at, entries, result] = [session.now, session.journal.entries.length, session.result()];
    expect(learner.try('learner.walked', 'exam')).toEqual(refusal('reason.hasEnded'));
    learner.waits(60_000);
    expect([session.now, session.journal.entries.length]).toEqual([at, entries]);
    expect(session.result()).toEqual(result);
  });
});

describe('a mark', () => {
  it('is an entry that no one hears: no finding, no new view, nothing else in the visit', () => {
    const learner = new Learner().bringsRosaIn();
    const { session } = learner;
    const [view, findings, lines] = [session.view(), session.findings.length, session.world.lines.length];
    for (const type of ['time.passed', 'setting.changed', 'hint.shown']) session.mark({ type });
    expect(session.journal.entries.slice(-3).map(({ intent }) => intent.type)).toEqual([
      'time.passed',
      'setting.changed',
      'hint.shown',
    ]);
    expect(session.view()).toBe(view);
    expect([session.findings.length, session.world.lines.length]).toEqual([findings, lines]);
  });

  it('changes no result', () => {
    const plain = new Learner().bringsRosaIn().asks('chair').waits(20_000);
    const marked = new Learner().bringsRosaIn();
    marked.session.mark({ type: 'time.passed' });
    marked
      .asks('chair')
      .waits(10_000)
      .session.mark({ type: 'setting.changed', with: { pace: 'slow' } });
    marked.waits(10_000);
    expect(marked.session.findings).toEqual(plain.session.findings);
    const verdicts = ({ session }: Learner) => session.result().criteria.map(({ verdict }) => verdict);
    expect(verdicts(marked)).toEqual(verdicts(plain));
  });

  it('is none when it is a deed', () => {
    expect(() => new Learner().session.mark({ type: 'learner.walked', on: 'waiting' })).toThrow('not a mark');
  });
});
