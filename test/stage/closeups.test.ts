/** A close-up shows the pictures there are, and stays playable with those there are not. */
import { describe, expect, it } from 'vitest';
import type { Hotspot, PersonLook, StationLook, Track, View } from '../../src/core/session/types.ts';
import { closeupOf } from '../../src/stage/closeup.ts';
import { isOnSurface, millimetresAt, pixelAt } from '../../src/stage/geometry.ts';
import { itemOfFrame } from '../../src/stage/itemPictures.ts';
import { personSpots, platePlace } from '../../src/stage/people/personSpots.ts';
import { findPose, poseOf } from '../../src/stage/people/poses.ts';
import { SpotBook } from '../../src/stage/spotBook.ts';
import { closeupFactsOf, closeupKey } from '../../src/stage/stations/closeupFacts.ts';
import { cropFor } from '../../src/stage/stations/crops.ts';
import { chartLinesOf } from '../../src/stage/stations/eyeChartLines.ts';
import { instrumentLayout } from '../../src/stage/stations/instrumentLayout.ts';
import { barsOf } from '../../src/stage/stations/segments.ts';
import { isKitWanted, isWanted } from '../../src/stage/wantedPictures.ts';

const boone: PersonLook = {
  id: 'boone',
  room: 'exam',
  posture: { seat: 'chair', back: 'supported', legs: 'flat', arm: 'lap', sleeve: 'down' },
  mood: 'calm',
  isTalking: false,
};

function hotspot(id: string, spot: string, form: Hotspot['form'], on = 'x'): Hotspot {
  const place = { picture: 'hand', spot };
  return { id, label: { key: id }, intent: { type: id, on }, form, enabled: true, place, order: 1, group: 'g' };
}

const take = (item: string) => hotspot(`take-${item}`, 'tray', { kind: 'carry', role: 'take', item }, item);
const press = (id: string, spot: string) => hotspot(id, spot, { kind: 'press' });
const aim = hotspot('aim', 'skin', { kind: 'aim', surface: 'hand', widthMm: 200, heightMm: 100 });

const display: Track = { id: 'display.saturation', model: 'steps', since: 0, values: { times: [0], shown: [97] } };

function viewOf(look: StationLook, hotspots: readonly Hotspot[] = [], tracks: readonly Track[] = []): View {
  return {
    revision: 1,
    at: 0,
    room: 'exam',
    station: 'hand',
    people: [boone],
    look,
    hands: { left: undefined, right: undefined, gloved: false, wet: false },
    tracks,
    tracings: [],
    hotspots,
    lines: [],
    readouts: [],
    summary: [],
    ended: false,
  };
}

const look: StationLook = { kind: 'hand', facts: { item: 'oximeter' } };

function sourceWith(...textures: readonly string[]) {
  const spots = { spots: { finger: { x: 100, y: 200, w: 80, h: 60 } }, mmPerPixel: 0.2, landmarks: {} };
  return { bodies: { boone: 'boone-body' }, has: (name: string) => textures.includes(name), file: () => spots };
}

describe('the pictures of a close-up', () => {
  it("are those of the person's own body, else the general ones, else none", () => {
    const own = closeupOf(viewOf(look), sourceWith('closeups/hand.boone-body.webp', 'closeups/hand.webp'));
    const general = closeupOf(viewOf(look), sourceWith('closeups/hand.webp'));
    const none = closeupOf(viewOf(look), sourceWith());
    expect([own, general, none].map(({ texture }) => texture)).toEqual([
      'closeups/hand.boone-body.webp',
      'closeups/hand.webp',
      undefined,
    ]);
    expect(none.scale).toBeUndefined();
  });

  it('show the right side as the left one mirrored, places and millimetres with it', () => {
    const right = { kind: 'hand', facts: { side: 'right' } };
    const view = viewOf(right, [aim]);
    const closeup = closeupOf(view, sourceWith('closeups/hand.webp'));
    expect(closeup.rects['finger']).toEqual({ x: 1920 - 180, y: 200, w: 80, h: 60 });
    const { skin, rects } = instrumentLayout(view, closeup);
    const book = new SpotBook(view, { rects, skin });
    const surface = book.targetAt({ x: 1820, y: 250 })?.surface;
    expect(surface && millimetresAt(surface, { x: 1820, y: 250 })).toEqual({ x: 20, y: 50 });
    expect(surface && pixelAt(surface, { x: 20, y: 50 })).toEqual({ x: 1820, y: 250 });
    expect(surface && isOnSurface(surface, { x: 1820, y: 250 })).toBe(true);
    expect(closeupKey(view)).not.toBe(closeupKey(viewOf({ kind: 'hand', facts: { side: 'left' } })));
  });

  it('carry marks where the look says, and no others', () => {
    const facts = closeupFactsOf({ kind: 'hand', facts: { fingers: [3, 4], stethoscope: [], at: '', isOn: false } });
    expect(facts.marks).toEqual([{ kind: 'fingers', at: { x: 3, y: 4 } }]);
    expect(facts.at).toBeUndefined();
    expect(facts.isOn).toBe(false);
  });

  it('know how the machine looks: off, on, and with a print once there is one', () => {
    const lookOf = (facts: StationLook['facts']) => closeupFactsOf({ kind: 'ekgMachine', facts }).itemLook;
    expect(lookOf({ isOn: false, hasPrinted: true })).toBeUndefined();
    expect(lookOf({ isOn: true, hasPrinted: false })).toBe('on');
    expect(lookOf({ isOn: true, hasPrinted: true })).toBe('printed');
  });
});

describe('a close-up without a picture', () => {
  const bare = (hotspots: readonly Hotspot[], tracks: readonly Track[] = []) => {
    const view = viewOf(look, hotspots, tracks);
    return { view, layout: instrumentLayout(view, closeupOf(view, sourceWith())) };
  };

  it('has a place for every deed but aims, which have the chart of the body', () => {
    const hotspots = [press('seal', 'mouth'), press('start', 'button'), press('leave', 'back'), take('oximeter'), aim];
    const { view, layout } = bare(hotspots, [display]);
    const book = new SpotBook(view, layout);
    expect(hotspots.filter(({ id }) => book.spotOf(id) === undefined)).toEqual([]);
    expect(layout.hasBodyChart).toBe(true);
  });

  it('aims on the chart from its corner to its corner', () => {
    const { view, layout } = bare([aim]);
    const book = new SpotBook(view, layout);
    const surface = book.surfaceOf('aim');
    expect(surface && millimetresAt(surface, pixelAt(surface, { x: 0, y: 0 }))).toEqual({ x: 0, y: 0 });
    expect(surface && millimetresAt(surface, pixelAt(surface, { x: 200, y: 100 }))).toEqual({ x: 200, y: 100 });
    expect(book.targetAt({ x: 1700, y: 900 })?.surface).toBeUndefined();
  });

  it('gives everything that can be taken a slot of its own inside the tray', () => {
    for (const count of [1, 4, 7, 8, 15]) {
      const { layout } = bare(Array.from({ length: count }, (_, n) => take(`item${n}`)));
      const { tray } = layout;
      const slots = [...layout.slots.values()];
      expect(slots.length).toBe(count);
      for (const [place, slot] of slots.entries()) {
        expect(tray !== undefined && slot.x >= tray.x && slot.x + slot.w <= tray.x + tray.w + 1).toBe(true);
        expect(tray !== undefined && slot.y >= tray.y && slot.y + slot.h <= tray.y + tray.h + 1).toBe(true);
        const before = slots[place - 1];
        if (before) expect(slot.x >= before.x + before.w || slot.y >= before.y + before.h).toBe(true);
      }
    }
  });

  it('has neither card nor tray where there is nothing to lay on them', () => {
    const view = viewOf({ kind: 'eyeChart', facts: {} }, [press('point', 'chart')]);
    const layout = instrumentLayout(view, closeupOf(view, sourceWith()));
    expect([layout.card, layout.tray]).toEqual([undefined, undefined]);
  });

  it('shows the part of the room that it is about, inside the picture', () => {
    const body = { face: { x: 10, y: 5, w: 80, h: 90 }, body: { x: 0, y: 0, w: 300, h: 700 } };
    const crop = cropFor('face', body, {});
    expect(crop.x).toBeGreaterThanOrEqual(0);
    expect(crop.y).toBeGreaterThanOrEqual(0);
    expect(crop.w).toBeGreaterThanOrEqual(340);
    expect(cropFor('floorScale', body, {})).toEqual({ x: 0, y: 0, w: 1920, h: 1080 });
  });
});

describe('an eye chart', () => {
  it('hangs beside the room, line by line as the look tells', () => {
    const facts = { denominators: [200, 100], letters: 'D KN', line: 100 };
    const view = viewOf({ kind: 'eyeChart', facts }, [press('point', 'chart')]);
    const layout = instrumentLayout(view, closeupOf(view, sourceWith()));
    expect(chartLinesOf(view.look)).toEqual([
      { denominator: 200, letters: 'D' },
      { denominator: 100, letters: 'KN' },
    ]);
    expect(layout.rects['chart']).toEqual(layout.sheet);
    expect(chartLinesOf({ kind: 'hand', facts: {} })).toEqual([]);
  });
});

describe('people', () => {
  const at = (seat: PersonLook['posture']['seat']) => ({ ...boone, posture: { ...boone.posture, seat } });

  it('are shown in the nearest pose that is painted', () => {
    const painted =
      (...poses: readonly string[]) =>
      (pose: string) =>
        poses.includes(pose);
    expect(findPose(at('lying'), painted('exam/lying', 'exam/table'))).toBe('exam/lying');
    expect(findPose(at('lying'), painted('exam/table'))).toBe('exam/table');
    expect(findPose(at('scale'), painted('exam/standing'))).toBe('exam/standing');
    expect(findPose(at('standing'), painted('waiting/standing'))).toBeUndefined();
    expect(poseOf(at('lap'))).toBe('exam/lap');
    const onTable = { ...at('table'), room: 'ekg' };
    expect(findPose(onTable, painted('ekg/lying', 'exam/table'))).toBe('exam/table');
    expect(findPose(onTable, painted('ekg/table', 'exam/table'))).toBe('ekg/table');
    expect(findPose({ ...at('chair'), room: 'ekg' }, painted('exam/chair-back-flat-lap'))).toBeUndefined();
  });

  it('have a plate inside the picture when there is no picture of them, each a place of their own', () => {
    const room = { chair: { x: 0, y: 20, w: 100, h: 300 } };
    const first = platePlace(boone, room, 0);
    const second = platePlace(boone, { chair: { x: 600, y: 500, w: 100, h: 300 } }, 1);
    expect(first.x).toBeGreaterThan(0);
    expect(first.y).toBeGreaterThan(0);
    expect(second.y).toBeLessThan(500);
    expect(personSpots('boone', undefined, true, first)).toMatchObject({
      boone: first,
      patient: first,
      patientFace: first,
    });
    expect(Object.keys(personSpots('mother', undefined, false, first)).some((name) => name.startsWith('patient'))).toBe(
      false,
    );
  });
});

describe('a visit loads', () => {
  const urls = Object.fromEntries(
    ['closeups/arm.webp', 'closeups/arm.json', 'closeups/arm.rosa-delgado.webp'].map((path) => [path, path]),
  );
  const source = {
    urls,
    bodies: { rosa: 'rosa-delgado' },
    patient: 'rosa',
    rooms: ['exam'],
    closeups: ['arm'],
    items: ['cuff-adult', 'oximeter'],
  };

  it('its rooms, people and close-ups, and nobody else', () => {
    const paths = [
      'rooms/exam.webp',
      'rooms/hallway.webp',
      'people/rosa-delgado-0.webp',
      'people/rosa-delgado.spots.json',
      'people/boone.json',
      'closeups/arm.webp',
      'closeups/arm.json',
      'closeups/arm.rosa-delgado.webp',
      'closeups/hand.webp',
      'cards/rooming-delgado.webp',
    ];
    expect(paths.filter((path) => isWanted(path, source))).toEqual([
      'rooms/exam.webp',
      'people/rosa-delgado-0.webp',
      'people/rosa-delgado.spots.json',
      'closeups/arm.json',
      'closeups/arm.rosa-delgado.webp',
    ]);
  });

  it('the face where a station looks at a part of it', () => {
    const face = 'closeups/face.rosa-delgado.webp';
    expect(isWanted(face, source)).toBe(false);
    expect(isWanted(face, { ...source, closeups: ['hearing'] })).toBe(true);
  });

  it('what somebody wears in a room of its own only when it goes there', () => {
    const paths = [
      'people/rosa-delgado-0.webp',
      'people/rosa-delgado.ekg-0.webp',
      'people/rosa-delgado.ekg.spots.json',
    ];
    expect(paths.filter((path) => isWanted(path, source))).toEqual(['people/rosa-delgado-0.webp']);
    expect(paths.filter((path) => isWanted(path, { ...source, rooms: ['ekg'] }))).toEqual(paths);
  });

  it('equipment of which it uses something', () => {
    expect(isKitWanted(['roll-adult', 'gauge-face'], source)).toBe(true);
    expect(isKitWanted(['thermometer-oral', 'thermometer-oral-on'], source)).toBe(false);
    expect(isKitWanted(['monitor'], source)).toBe(false);
    expect(isKitWanted(['monitor'], { ...source, closeups: ['arm', 'monitor'] })).toBe(true);
    expect(['oximeter', 'oximeter-on', 'oximeter@finger', 'roll-adult'].map(itemOfFrame)).toEqual([
      'oximeter',
      'oximeter',
      'oximeter',
      'cuff-adult',
    ]);
  });
});

describe('the digits of a display', () => {
  it('light seven bars for an 8 and two for a 1', () => {
    expect(barsOf('8', 100).polygons.length).toBe(7);
    expect(barsOf('1', 100).polygons.length).toBe(2);
    expect(barsOf('E1', 100).polygons.length).toBe(7);
    expect(barsOf('--', 100).polygons.length).toBe(2);
  });

  it('stay inside their height, the point included', () => {
    const { polygons, points, width } = barsOf('98.6', 100);
    expect(points.length).toBe(1);
    for (const { x, y } of polygons.flat()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(100);
    }
  });
});
