/** What one visit loads of the pictures stays small enough for a tablet with little memory. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { findScenario, scenarioIds } from '../../src/cli/loadScenario.ts';
import { catalogueOf } from '../../src/core/session/catalogue.ts';
import { frameNamesOf, imagesOf } from '../../src/stage/sideFiles.ts';
import { isKitWanted, isWanted } from '../../src/stage/wantedPictures.ts';

const assets = path.resolve(import.meta.dirname, '../../assets');
const MEGABYTE = 1_048_576;
const MOST_LOADED = 2.2 * MEGABYTE;
const MOST_DECODED = 96 * MEGABYTE;
const BYTES_PER_PIXEL = 4;

const paths = ['rooms', 'people', 'closeups', 'equipment'].flatMap((folder) =>
  readdirSync(path.join(assets, folder)).map((name) => `${folder}/${name}`),
);
const urls = Object.fromEntries(paths.map((each) => [each, each]));

function sourceOf(id: string) {
  const scenario = findScenario(id).load();
  const { kit } = catalogueOf(scenario);
  const { people, rooms } = scenario.file;
  const patient = Object.keys(people).find((person) => people[person]?.role === 'patient');
  const bodies = Object.fromEntries(Object.entries(people).map(([person, { body }]) => [person, body]));
  return { urls, bodies, patient, rooms, closeups: [...kit.stations.keys()], items: [...kit.items.keys()] };
}

/** Images that belong to an atlas of which this visit uses nothing. */
function unwanted(source: ReturnType<typeof sourceOf>): readonly string[] {
  const kits = paths.filter((each) => each.startsWith('equipment/') && each.endsWith('.json'));
  const files = kits.map((each): unknown => JSON.parse(readFileSync(path.join(assets, each), 'utf8')));
  return files
    .filter((file) => !isKitWanted(frameNamesOf(file), source))
    .flatMap((file) => imagesOf(file).map((image) => `equipment/${image}`));
}

describe('the pictures of one visit', () => {
  it.each(scenarioIds())('%s are few enough to load and to keep in memory', async (id) => {
    const source = sourceOf(id);
    const left = unwanted(source);
    const images = paths.filter((each) => each.endsWith('.webp') && isWanted(each, source) && !left.includes(each));
    const loaded = images.reduce((sum, each) => sum + statSync(path.join(assets, each)).size, 0);
    const sizes = await Promise.all(images.map((each) => sharp(path.join(assets, each)).metadata()));
    const decoded = sizes.reduce((sum, { width = 0, height = 0 }) => sum + width * height * BYTES_PER_PIXEL, 0);
    expect(images.length).toBeGreaterThan(0);
    expect(loaded).toBeLessThanOrEqual(MOST_LOADED);
    expect(decoded).toBeLessThanOrEqual(MOST_DECODED);
  });
});
