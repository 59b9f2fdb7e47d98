/** An attempt is taken up where it was, and what was torn is left out and counted. */
import { beforeAll, describe, expect, it } from 'vitest';
import { resumeSession } from '../../src/app/play/resume.ts';
import { scriptedLearner } from '../../src/cli/learner/scriptedLearner.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import type { Session } from '../../src/core/session/port.ts';
import { loadRosa } from './support/rosasVisit.ts';

let scenario: Scenario;
let played: Session;

beforeAll(async () => {
  scenario = (await loadRosa()).scenario;
  played = scriptedLearner(scenario, 11, 'sloppy');
});

function resume(entries: readonly unknown[]) {
  const resumed = resumeSession(played.journal.header, entries, scenario);
  if (!resumed.ok) throw new Error(resumed.trouble);
  return resumed;
}

describe('taking an attempt up again', () => {
  it('comes to the same findings and the same result', () => {
    const { session, lostEntries } = resume(played.journal.entries);
    expect(lostEntries).toBe(0);
    expect(session.findings).toEqual(played.findings);
    expect(session.result()).toEqual(played.result());
  });

  it.each([
    ['half written', { at: 5 }],
    ['empty', null],
    ['of another chain', undefined],
  ])('leaves out a last entry that is %s', (_, torn) => {
    const entries: unknown[] = [...played.journal.entries.slice(0, 20)];
    entries[19] = torn === undefined ? { ...played.journal.entries[19], hash: '0'.repeat(64) } : torn;
    const { session, lostEntries } = resume(entries);
    expect(lostEntries).toBe(1);
    expect(session.journal.entries).toEqual(played.journal.entries.slice(0, 19));
  });

  it('leaves out all that follows an altered entry', () => {
    const entries = played.journal.entries.map((entry, place) =>
      place === 5 ? { ...entry, at: entry.at + 1 } : entry,
    );
    expect(resume(entries).session.journal.entries).toHaveLength(5);
  });

  it('can be played on', () => {
    const { session } = resume(played.journal.entries.slice(0, 3));
    session.advanceTo(session.now + 1_000);
    session.mark({ type: 'time.passed' }, 99_000);
    expect(session.journal.entries).toHaveLength(4);
  });

  it('is refused with a reason when it is of another engine or another version of the visit', () => {
    const { header } = played.journal;
    expect(resumeSession({ ...header, engine: 999 }, [], scenario)).toEqual({ ok: false, trouble: 'otherEngine' });
    const other = { ...header, scenario: { ...header.scenario, hash: 'f'.repeat(64) } };
    expect(resumeSession(other, [], scenario)).toEqual({ ok: false, trouble: 'otherScenario' });
  });
});
