import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  around,
  distanceFromPath,
  millimetresAt,
  picturePoint,
  pixelAt,
  pixelsCovering,
  windowPoint,
} from '../../src/stage/geometry.ts';
import { stepAfter, turnBetween } from '../../src/stage/gestures/Dialling.ts';
import { isBlinking, poseOf } from '../../src/stage/people/poses.ts';
import { chooseRenderer } from '../../src/stage/renderer.ts';
import { findAtlas, findDial, findSkinScale, readPoseSpots, readSpots } from '../../src/stage/sideFiles.ts';
import { armFactsOf } from '../../src/stage/stations/armFacts.ts';

const surface = { rect: { x: 140, y: 380, w: 1500, h: 320 }, mmPerPixel: 0.37, widthMm: 555, heightMm: 118 };

describe('millimetres and pixels', () => {
  it('finds every whole millimetre again from its pixel', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 555 }), fc.integer({ min: 0, max: 118 }), (x, y) => {
        expect(millimetresAt(surface, pixelAt(surface, { x, y }))).toEqual({ x, y });
      }),
    );
  });

  it('keeps a place on the surface', () => {
    expect(millimetresAt(surface, { x: -50, y: 5000 })).toEqual({ x: 0, y: 118 });
  });

  it('measures how far a place lies from a bent line', () => {
    const path = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 100 },
    ];
    expect(distanceFromPath(path, { x: 50, y: -7 })).toBe(7);
    expect(distanceFromPath(path, { x: 130, y: 50 })).toBe(30);
    expect(distanceFromPath(path, { x: -3, y: -4 })).toBe(5);
    expect(distanceFromPath([], { x: 0, y: 0 })).toBe(Number.POSITIVE_INFINITY);
  });

  it('maps the window to the picture and back', () => {
    const canvas = { left: 20, top: 64, width: 910, height: 512 };
    const there = picturePoint(canvas, { x: 475, y: 320 });
    expect(there).toEqual({ x: 960, y: 540 });
    expect(windowPoint(canvas, there)).toEqual({ x: 475, y: 320 });
  });

  it('covers a part of the picture with whole pixels of the canvas', () => {
    expect(pixelsCovering({ x: 10, y: 10, w: 11, h: 5 }, 0.5)).toEqual({ x: 5, y: 5, w: 6, h: 3 });
    expect(pixelsCovering({ x: -40, y: 1000, w: 4000, h: 400 }, 0.5)).toEqual({ x: 0, y: 500, w: 960, h: 40 });
    expect(around([])).toBeUndefined();
    expect(around([surface.rect, { x: 0, y: 0, w: 1, h: 1 }])).toEqual({ x: 0, y: 0, w: 1640, h: 700 });
  });
});

describe('turning', () => {
  it('takes the shorter way round', () => {
    expect(turnBetween(170, -170)).toBe(20);
    expect(turnBetween(-170, 170)).toBe(-20);
    expect(turnBetween(10, 40)).toBe(30);
  });

  it('opens anticlockwise, within the ends', () => {
    expect(stepAfter(0, -15, 0, 20)).toBe(1);
    expect(stepAfter(5, 30, 0, 20)).toBe(3);
    expect(stepAfter(5, 900, 0, 20)).toBe(0);
    expect(stepAfter(5, -900, 0, 20)).toBe(20);
  });
});

describe('the renderer', () => {
  it('is the plain canvas where WebGL is missing or drawn by the processor', () => {
    expect(chooseRenderer('auto', undefined)).toBe('canvas');
    expect(chooseRenderer('webgl', undefined)).toBe('canvas');
    for (const chip of ['Google SwiftShader', 'llvmpipe (LLVM 15.0.7)', 'Microsoft Basic Render Driver']) {
      expect(chooseRenderer('auto', chip)).toBe('canvas');
    }
  });

  it('is WebGL on a graphics chip, unless the learner says otherwise', () => {
    expect(chooseRenderer('auto', 'Mesa Intel(R) UHD Graphics 600')).toBe('webgl');
    expect(chooseRenderer('canvas', 'Mesa Intel(R) UHD Graphics 600')).toBe('canvas');
    expect(chooseRenderer('webgl', 'Google SwiftShader')).toBe('webgl');
  });
});

describe('poses', () => {
  const posture = { seat: 'chair', back: 'forward', legs: 'crossed', arm: 'lap', sleeve: 'down' } as const;

  it('names the picture of each posture', () => {
    expect(poseOf({ room: 'exam', posture })).toBe('exam/chair-forward-crossed-lap');
    expect(poseOf({ room: 'exam', posture: { ...posture, back: 'supported', legs: 'flat', arm: 'desk' } })).toBe(
      'exam/chair-back-flat-desk',
    );
    expect(poseOf({ room: 'exam', posture: { ...posture, seat: 'table' } })).toBe('exam/table');
    expect(poseOf({ room: 'waiting', posture: { ...posture, seat: 'waitingChair' } })).toBe('waiting/seated');
    expect(poseOf({ room: 'waiting', posture: { ...posture, seat: 'standing' } })).toBe('waiting/standing');
  });

  it('shuts the eyes now and then, briefly', () => {
    const shut = Array.from({ length: 6000 }, (_, i) => isBlinking(i * 10)).filter(Boolean).length;
    expect(shut / 6000).toBeGreaterThan(0.02);
    expect(shut / 6000).toBeLessThan(0.08);
  });
});

describe('side files', () => {
  it('reads what is well formed and leaves out what is not', () => {
    expect(readSpots({ spots: { door: { x: 1, y: 2, w: 3, h: 4 }, bad: { x: 1 }, worse: null } })).toEqual({
      door: { x: 1, y: 2, w: 3, h: 4 },
    });
    expect(readSpots('junk')).toEqual({});
    expect(readPoseSpots({ p: { body: { x: 0, y: 0, w: 1, h: 1 } }, q: 'junk' })).toEqual({
      p: { body: { x: 0, y: 0, w: 1, h: 1 } },
      q: {},
    });
    expect(findSkinScale({ mmPerPixel: 0 })).toBeUndefined();
    expect(findSkinScale({ mmPerPixel: 0.4, landmarks: { a: [3, 4], b: 'c' } })).toEqual({
      mmPerPixel: 0.4,
      landmarks: { a: { x: 3, y: 4 } },
    });
    expect(findDial({ face: { centre: [1, 1] } })).toBeUndefined();
    const face = { centre: [320, 320], radius: 262 };
    const needle = { size: [72, 330], pivot: [36, 258] };
    const dial = findDial({ face, needle, angleAtZero: -150, degreesPerMmHg: 1 });
    expect(dial?.centre).toEqual({ x: 320, y: 320 });
    expect(dial?.pivot).toEqual({ x: 0.5, y: 258 / 330 });
  });

  it('gives an atlas the addresses its pages have here', () => {
    const file = { textures: [{ image: 'a-0.webp', frames: [] }] };
    expect(findAtlas(file, (image) => `/hashed/${image}`)).toEqual({
      textures: [{ image: '/hashed/a-0.webp', frames: [] }],
    });
    expect(findAtlas({ spots: {} }, () => '')).toBeUndefined();
  });
});

describe('the arm', () => {
  it('is read from plain facts', () => {
    const facts = armFactsOf({
      kind: 'arm',
      facts: { cuff: 'cuff-adult', valveStep: 4, fingers: [10, 20], stethoscope: [], sleeve: 'rolled' },
    });
    expect(facts).toEqual({
      cuff: 'cuff-adult',
      valveStep: 4,
      fingers: { x: 10, y: 20 },
      stethoscope: undefined,
      isSleeveDown: false,
    });
    expect(armFactsOf({ kind: 'room', facts: {} }).cuff).toBeUndefined();
  });
});
