/** A golden attempt as a script to play: each deed with the view in which it is done and the time it takes. */
import { findScenario } from '../../../src/cli/loadScenario.ts';
import type { Scenario } from '../../../src/core/scenario/scenario.ts';
import { isMark } from '../../../src/core/session/marks.ts';
import type { Session } from '../../../src/core/session/port.ts';
import { playEntry, sessionFor } from '../../../src/core/session/replay.ts';
import type { Entry, Finding, Hotspot, Intent, Journal, View } from '../../../src/core/session/types.ts';
import { goldenJournal } from './planting.ts';

export interface Deed {
  /** Its place among all entries. */
  readonly place: number;
  readonly at: number;
  readonly intent: Intent;
  /** What the learner sees just before. */
  readonly view: View;
  readonly hotspot: Hotspot;
  /** What the golden learner had found until then. */
  readonly found: readonly Finding[];
  /** Simulated ms that it takes. */
  readonly costMs: number;
}

export interface GoldenScript {
  readonly visit: string;
  readonly scenario: Scenario;
  readonly journal: Journal;
  /** The session that plays along; its result is the golden one's when all deeds were taken. */
  readonly session: Session;
  deeds(): Iterable<Deed>;
}

export function goldenScript(visit: string): GoldenScript {
  const journal = goldenJournal(visit) as Journal;
  const scenario = findScenario(visit).load();
  const session = sessionFor(journal, scenario);
  return { visit, scenario, journal, session, deeds: () => deedsOf(session, journal.entries) };
}

function* deedsOf(session: Session, entries: readonly Entry[]): Iterable<Deed> {
  for (const [place, entry] of entries.entries()) {
    const { at, intent } = entry;
    if (isMark(intent)) {
      playEntry(session, entry, place);
      continue;
    }
    session.advanceTo(at);
    const view = session.view();
    const hotspot = hotspotFor(view, intent);
    const found = [...session.findings];
    playEntry(session, entry, place);
    yield { place, at, intent, view, hotspot, found, costMs: session.now - at };
  }
}

/** The hotspot that offers a deed. Items share a place to be put down: theirs is the one that names the item. */
export function hotspotFor({ hotspots }: View, { type, on }: Intent): Hotspot {
  const found = hotspots.find(({ intent }) => intent.type === type && intent.on === on);
  if (found === undefined) throw new Error(`No hotspot offers ${type} on ${on}`);
  return found;
}
