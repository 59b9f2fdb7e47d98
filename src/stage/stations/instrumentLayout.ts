/** Where things lie in a close-up that its picture does not place: the figure, the instrument's card, the tray and its slots. Pure. */

import { displaysInSight } from '../../core/session/displays.ts';
import type { Hotspot, Id, View } from '../../core/session/types.ts';
import { type Closeup, mirroredRects, type Rects } from '../closeup.ts';
import { mirroredRect, PICTURE_HEIGHT, PICTURE_WIDTH, type Rect } from '../geometry.ts';
import type { Skin } from '../spotBook.ts';
import { BACK_PLACE } from './armPlaces.ts';
import { closeupFactsOf } from './closeupFacts.ts';
import { chartLinesOf } from './eyeChartLines.ts';
import { placesAtRod } from './rod.ts';

/** With a picture of its own the card lies over the free right side, without one beside a framed view of the room. */
const OVER_PICTURE = {
  card: { x: 1390, y: 70, w: 470, h: 620 },
  inset: { x: 640, y: 24, w: 320, h: 230 },
  tray: { x: 24, y: 810, w: 1020, h: 246 },
};
const COMPOSED = {
  figure: { x: 112, y: 32, w: 1150, h: 740 },
  card: { x: 1300, y: 32, w: 588, h: 560 },
  inset: { x: 1300, y: 32, w: 588, h: 420 },
  sheet: { x: 1300, y: 40, w: 588, h: 720 },
  cardBelowInset: { x: 1300, y: 482, w: 588, h: 290 },
  tray: { x: 112, y: 806, w: 1776, h: 242 },
};
/** A figure reaches down to here when no tray lies below it. */
const WITHOUT_TRAY = 1016;
/** Stations that are an instrument with a picture of its own: it stands where others have a view of the room. */
const INSTRUMENTS = new Set(['monitor', 'ekgMachine', 'holter']);
const WHOLE: Rect = { x: 0, y: 0, w: PICTURE_WIDTH, h: PICTURE_HEIGHT };
/** Room for one thing on the tray. */
const SLOT = { most: 250, gap: 14, inside: 16, narrowest: 140 };
/** Kinds whose picture already shows a face, or nobody's skin. */
const NO_INSET = new Set(['face', 'head', 'eyeChart', 'colorPlates', 'hearing']);

export interface InstrumentLayout {
  /** Frame in which the room or a body chart is shown, when the close-up has no picture. */
  readonly figure: Rect | undefined;
  readonly hasBodyChart: boolean;
  /** Frame of the small view of the patient. */
  readonly inset: Rect | undefined;
  readonly card: Rect | undefined;
  /** Window of the instrument's display, where the picture itself shows the instrument. */
  readonly screen: Rect | undefined;
  /** Sheet on the wall: an eye chart. */
  readonly sheet: Rect | undefined;
  readonly tray: Rect | undefined;
  /** Where each thing lies that can be taken here. */
  readonly slots: ReadonlyMap<Id, Rect>;
  /** Places by core's names. */
  readonly rects: Rects;
  /** Hotspots whose place no picture names, by the place that stands for it. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly skin: Skin | undefined;
}

/** `Surface` of a body chart: as large as fits into the frame. */
function chartSkin(figure: Rect, { widthMm, heightMm }: { widthMm: number; heightMm: number }): Skin {
  const mmPerPixel = Math.max(widthMm / figure.w, heightMm / figure.h);
  const w = widthMm / mmPerPixel;
  const h = heightMm / mmPerPixel;
  const rect = { x: figure.x + (figure.w - w) / 2, y: figure.y + (figure.h - h) / 2, w, h };
  return { rect, mmPerPixel, isMirrored: false, path: undefined, reach: 0 };
}

function isTake({ form }: Hotspot): boolean {
  return form.kind === 'carry' && form.role === 'take';
}

/** In one row or two from the left, none wider than it needs to be. */
function slotsOn(tray: Rect, items: readonly Id[]): ReadonlyMap<Id, Rect> {
  const rows = items.length * (SLOT.narrowest + SLOT.gap) > tray.w - 2 * SLOT.inside ? 2 : 1;
  const columns = Math.ceil(items.length / rows);
  const w = Math.min(SLOT.most, (tray.w - 2 * SLOT.inside + SLOT.gap) / Math.max(1, columns) - SLOT.gap);
  const h = (tray.h - 2 * SLOT.inside + SLOT.gap) / rows - SLOT.gap;
  const slots = new Map<Id, Rect>();
  for (const [place, item] of items.entries()) {
    const x = tray.x + SLOT.inside + (place % columns) * (w + SLOT.gap);
    const y = tray.y + SLOT.inside + Math.floor(place / columns) * (h + SLOT.gap);
    slots.set(item, { x, y, w, h });
  }
  return slots;
}

export interface CardParts {
  readonly picture: Rect;
  readonly display: Rect;
  readonly button: Rect;
}

/** What a card shows: a picture whose window is the display, a picture with the display below it, or a display alone. */
export type CardFace = 'whole' | 'shared' | 'display';

/** The card from the top: name, instrument, its display, its button. */
export function cardParts({ x, y, w, h }: Rect, face: CardFace): CardParts {
  const room = h - CARD.title - CARD.button - CARD.inside;
  const display = face === 'display' ? Math.min(420, room) : Math.min(270, room * 0.56);
  const top = y + CARD.title + (face === 'display' ? (room - display) / 2 : room - display);
  const tall = (face === 'whole' ? room : room - display) - 16;
  return {
    picture: { x: x + CARD.inside, y: y + CARD.title, w: w - 2 * CARD.inside, h: tall },
    display: { x: x + CARD.inside, y: top, w: w - 2 * CARD.inside, h: display },
    button: { x: x + (w - CARD.button) / 2, y: y + h - CARD.button - 20, w: CARD.button, h: CARD.button },
  };
}

/** Heights of name and button, and the margin at the sides, pixels. */
const CARD = { title: 84, button: 96, inside: 28 };

type Seen = Pick<View, 'station' | 'look' | 'tracks' | 'hotspots'>;

export function instrumentLayout(view: Seen, closeup: Closeup): InstrumentLayout {
  const here = view.hotspots.filter((hotspot) => hotspot.place.picture === view.station);
  const frames = framesOf(view, closeup, here);
  const moved = placesAtRod(view.look, closeup);
  const named: Record<string, Rect> = { back: BACK_PLACE, ...frames.rects, ...closeup.rects, ...moved };
  const isPlaced = ({ place }: Hotspot): boolean => place.spot !== 'tray' && named[place.spot] !== undefined;
  const lying = here.filter((hotspot) => isTake(hotspot) && !isPlaced(hotspot));
  const slots = frames.tray ? slotsOn(frames.tray, [...new Set(lying.map(({ intent }) => intent.on ?? ''))]) : NO_SLOTS;
  const aliases: Record<string, string> = {};
  for (const [item, rect] of slots) named[slotName(item)] = rect;
  for (const hotspot of here) {
    if (lying.includes(hotspot)) aliases[hotspot.id] = slotName(hotspot.intent.on ?? '');
    else if (hotspot.place.spot === 'tray' && named['platform']) aliases[hotspot.id] = 'platform';
    else if (named[hotspot.place.spot] === undefined && hotspot.form.kind !== 'aim') {
      aliases[hotspot.id] = standIn(hotspot, named, closeupFactsOf(view.look).item);
    }
  }
  return { ...frames, slots, rects: named, aliases };
}

const slotName = (item: Id): string => `slot:${item}`;

const NO_SLOTS: ReadonlyMap<Id, Rect> = new Map();

/** Places on an instrument. */
const PANEL: readonly string[] = ['button', 'display', 'panel', 'zero', 'unit'];

/** Which place stands for one that no picture shows: what is done with the instrument at its card, all else at the body. */
function standIn({ place, intent }: Hotspot, rects: Rects, item: Id | undefined): string {
  const isOfInstrument = PANEL.includes(place.spot) || intent.on === item;
  if (isOfInstrument && rects['instrument']) return 'instrument';
  return rects['body'] ? 'body' : place.spot;
}

type Frames = Omit<InstrumentLayout, 'slots' | 'aliases'>;

function framesOf(view: Seen, closeup: Closeup, here: readonly Hotspot[]): Frames {
  const hasSheet = chartLinesOf(view.look).length > 0;
  const hasInstrument = !hasSheet && (closeupFactsOf(view.look).item !== undefined || displaysInSight(view).length > 0);
  const hasTray = here.some((hotspot) => hotspot.place.spot === 'tray' || isTake(hotspot));
  const frames =
    closeup.texture === undefined
      ? composed(closeup.kind, here, { hasInstrument, hasSheet, hasTray })
      : overPicture(closeup, hasInstrument);
  const tray = closeup.rects['tray'] ?? (closeup.texture === undefined ? COMPOSED.tray : OVER_PICTURE.tray);
  const sheet = closeup.texture === undefined ? COMPOSED.sheet : closeup.rects['chart'];
  const shown = { ...frames, tray: hasTray ? tray : undefined, sheet: hasSheet ? sheet : undefined };
  const rects: Record<string, Rect> = { body: frames.figure ?? WHOLE };
  if (shown.card) {
    const { display, button } = cardParts(shown.card, 'display');
    Object.assign(rects, { instrument: shown.card, display, button });
  }
  if (shown.tray) rects['tray'] = shown.tray;
  if (shown.sheet) rects['chart'] = shown.sheet;
  return { ...shown, rects };
}

/** Frames without tray, sheet and places. */
type Framed = Omit<Frames, 'tray' | 'sheet' | 'rects'>;

const NO_FRAMES: Framed = {
  figure: undefined,
  hasBodyChart: false,
  inset: undefined,
  card: undefined,
  screen: undefined,
  skin: undefined,
};

function composed(
  kind: string,
  here: readonly Hotspot[],
  { hasInstrument, hasSheet, hasTray }: { hasInstrument: boolean; hasSheet: boolean; hasTray: boolean },
): Framed {
  const form = here.find((hotspot) => hotspot.form.kind === 'aim')?.form;
  if (form?.kind === 'aim') {
    const { figure, inset } = COMPOSED;
    const card = hasInstrument ? COMPOSED.cardBelowInset : undefined;
    return { ...NO_FRAMES, figure, hasBodyChart: true, inset, card, skin: chartSkin(figure, form) };
  }
  const figure = hasTray ? COMPOSED.figure : { ...COMPOSED.figure, h: WITHOUT_TRAY };
  if (INSTRUMENTS.has(kind)) {
    return { ...NO_FRAMES, inset: COMPOSED.inset, card: figure };
  }
  const card = hasInstrument ? COMPOSED.card : undefined;
  const hasRoom = card === undefined && !hasSheet;
  return { ...NO_FRAMES, figure: hasRoom ? wide(figure) : figure, card };
}

/** Alone on the stage, the view of the room takes all of its width. */
function wide({ x, ...rest }: Rect): Rect {
  return { ...rest, x, w: COMPOSED.tray.w };
}

function overPicture({ kind, rects, scale, isMirrored }: Closeup, hasInstrument: boolean): Framed {
  const place = (rect: Rect): Rect => (isMirrored ? mirroredRect(rect) : rect);
  const { surface = WHOLE, mmPerPixel = 1, reach = 0, path } = scale ?? {};
  const painted = isMirrored ? mirroredRects(rects) : rects;
  const along = path?.map((name) => painted[name]).filter((rect) => rect !== undefined);
  const screen = hasInstrument ? rects['display'] : undefined;
  return {
    ...NO_FRAMES,
    screen,
    inset: rects['inset'] ?? (NO_INSET.has(kind) ? undefined : place(OVER_PICTURE.inset)),
    card: hasInstrument && !screen ? (rects['instrument'] ?? place(OVER_PICTURE.card)) : undefined,
    skin: scale && { rect: surface, mmPerPixel, isMirrored, path: along, reach: reach || DEFAULT_REACH },
  };
}

/** Skin along a path is nowhere wider than this to either side, in pixels. */
const DEFAULT_REACH = 150;
