/** Which hotspots lie where on the picture in front of the learner. Pure. */
import type { Hotspot, View } from '../core/session/types.ts';
import {
  areaOf,
  around,
  atLeast,
  centreOf,
  distanceFromPath,
  isInside,
  mirroredPoint,
  mirroredRect,
  PICTURE_HEIGHT,
  PICTURE_WIDTH,
  type Rect,
  type Surface,
  widened,
} from './geometry.ts';
import type { Spot, Target } from './gestures/gesture.ts';
import type { Point } from './port.ts';

/** Name of the picture in front of the learner: a station's close-up or the room (as `Place.picture` names it). */
export function pictureOf(view: Pick<View, 'room' | 'station'>): string {
  return view.station ?? view.room;
}

/** Places of one picture, by name. */
export interface PictureSpots {
  readonly rects: Readonly<Record<string, Rect>>;
  readonly skin?: Skin | undefined;
  /** Hotspots whose place this picture does not show, by the name of the place that stands for it. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/** Where a close-up shows skin that can be aimed at: inside a rectangle, and along a line of places where there is one. */
export interface Skin {
  /** Millimetre (0, 0) is its corner. As painted: a mirrored picture has it mirrored. */
  readonly rect: Rect;
  readonly mmPerPixel: number;
  readonly isMirrored: boolean;
  readonly path: readonly Rect[] | undefined;
  /** As far to the sides of the line, in pixels. */
  readonly reach: number;
}

/** Smaller places can hardly be hit with a finger, in pixels of the picture. */
const SMALLEST = 56;

/** What of a view bears on where its hotspots lie. */
export type Bound = Pick<View, 'room' | 'station' | 'hotspots'>;

export class SpotBook {
  readonly #spots: readonly Spot[];
  readonly #skin: Skin | undefined;

  constructor(view: Bound, places: PictureSpots) {
    this.#skin = places.skin;
    this.#spots = spotsOf(view, places);
  }

  get spots(): readonly Spot[] {
    return this.#spots;
  }

  /** The smallest spot under the point, and with it whatever can be aimed at on the skin beneath. */
  targetAt(point: Point): Target | undefined {
    const isOnSkin = this.#skin !== undefined && isSkinAt(this.#skin, point);
    const under = this.#spots.filter((spot) =>
      isAimedAt(spot) ? isOnSkin && isInside(spot.rect, point) : isInside(atLeast(spot.rect, SMALLEST), point),
    );
    const spot = under[0];
    if (!spot) return undefined;
    const skin = under.find(isAimedAt);
    const beneath = skin && skin !== spot ? skin.hotspots.filter((hotspot) => hotspot.form.kind === 'aim') : [];
    return { spot, hotspots: [...spot.hotspots, ...beneath], surface: skin && this.#surfaceOf(skin) };
  }

  spotOf(hotspot: string): Spot | undefined {
    return this.#spots.find((spot) => spot.hotspots.some((candidate) => candidate.id === hotspot));
  }

  /** The surface that a hotspot is aimed at. */
  surfaceOf(hotspot: string): Surface | undefined {
    const spot = this.spotOf(hotspot);
    return spot && this.#surfaceOf(spot);
  }

  #surfaceOf(spot: Spot): Surface | undefined {
    const form = spot.hotspots.find((hotspot) => hotspot.form.kind === 'aim')?.form;
    if (form?.kind !== 'aim' || !this.#skin) return undefined;
    const { rect, mmPerPixel, isMirrored } = this.#skin;
    return { rect, mmPerPixel, widthMm: form.widthMm, heightMm: form.heightMm, isMirrored };
  }
}

function isSkinAt({ rect, isMirrored, path, reach }: Skin, point: Point): boolean {
  const painted = isMirrored ? mirroredPoint(point) : point;
  return isInside(rect, painted) && (path === undefined || distanceFromPath(path.map(centreOf), painted) <= reach);
}

function isAimedAt(spot: Spot): boolean {
  return spot.hotspots.some((hotspot) => hotspot.form.kind === 'aim');
}

/** Spots that have at least one deed, smallest first. Deeds whose place the picture does not show are in the controls only. */
function spotsOf(view: Bound, places: PictureSpots): readonly Spot[] {
  const picture = pictureOf(view);
  const byName = new Map<string, Hotspot[]>();
  for (const hotspot of view.hotspots) {
    if (hotspot.place.picture !== picture) continue;
    const name = places.aliases?.[hotspot.id] ?? hotspot.place.spot;
    const here = byName.get(name);
    if (here) here.push(hotspot);
    else byName.set(name, [hotspot]);
  }
  const spots: Spot[] = [];
  for (const [name, hotspots] of byName) {
    // Skin has no rectangle of its own: it lies along its path.
    const rect =
      places.rects[name] ?? (hotspots.some(({ form }) => form.kind === 'aim') ? skinRect(places.skin) : undefined);
    if (rect) spots.push({ name, rect, hotspots });
  }
  return spots.sort((a, b) => areaOf(a.rect) - areaOf(b.rect));
}

/** All of the skin, as shown. */
function skinRect(skin: Skin | undefined): Rect {
  if (!skin) return { x: 0, y: 0, w: PICTURE_WIDTH, h: PICTURE_HEIGHT };
  const along = skin.path && around(skin.path.map((rect) => widened({ ...centreOf(rect), w: 0, h: 0 }, skin.reach)));
  const painted = along ?? skin.rect;
  return skin.isMirrored ? mirroredRect(painted) : painted;
}
