/** The pictures of a visit without a browser: which files there are, and what lies where in them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Textures } from 'phaser';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import type { Kit } from '../../src/core/session/skill.ts';
import { Pictures } from '../../src/stage/pictures.ts';
import type { PictureSource } from '../../src/stage/port.ts';

const ASSETS = new URL('../../assets/', import.meta.url);

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

type VisitKit = Pick<Kit, 'stations' | 'items'>;
type Urls = PictureSource['urls'];

/** Whose pictures a visit asks for: its people's, its rooms', its stations' and its items'. */
export function sourceOf({ file }: Scenario, { stations, items }: VisitKit, urls: Urls): PictureSource {
  const people = Object.entries(file.people);
  return {
    urls,
    bodies: Object.fromEntries(people.map(([id, { body }]) => [id, body])),
    rooms: file.rooms,
    closeups: [...stations.keys()],
    items: [...items.keys()],
    patient: people.find(([, { role }]) => role === 'patient')?.[0],
  };
}

export function picturesOfVisit(scenario: Scenario, kit: VisitKit): Pictures {
  return new Pictures(textures, sourceOf(scenario, kit, {}), files);
}
