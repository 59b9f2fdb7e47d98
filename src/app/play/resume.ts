/** Takes an attempt up again from what was kept: replayed from the start, up to the first entry that is not to be believed. */
import type { Scenario } from '../../core/scenario/scenario.ts';
import { ENGINE, EntrySchema, HeaderSchema } from '../../core/session/journal.ts';
import type { Session } from '../../core/session/port.ts';
import { playEntry, sessionFor } from '../../core/session/replay.ts';
import type { Entry, JournalHeader } from '../../core/session/types.ts';

/** Why an attempt cannot be taken up. */
export type ResumeTrouble = 'unreadable' | 'otherEngine' | 'otherScenario';

export type Resumed =
  | { readonly ok: true; readonly session: Session; readonly lostEntries: number }
  | { readonly ok: false; readonly trouble: ResumeTrouble };

/** The header, when it is one. */
export function readHeader(untrusted: unknown): JournalHeader | undefined {
  return HeaderSchema.safeParse(untrusted).data;
}

/** Can this scenario and this engine play what the header names? */
export function findResumeTrouble(header: JournalHeader | undefined, scenario: Scenario): ResumeTrouble | undefined {
  if (header === undefined) return 'unreadable';
  if (header.engine !== ENGINE) return 'otherEngine';
  return header.scenario.hash === scenario.hash ? undefined : 'otherScenario';
}

/** A torn last entry is left out; so is all that follows an entry whose hash is not the one it had when it was written. */
export function resumeSession(header: JournalHeader, entries: readonly unknown[], scenario: Scenario): Resumed {
  const trouble = findResumeTrouble(header, scenario);
  if (trouble !== undefined) return { ok: false, trouble };
  const believed = believableEntries(header, entries, scenario);
  const session = sessionFor({ header }, scenario);
  for (const [place, entry] of believed.entries()) playEntry(session, entry, place);
  return { ok: true, session, lostEntries: entries.length - believed.length };
}

/** Played in a session of its own, since an entry's hash is known only after it was taken. */
function believableEntries(header: JournalHeader, entries: readonly unknown[], scenario: Scenario): readonly Entry[] {
  const trial = sessionFor({ header }, scenario);
  const believed: Entry[] = [];
  for (const [place, untrusted] of entries.entries()) {
    const entry = EntrySchema.safeParse(untrusted).data;
    if (entry === undefined || !isPlayed(trial, entry, place)) break;
    believed.push(entry);
  }
  return believed;
}

function isPlayed(trial: Session, entry: Entry, place: number): boolean {
  try {
    playEntry(trial, entry, place);
  } catch {
    return false;
  }
  return trial.journal.entries.at(-1)?.hash === entry.hash;
}
