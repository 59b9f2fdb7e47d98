/** Which pictures a visit needs among all there are: its rooms, its people, close-ups of its stations, its equipment. Pure. */
import { partOf } from './closeup.ts';
import { itemOfFrame } from './itemPictures.ts';
import type { PictureSource } from './port.ts';

/** The pictures of rooms, people and close-ups that this visit shows, and every side file of the equipment. */
export function isWanted(path: string, source: PictureSource): boolean {
  const [folder = '', file = ''] = path.split('/');
  const name = file.replace(/(-\d+)?\.webp$|(\.spots)?\.json$|\.png$/, '');
  switch (folder) {
    case 'rooms':
      return source.rooms.includes(name);
    case 'people':
      return isPersonWanted(name, source);
    case 'closeups':
      return isCloseupWanted(path, name, source);
    case 'equipment':
      return true;
    default:
      return false;
  }
}

/** A body's usual atlas, and those of rooms for which it has one of their own: `edith-novak.ekg`. */
function isPersonWanted(name: string, { bodies, rooms }: PictureSource): boolean {
  const [body = '', room] = name.split('.');
  return Object.values(bodies).includes(body) && (room === undefined || rooms.includes(room));
}

/** Of a kind for which there is the same file of the patient's own body, the general one is not needed. */
function isCloseupWanted(path: string, name: string, { closeups, bodies, patient, urls }: PictureSource): boolean {
  const [kind = '', body] = name.split('.');
  if (!closeups.some((each) => partOf(each) === kind)) return false;
  if (body !== undefined) return Object.values(bodies).includes(body);
  const own = patient === undefined ? undefined : bodies[patient];
  return own === undefined || urls[path.replace(`/${kind}`, `/${kind}.${own}`)] === undefined;
}

/** Does an atlas of equipment show anything that this visit uses: something that is carried, or the instrument of a station? */
export function isKitWanted(frames: readonly string[], { items, closeups }: PictureSource): boolean {
  return frames.some((frame) => [...items, ...closeups].includes(itemOfFrame(frame)));
}
