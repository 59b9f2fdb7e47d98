/** Addresses of the pictures, as the build named them. Knowing an address loads nothing. */

const FOLDER = '../../assets/';

const found = import.meta.glob<string>(
  ['../../assets/{rooms,people,closeups,equipment,icons,cards}/**/*.{webp,png,json}', '!../../assets/**/*.map.json'],
  { query: '?url', import: 'default', eager: true },
);

/** By path under `assets/`: `rooms/exam.webp`. */
export const PICTURE_URLS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(found).map(([path, url]) => [path.slice(FOLDER.length), url]),
);
