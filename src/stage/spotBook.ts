/** Which hotspots lie where on the picture in front of the learner. Pure. */
import type { Hotspot, View } from '../core/session/types.ts';
import { areaOf, isInside, type Rect, type Surface } from './geometry.ts';
import type { Spot, Target } from './gestures/gesture.ts';
import type { Point } from './port.ts';

/** Name of the picture in front of the learner: a station's close-up or the room (as `Place.picture` names it). */
export function pictureOf(view: Pick<View, 'room' | 'station'>): string {
  return view.station ?? view.room;
}

/** Places of one picture, by name; `mmPerPixel` where it shows skin. */
export interface PictureSpots {
  readonly rects: Readonly<Record<string, Rect>>;
  readonly mmPerPixel?: number;
}

/** What of a view bears on where its hotspots lie. */
export type Bound = Pick<View, 'room' | 'station' | 'hotspots'>;

export class SpotBook {
  readonly #spots: readonly Spot[];
  readonly #mmPerPixel: number | undefined;

  constructor(view: Bound, places: PictureSpots) {
    this.#mmPerPixel = places.mmPerPixel;
    this.#spots = spotsOf(view, places);
  }

  get spots(): readonly Spot[] {
    return this.#spots;
  }

  /** The smallest spot under the point, and with it whatever can be aimed at on the skin beneath. */
  targetAt(point: Point): Target | undefined {
    const under = this.#spots.filter((spot) => isInside(spot.rect, point));
    const spot = under[0];
    if (!spot) return undefined;
    const skin = under.find((candidate) => candidate.hotspots.some((hotspot) => hotspot.form.kind === 'aim'));
    const beneath = skin && skin !== spot ? skin.hotspots.filter((hotspot) => hotspot.form.kind === 'aim') : [];
    return { spot, hotspots: [...spot.hotspots, ...beneath], surface: skin && this.#surfaceOf(skin) };
  }

  spotOf(hotspot: string): Spot | undefined {
    return this.#spots.find((spot) => spot.hotspots.some((candidate) => candidate.id === hotspot));
  }

  #surfaceOf(spot: Spot): Surface | undefined {
    const form = spot.hotspots.find((hotspot) => hotspot.form.kind === 'aim')?.form;
    if (form?.kind !== 'aim' || this.#mmPerPixel === undefined) return undefined;
    return { rect: spot.rect, mmPerPixel: this.#mmPerPixel, widthMm: form.widthMm, heightMm: form.heightMm };
  }
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
    const rect = places.rects[name];
    if (rect) spots.push({ name, rect, hotspots });
  }
  return spots.sort((a, b) => areaOf(a.rect) - areaOf(b.rect));
}
