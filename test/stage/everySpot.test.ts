/** Every deed that a visit makes possible in a picture has its place there: each golden attempt is played, and every view looked at. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Textures } from 'phaser';
import { describe, expect, it } from 'vitest';
import { findScenario } from '../../src/cli/loadScenario.ts';
import type { Attempt } from '../../src/core/session/attempt.ts';
import { playEntry, sessionFor } from '../../src/core/session/replay.ts';
import { Pictures } from '../../src/stage/pictures.ts';
import { pictureOf, SpotBook } from '../../src/stage/spotBook.ts';

const ASSETS = new URL('../../assets/', import.meta.url);
/** The things of an EKG have no place in the picture of the exam room yet: they are in the controls and in the close-ups. */
const VISITS = readdirSync(new URL('../golden/', import.meta.url));

/** Things of the room that a close-up does not show: their deeds are in the controls there. */
const IN_THE_ROOM = ['towels', 'sink', 'rub', 'gloves', 'computer', 'clock', 'button', 'body'];

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, ASSETS), 'utf8'));

const files = new Map<string, unknown>(
  ['rooms', 'people', 'closeups', 'equipment'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, ASSETS))
      .filter((file) => file.endsWith('.json'))
      .map((file) => [`${folder}/${file}`, read(`${folder}/${file}`)] as const),
  ),
);

const framesOf = (atlas: string): string => JSON.stringify(files.get(`${atlas}.json`) ?? {});

/** What is loaded of Phaser's textures: the files that are there, and the frames of an atlas. */
const textures = {
  exists: (path: string) => existsSync(new URL(path, ASSETS)) || files.has(`${path}.json`),
  get: (path: string) => ({ has: (frame: string) => framesOf(path).includes(`"${frame}`) }),
} as unknown as Textures.TextureManager;

function missingSpots(visit: string): readonly string[] {
  const golden = new URL(`../golden/${visit}/perfect.attempt.json`, import.meta.url);
  const { journal } = JSON.parse(readFileSync(golden, 'utf8')) as Attempt;
  const scenario = findScenario(visit).load();
  const session = sessionFor(journal, scenario);
  const { kit } = session.world;
  const people = Object.entries(scenario.file.people);
  const pictures = new Pictures(
    textures,
    {
      urls: {},
      bodies: Object.fromEntries(people.map(([id, { body }]) => [id, body])),
      rooms: scenario.file.rooms,
      closeups: [...kit.stations.keys()],
      items: [...kit.items.keys()],
      patient: people.find(([, { role }]) => role === 'patient')?.[0],
    },
    files,
  );
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
