/** Which files of the pictures a visit loads, chosen as the stage chooses them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findScenario, scenarioIds } from '../../src/cli/loadScenario.ts';
import { catalogueOf } from '../../src/core/session/catalogue.ts';
import type { PictureSource } from '../../src/stage/port.ts';
import { frameNamesOf, imagesOf } from '../../src/stage/sideFiles.ts';
import { isKitWanted, isWanted } from '../../src/stage/wantedPictures.ts';
import { sourceOf } from './picturesOfVisit.ts';

export const ASSETS = path.resolve(import.meta.dirname, '../../assets');

export const VISITS: readonly string[] = scenarioIds();

const paths = ['rooms', 'people', 'closeups', 'equipment'].flatMap((folder) =>
  readdirSync(path.join(ASSETS, folder)).map((name) => `${folder}/${name}`),
);
const urls = Object.fromEntries(paths.map((each) => [each, each]));

/** What a visit asks for, with its rooms as they are painted for it. */
function paintedSource(id: string): PictureSource {
  const scenario = findScenario(id).load();
  const { rooms, looks } = scenario.file;
  const painted = rooms.map((room) => (looks?.[room] === undefined ? room : `${room}_${looks[room]}`));
  return { ...sourceOf(scenario, catalogueOf(scenario).kit, urls), rooms: painted };
}

/** Images that belong to an atlas of which this visit uses nothing. */
function unwanted(source: PictureSource): readonly string[] {
  const kits = paths.filter((each) => each.startsWith('equipment/') && each.endsWith('.json'));
  const files = kits.map((each): unknown => JSON.parse(readFileSync(path.join(ASSETS, each), 'utf8')));
  return files
    .filter((file) => !isKitWanted(frameNamesOf(file), source))
    .flatMap((file) => imagesOf(file).map((image) => `equipment/${image}`));
}

/** Pictures and side files of one visit, as paths inside `assets`. */
export function picturesOf(id: string): readonly string[] {
  const source = paintedSource(id);
  const left = unwanted(source);
  return paths.filter((each) => isWanted(each, source) && !left.includes(each));
}
