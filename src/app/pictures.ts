/** Addresses of the pictures, as the build named them. Knowing an address loads nothing. */

const FOLDER = '../../assets/';

const found = import.meta.glob<string>(
  ['../../assets/{rooms,people,closeups,equipment,icons,cards}/**/*.{webp,png,json}', '!../../assets/**/*.map.json'],
  { query: '?url', import: 'default', eager: true },
);

/** By path under `assets/`: `rooms/exam.webp`. */
const PICTURE_URLS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(found).map(([path, url]) => [path.slice(FOLDER.length), url]),
);

/** The same addresses, where a room painted in another way (`exam: child`) stands in for the usual one. */
export function pictureUrls(looks: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const painted = Object.entries(looks).flatMap(([room, look]) =>
    ['webp', 'json'].map((ending) => [`rooms/${room}.${ending}`, PICTURE_URLS[`rooms/${room}_${look}.${ending}`]]),
  );
  return { ...PICTURE_URLS, ...Object.fromEntries(painted.filter(([, url]) => url !== undefined)) };
}
