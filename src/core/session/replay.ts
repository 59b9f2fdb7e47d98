/** Playing a journal again: the one way to resume, to explain and to verify. */
import type { Scenario } from '../scenario/scenario.ts';
import { isMark } from './marks.ts';
import type { Session } from './port.ts';
import { openSession } from './session.ts';
import type { Entry, Journal } from './types.ts';

/** An entry that could not have been written by play: made up, or altered. */
export class ReplayFault extends Error {
  readonly entry: number;
  readonly reason: string;

  constructor(entry: number, reason: string) {
    super(`entry ${entry}: ${reason}`);
    this.name = 'ReplayFault';
    this.entry = entry;
    this.reason = reason;
  }
}

/** Opens a session with the journal's own header, nothing played yet. */
export function sessionFor({ header }: Pick<Journal, 'header'>, scenario: Scenario): Session {
  const { seed, settings, mode, ticket } = header;
  return openSession({ scenario, seed, settings, mode, ...(ticket === undefined ? {} : { ticket }) });
}

/** Plays one entry at its own time. Throws `ReplayFault` with its number when the world does not allow it. */
export function playEntry(session: Session, entry: Entry, place: number): void {
  if (entry.at < session.now) throw new ReplayFault(place, 'reason.timeRunsBack');
  session.advanceTo(entry.at);
  if (session.now !== entry.at) throw new ReplayFault(place, 'reason.hasEnded');
  if (isMark(entry.intent)) {
    session.mark(entry.intent, entry.real);
    return;
  }
  const answer = session.act(entry.intent, entry.real);
  if (!answer.ok) throw new ReplayFault(place, answer.reason);
}

/** The session as it was when the journal's last entry had been taken. */
export function replaySession(journal: Journal, scenario: Scenario): Session {
  const session = sessionFor(journal, scenario);
  for (const [place, entry] of journal.entries.entries()) playEntry(session, entry, place);
  return session;
}
