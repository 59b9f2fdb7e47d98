/** Stations that are things: what lies on them, what moves along the rod, what of the room is shown, and where the live display is. */
import { describe, expect, it } from 'vitest';
import type { StationLook, Track } from '../../src/core/session/types.ts';
import type { Closeup } from '../../src/stage/closeup.ts';
import type { Rect } from '../../src/stage/geometry.ts';
import { cropFor } from '../../src/stage/stations/crops.ts';
import { cardParts, instrumentLayout } from '../../src/stage/stations/instrumentLayout.ts';
import { laidThings } from '../../src/stage/stations/laidThings.ts';
import { peopleAtRod, placesAtRod, rowOf } from '../../src/stage/stations/rod.ts';

const look = (kind: string, facts: StationLook['facts']): StationLook => ({ kind, facts });

const plain: Closeup = {
  kind: 'monitor',
  isMirrored: false,
  person: undefined,
  texture: undefined,
  atlas: undefined,
  rects: {},
  scale: undefined,
  rule: undefined,
};

describe('the infant scale', () => {
  it('shows its paper, the diaper ready on it, and the child as it is dressed', () => {
    const at = (facts: StationLook['facts']) => laidThings(look('infantScale', facts)).map(({ frame }) => frame);
    expect(at({ lining: 'bare', child: 'lap', worn: 'outfit' })).toEqual([]);
    expect(at({ lining: 'paperAndDiaper', child: 'lap', worn: 'outfit' })).toEqual(['paper', 'diaper']);
    expect(at({ lining: 'paper', child: 'scale', worn: 'outfit wetDiaper' })).toEqual(['paper', 'child']);
    expect(at({ lining: 'bare', child: 'scale', worn: '' })).toEqual(['child-diaper']);
  });
});

describe('the length board', () => {
  it('shows the child once it lies there, its knees as they are held, and the footboard where it was slid', () => {
    const at = (facts: StationLook['facts']) => laidThings(look('lengthBoard', facts)).map(({ frame }) => frame);
    expect(at({ child: 'lap', knees: 'bent', footboard: 'away' })).toEqual(['footboard']);
    expect(at({ child: 'board', knees: 'one', footboard: 'away' })).toEqual(['child', 'footboard']);
    expect(at({ child: 'board', knees: 'both', footboard: 'heels' })).toEqual([
      'child-straight',
      'footboard-child-straight',
    ]);
  });
});

describe('the height rod', () => {
  const rule = { mmPerPixel: 0.5, zero: 3_400, raised: 1_690, headpiece: 1_600, head: 1_650 };
  const rects = {
    inset: { x: 1_500, y: 20, w: 300, h: 200 },
    head: { x: 300, y: 100, w: 500, h: 980 },
    headpiece: { x: 200, y: 140, w: 900, h: 60 },
  };
  const STILL = ['rule-upper', 'rule-lower'].map((frame) => ({ frame, lower: 0 }));
  const laid = (facts: StationLook['facts']) => laidThings(look('heightRod', facts), rule);
  const places = (facts: StationLook['facts']) => placesAtRod(look('heightRod', facts), { ...plain, rule, rects });
  const bottom = (rect: Rect | undefined) => (rect ? rect.y + rect.h : Number.NaN);

  it('has its headpiece up until it is lowered, and nobody below it until somebody stands there', () => {
    expect(laid({})).toEqual([...STILL, { frame: 'headpiece', lower: -180 }]);
    expect(places({})).toMatchObject({ body: rects.inset, headpiece: { y: -40 } });
  });

  it('has the headpiece on the head at the height that is read, and over it', () => {
    const facts = { headMm: 1_634, headpieceMm: 1_634 };
    expect(laid(facts)).toEqual([...STILL, { frame: 'head', lower: 32 }, { frame: 'headpiece', lower: -68 }]);
    expect(bottom(places(facts)['headpiece'])).toBe(rowOf(rule, 1_634));
    expect(places(facts)['body']?.y).toBe(rowOf(rule, 1_634));
  });

  it('leaves the headpiece where it was read when the head sinks below it', () => {
    const facts = { headMm: 1_609, headpieceMm: 1_634 };
    expect(bottom(places(facts)['headpiece'])).toBe(rowOf(rule, 1_634));
    expect(places(facts)['body']?.y).toBe(rowOf(rule, 1_609));
  });

  it('has whoever is measured stand before it in the room, too', () => {
    const posture = { seat: 'standing', back: 'supported', legs: 'flat', arm: 'lap', sleeve: 'down' } as const;
    const people = ['rosa', 'katz'].map((id) => ({
      id,
      room: 'hallway',
      posture,
      mood: 'calm' as const,
      isTalking: false,
    }));
    const seats = (isUnder: boolean) =>
      peopleAtRod({ look: look('heightRod', { person: 'rosa', isUnder }), people }).map((each) => each.posture.seat);
    expect(seats(false)).toEqual(['standing', 'standing']);
    expect(seats(true)).toEqual(['scale', 'standing']);
  });

  it('has nothing that moves where its picture is not there', () => {
    expect(laidThings(look('heightRod', { headMm: 1_634 }))).toEqual([]);
    expect(placesAtRod(look('heightRod', { headMm: 1_634 }), plain)).toEqual({});
  });
});

describe('the part of the room that is seen near', () => {
  const room = { floorScale: { x: 426, y: 325, w: 348, h: 541 }, heightRod: { x: 516, y: 27, w: 86, h: 768 } };
  const body = { face: { x: 501, y: 162, w: 74, h: 90 }, foot: { x: 562, y: 774, w: 38, h: 70 } };

  it('holds the scale and whoever stands on it from head to foot', () => {
    const { y, h } = cropFor('floorScale', body, room);
    expect(y).toBeLessThan(body.face.y);
    expect(y + h).toBeGreaterThan(room.floorScale.y + room.floorScale.h);
  });

  it('holds the child wherever it is: on the lap before it lies on the board', () => {
    const lap = { body: { x: 674, y: 420, w: 186, h: 277 } };
    const board = { x: 1500, y: 640, w: 300, h: 60 };
    const { x, y, w, h } = cropFor('lengthBoard', lap, { lengthBoard: board });
    for (const part of [lap.body, board]) {
      expect(part.x >= x && part.x + part.w <= x + w).toBe(true);
      expect(part.y >= y && part.y + part.h <= y + h).toBe(true);
    }
  });

  it('is the upper part of the rod, down to the head', () => {
    const { y, h } = cropFor('heightRod', body, room);
    expect(y).toBeLessThanOrEqual(room.heightRod.y);
    expect(y + h).toBeLessThan(room.heightRod.y + room.heightRod.h);
    expect(y + h).toBeGreaterThan(body.face.y + body.face.h);
  });
});

describe('an instrument that is a station of its own', () => {
  const track: Track = { id: 'display.pulse', model: 'steps', since: 0, values: { times: [0], shown: [72] } };
  const seen = (kind: string) => ({
    station: kind,
    look: look(kind, { item: kind }),
    tracks: [track],
    hotspots: [],
  });

  it.each(['monitor', 'ekgMachine', 'holter'])('%s stands large, and the patient is seen beside it', (kind) => {
    const { card, figure, inset } = instrumentLayout(seen(kind), { ...plain, kind });
    expect(figure).toBeUndefined();
    expect(card?.w).toBeGreaterThan(1000);
    expect(inset && card && inset.x >= card.x + card.w).toBe(true);
  });

  it('has its live display in its own window when the picture shows the instrument', () => {
    const display = { x: 700, y: 800, w: 400, h: 140 };
    const closeup = { ...plain, kind: 'infantScale', texture: 'closeups/infantScale.webp', rects: { display } };
    const { card, screen } = instrumentLayout(seen('infantScale'), closeup);
    expect([card, screen]).toEqual([undefined, display]);
  });

  it('gives a picture with a window all the room of its card', () => {
    const rect = { x: 0, y: 0, w: 600, h: 700 };
    expect(cardParts(rect, 'whole').picture.h).toBeGreaterThan(cardParts(rect, 'shared').picture.h);
  });
});
