/** Which hotspots lie where on the picture in front of the learner. Pure. */
import type { Hotspot, View } from '../core/session/types.ts';
import {
  areaOf,
  distanceFromPath,
  isInside,
  PICTURE_HEIGHT,
  PICTURE_WIDTH,
  type Rect,
  type Surface,
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
  readonly skin?: Skin;
}

/** Where a close-up shows skin that can be aimed at: along a line of places, as far to its sides as `reach`. */
export interface Skin {
  readonly mmPerPixel: number;
  readonly path: readonly Point[];
  readonly reach: number;
}

/** Aims are written in millimetres from the corner of the picture. */
const WHOLE: Rect = { x: 0, y: 0, w: PICTURE_WIDTH, h: PICTURE_HEIGHT };

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
    const isOnSkin = this.#skin !== undefined && distanceFromPath(this.#skin.path, point) <= this.#skin.reach;
    const under = this.#spots.filter((spot) => isInside(spot.rect, point) && (isOnSkin || !isAimedAt(spot)));
    const spot = under[0];
    if (!spot) return undefined;
    const skin = under.find(isAimedAt);
    const beneath = skin && skin !== spot ? skin.hotspots.filter((hotspot) => hotspot.form.kind === 'aim') : [];
    return { spot, hotspots: [...spot.hotspots, ...beneath], surface: skin && this.#surfaceOf(skin) };
  }

  spotOf(hotspot: string): Spot | undefined {
    return this.#spots.find((spot) => spot.hotspots.some((candidate) => candidate.id === hotspot));
  }

  #surfaceOf(spot: Spot): Surface | undefined {
    const form = spot.hotspots.find((hotspot) => hotspot.form.kind === 'aim')?.form;
    if (form?.kind !== 'aim' || !this.#skin) return undefined;
    const { mmPerPixel } = this.#skin;
    return { rect: WHOLE, mmPerPixel, widthMm: form.widthMm, heightMm: form.heightMm };
  }
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
    const here = byName.get(hotspot.place.spot);
    if (here) here.push(hotspot);
    else byName.set(hotspot.place.spot, [hotspot]);
  }
  const spots: Spot[] = [];
  for (const [name, hotspots] of byName) {
    // Skin has no rectangle of its own: it lies along its path.
    const rect = places.rects[name] ?? (hotspots.some(({ form }) => form.kind === 'aim') ? WHOLE : undefined);
    if (rect) spots.push({ name, rect, hotspots });
  }
  return spots.sort((a, b) => areaOf(a.rect) - areaOf(b.rect));
}
