/** What happened, moment by moment, with the words the learner saw: deeds by their labels, talk, findings, hints. */
import type { Scenario } from '../../core/scenario/scenario.ts';
import { isMark } from '../../core/session/marks.ts';
import type { Session } from '../../core/session/port.ts';
import { playEntry, sessionFor } from '../../core/session/replay.ts';
import type { Entry, Journal } from '../../core/session/types.ts';
import type { TimelineMark } from '../../desk/ports.ts';

export interface Retold {
  /** The session at the journal's end. */
  readonly session: Session;
  readonly timeline: readonly TimelineMark[];
}

/** Replays a journal and notes what each deed was called when it was done. `knows`: is there a word for this key? */
export function retell(journal: Journal, scenario: Scenario, knows: (key: string) => boolean): Retold {
  const session = sessionFor(journal, scenario);
  const marks: TimelineMark[] = [];
  for (const [place, entry] of journal.entries.entries()) {
    session.advanceTo(entry.at);
    const mark = markOf(session, entry, journal.entries[place - 1]);
    playEntry(session, entry, place);
    if (mark) marks.push(mark);
  }
  for (const { at, phrase } of session.view().lines) marks.push({ at, kind: 'talk', label: phrase });
  for (const { at, name } of session.findings) {
    if (knows(`finding.${name}`)) marks.push({ at, kind: 'finding', label: { key: `finding.${name}` } });
  }
  return { session, timeline: marks.sort((one, other) => one.at - other.at) };
}

/** A valve turned step by step, or a bulb squeezed again and again, is one moment. Talk is told by its lines. */
function markOf(session: Session, entry: Entry, before: Entry | undefined): TimelineMark | undefined {
  const { at, intent } = entry;
  const { type, on } = intent;
  const hint = intent.with?.['hint'];
  if (type === 'hint.shown' && typeof hint === 'string') return { at, kind: 'hint', label: { key: hint } };
  if (isMark(intent) || type === 'line.said') return undefined;
  if (type === before?.intent.type && on === before.intent.on && /^(valve|bulb)\./.test(type)) return undefined;
  const spot = session.view().hotspots.find((each) => each.intent.type === type && each.intent.on === on);
  return { at, kind: 'deed', label: spot?.label ?? { key: `deed.${type}` } };
}
