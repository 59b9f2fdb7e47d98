/** Writes assets/license.json: one entry for every shipped picture and side file. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const BODY = 'CC0 MakeHuman body data and our own models';
const MADE = {
  rooms: 'rendered by assets/studio/render.py from our own models',
  people: `rendered by assets/studio/people.py from ${BODY}`,
  closeups: `rendered by assets/studio/render.py from ${BODY}`,
  cards: `composed by assets/studio/cards.mjs from rooms and people rendered from ${BODY}`,
  equipment:
    'rendered by assets/studio/render.py or drawn by assets/studio/gauge.mjs and eyechart.mjs from our own models',
};

/** List what the asset folders hold and how each file was made. */
export async function writeLicences(assets) {
  const entries = [];
  for (const [folder, made] of Object.entries(MADE)) {
    const names = await readdir(join(assets, folder)).catch(() => []);
    for (const name of names.sort()) entries.push({ file: `assets/${folder}/${name}`, licence: 'Apache-2.0', made });
  }
  await writeFile(join(assets, 'license.json'), `${JSON.stringify(entries, null, 2)}\n`);
}
