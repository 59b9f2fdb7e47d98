/** Which small picture shows an item: a frame named after it in any atlas of the equipment. */
import type { Id } from '../core/session/types.ts';
import type { Rect } from './geometry.ts';
import { frameNamesOf, readDisplays } from './sideFiles.ts';

/** A frame of an atlas. */
export interface Picture {
  readonly texture: string;
  readonly frame: string;
}

const FOLDER = 'equipment/';
const DISPLAYS = 'equipment/displays.json';

/** Packs of electrodes of any size look alike. */
const LIKE: Readonly<Record<Id, string>> = { smallPack: 'electrodePack' };

/** A rolled cuff is painted as `roll-<size>`. */
export function frameOfItem(item: Id): string {
  return LIKE[item] ?? item.replace(/^cuff-/, 'roll-');
}

/** How an instrument looks in use, the plainer looks first: each is painted as `<item>-<look>`. */
const LOOKS = ['on', 'printed'] as const;
export type ItemLook = (typeof LOOKS)[number];

/** The item that a frame shows: `oximeter` for `oximeter`, `oximeter-on` and `oximeter@finger`. */
export function itemOfFrame(frame: string): Id {
  return frame
    .replace(/@.*$/, '')
    .replace(/-(on|printed)$/, '')
    .replace(/^roll-/, 'cuff-');
}

export class ItemPictures {
  readonly #byFrame = new Map<string, Picture>();
  readonly #displays: Readonly<Record<Id, Rect>>;

  /** `files`: side files by path; `has`: has this atlas arrived? */
  constructor(files: ReadonlyMap<string, unknown>, has: (texture: string) => boolean) {
    for (const [path, file] of files) {
      const texture = path.replace(/\.json$/, '');
      if (!path.startsWith(FOLDER) || !has(texture)) continue;
      for (const frame of frameNamesOf(file)) this.#byFrame.set(frame, { texture, frame });
    }
    this.#displays = readDisplays(files.get(DISPLAYS));
  }

  /** As it looks in use, else in the nearest plainer look that is painted. */
  find(item: Id, look?: ItemLook): Picture | undefined {
    const frame = frameOfItem(item);
    const looks = look === undefined ? [] : LOOKS.slice(0, LOOKS.indexOf(look) + 1).reverse();
    const painted = looks.map((each) => this.#byFrame.get(`${frame}-${each}`)).find((found) => found !== undefined);
    return painted ?? this.#byFrame.get(frame);
  }

  /** Window of its display, in pixels of its frame. */
  findDisplay(item: Id): Rect | undefined {
    return this.#displays[item];
  }
}
