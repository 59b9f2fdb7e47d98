/** The pictures of a close-up: of this very body, else of any body, else none. Pure. */
import type { Id, View } from '../core/session/types.ts';
import { mirroredRect, type Rect } from './geometry.ts';
import { findRule, findSkinScale, type Rule, readSpots, type SkinScale } from './sideFiles.ts';
import { closeupFactsOf } from './stations/closeupFacts.ts';

export type Rects = Readonly<Record<string, Rect>>;

export interface Closeup {
  readonly kind: string;
  readonly isMirrored: boolean;
  /** Whose it is. */
  readonly person: Id | undefined;
  /** Fills the stage, when there is one. */
  readonly texture: string | undefined;
  /** Layers laid over it. */
  readonly atlas: string | undefined;
  /** As shown: mirrored with the picture. */
  readonly rects: Rects;
  /** As painted, not mirrored. */
  readonly scale: SkinScale | undefined;
  /** The rule that the picture shows, and what moves along it. */
  readonly rule: Rule | undefined;
}

/** A layer of a close-up's atlas. */
export interface Laid {
  readonly frame: string;
  /** How much lower than painted, pixels of the picture. */
  readonly lower: number;
}

export interface CloseupSource {
  readonly bodies: Readonly<Record<Id, string>>;
  /** Has this texture arrived? */
  has(texture: string): boolean;
  file(path: string): unknown;
}

export function closeupOf(view: Pick<View, 'look' | 'people' | 'room'>, source: CloseupSource): Closeup {
  const { kind } = view.look;
  const facts = closeupFactsOf(view.look);
  const here = view.people.filter((person) => person.room === view.room).map(({ id }) => id);
  const person = facts.person ?? here.find((id) => source.has(pictureOf(kind, source.bodies[id]))) ?? here[0];
  const names = [person === undefined ? undefined : source.bodies[person], undefined].map((body) => nameOf(kind, body));
  const painted = names.find((name) => source.has(`${name}.webp`));
  const atlas = names.find((name) => source.has(name));
  const file = names.map((name) => source.file(`${name}.spots.json`)).find((found) => found !== undefined);
  const spots = readSpots(file);
  return {
    kind,
    isMirrored: facts.isMirrored,
    person,
    texture: painted && `${painted}.webp`,
    atlas,
    rects: facts.isMirrored ? mirroredRects(spots) : spots,
    scale: painted === undefined ? undefined : findSkinScale(file),
    rule: painted === undefined ? undefined : findRule(file),
  };
}

export function mirroredRects(rects: Rects): Rects {
  return Object.fromEntries(Object.entries(rects).map(([name, rect]) => [name, mirroredRect(rect)]));
}

/** Kinds that look at a part of the body which another kind has the picture of. */
const LIKE: Readonly<Record<string, string>> = { head: 'face', hearing: 'face' };

/** A skill that shows a part of the body in its own way says so before the name of the part: `ekg-chest`. */
export function partOf(kind: string): string {
  const own = kind.replace(/^ekg-/, '');
  return LIKE[own] ?? own;
}

function nameOf(kind: string, body: string | undefined): string {
  const part = partOf(kind);
  return body === undefined ? `closeups/${part}` : `closeups/${part}.${body}`;
}

function pictureOf(kind: string, body: string | undefined): string {
  return `${nameOf(kind, body)}.webp`;
}
