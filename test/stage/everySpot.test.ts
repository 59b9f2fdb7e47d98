/** Every deed that a visit makes possible in a picture has its place there: each golden attempt is played, and every view looked at. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findScenario } from '../../src/cli/loadScenario.ts';
import type { Attempt } from '../../src/core/session/attempt.ts';
import { playEntry, sessionFor } from '../../src/core/session/replay.ts';
import { pictureOf, SpotBook } from '../../src/stage/spotBook.ts';
import { picturesOfVisit } from '../support/picturesOfVisit.ts';

const VISITS = readdirSync(new URL('../golden/', import.meta.url));

/** Things of the room that a close-up does not show: their deeds are in the controls there. */
const IN_THE_ROOM = ['towels', 'sink', 'rub', 'gloves', 'computer', 'clock', 'button', 'body'];

function missingSpots(visit: string): readonly string[] {
  const golden = new URL(`../golden/${visit}/perfect.attempt.json`, import.meta.url);
  const { journal } = JSON.parse(readFileSync(golden, 'utf8')) as Attempt;
  const scenario = findScenario(visit).load();
  const session = sessionFor(journal, scenario);
  const pictures = picturesOfVisit(scenario, session.world.kit);
  const missing = new Set<string>();
  for (const [place, entry] of journal.entries.entries()) {
    playEntry(session, entry, place);
    const view = session.view();
    const book = new SpotBook(view, pictures.spotsFor(view));
    for (const { id, enabled, place: at } of view.hotspots) {
      const isElsewhere = view.station !== undefined && IN_THE_ROOM.includes(at.spot);
      if (!enabled || isElsewhere || at.picture !== pictureOf(view)) continue;
      if (!book.spotOf(id)) missing.add(`${at.picture}: ${at.spot} (${id})`);
    }
  }
  return [...missing];
}

describe.each(VISITS)('the visit %s', (visit) => {
  it('has a place in its picture for every deed that is possible there', { timeout: 120_000 }, () => {
    expect(missingSpots(visit)).toEqual([]);
  });
});
