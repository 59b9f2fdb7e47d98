/** Stations that are things: what lies on them, what slides, what of the room is shown, and where the live display is. */
import { describe, expect, it } from 'vitest';
import type { StationLook, Track } from '../../src/core/session/types.ts';
import type { Closeup } from '../../src/stage/closeup.ts';
import { cropFor } from '../../src/stage/stations/crops.ts';
import { cardParts, instrumentLayout } from '../../src/stage/stations/instrumentLayout.ts';
import { laidThings } from '../../src/stage/stations/laidThings.ts';
import { sliderOf } from '../../src/stage/stations/slider.ts';

const look = (kind: string, facts: StationLook['facts']): StationLook => ({ kind, facts });

const plain: Closeup = {
  kind: 'monitor',
  isMirrored: false,
  person: undefined,
  texture: undefined,
  atlas: undefined,
  rects: {},
  scale: undefined,
  slider: undefined,
};

describe('the infant scale', () => {
  it('shows its paper, the diaper ready on it, and the child as it is dressed', () => {
    const at = (facts: StationLook['facts']) => laidThings(look('infantScale', facts));
    expect(at({ lining: 'bare', child: 'lap', worn: 'outfit' })).toEqual([]);
    expect(at({ lining: 'paperAndDiaper', child: 'lap', worn: 'outfit' })).toEqual(['paper', 'diaper']);
    expect(at({ lining: 'paper', child: 'scale', worn: 'outfit wetDiaper' })).toEqual(['paper', 'child']);
    expect(at({ lining: 'bare', child: 'scale', worn: '' })).toEqual(['child-diaper']);
  });
});

describe('the length board', () => {
  it('shows the child once it lies there, its knees as they are held, and the footboard where it was slid', () => {
    const at = (facts: StationLook['facts']) => laidThings(look('lengthBoard', facts));
    expect(at({ child: 'lap', knees: 'bent', footboard: 'away' })).toEqual(['footboard']);
    expect(at({ child: 'board', knees: 'one', footboard: 'away' })).toEqual(['child', 'footboard']);
    expect(at({ child: 'board', knees: 'both', footboard: 'heels' })).toEqual([
      'child-straight',
      'footboard-child-straight',
    ]);
  });
});

describe('the headpiece of the height rod', () => {
  const painted = { x: 500, y: 90, w: 90, h: 20 };
  const body = { body: { x: 430, y: 150, w: 200, h: 690 } };
  const lowerOf = (isLowered: boolean, who: typeof body | undefined) =>
    sliderOf(look('heightRod', { isLowered }), 'closeups/heightRod', painted, who)?.lower;

  it('is up until it is lowered, and then lies on the head below it', () => {
    expect(lowerOf(false, body)).toBe(0);
    const bottom = painted.y + painted.h + (lowerOf(true, body) ?? 0);
    expect(bottom - body.body.y).toBeGreaterThanOrEqual(0);
    expect(bottom - body.body.y).toBeLessThan(15);
  });

  it('stays up when nobody is painted below it, and is none without its layers', () => {
    expect(lowerOf(true, undefined)).toBe(0);
    expect(sliderOf(look('heightRod', {}), undefined, painted, body)).toBeUndefined();
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
