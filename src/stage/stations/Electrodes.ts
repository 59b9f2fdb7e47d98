/** Electrodes on the skin and the wires clipped to them, in the colours of their scheme; drawn when they change. */
import type { GameObjects, Scene } from 'phaser';
import { PICTURE_HEIGHT, PICTURE_WIDTH, type Rect } from '../geometry.ts';
import { reachOf } from '../hideOutside.ts';
import { addLabel } from '../label.ts';
import type { Point } from '../port.ts';
import type { ElectrodeFacts } from './electrodeFacts.ts';

const PAD = 0xf6f4ee;
const EDGE = 0x8f8a80;
const SNAP = 0xb9c0c4;
const SHADE = 0x22343a;
const PAD_RADIUS = 26;
const CLIP_RADIUS = 17;
/** The block where the wires come together, at the lower edge of the picture. */
const BLOCK: Point = { x: PICTURE_WIDTH - 210, y: PICTURE_HEIGHT - 10 };
const WIRE_WIDTH = 7;
const WIRE_STEPS = 28;
/** A wire hangs lower than the straight way by this share of its length. */
const SAG = 0.14;
const WHOLE: Rect = { x: 0, y: 0, w: PICTURE_WIDTH, h: PICTURE_HEIGHT };
const LIGHT = 0x9a9a9a;
const NAME = { w: 54, h: 32 };

export class Electrodes {
  readonly #scene: Scene;
  readonly #lines: GameObjects.Graphics;
  #labels: readonly GameObjects.GameObject[] = [];
  #drawn = '';

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#lines = reachOf(scene.add.graphics().setDepth(6), WHOLE);
  }

  show({ electrodes: placed, colours }: ElectrodeFacts): void {
    const drawn = JSON.stringify(placed);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#lines.clear();
    for (const label of this.#labels) label.destroy();
    for (const { at, radius } of placed) this.#drawPad(at, radius);
    for (const { at, wire } of placed) if (wire !== undefined) this.#drawWire(at, colours[wire] ?? SNAP);
    this.#labels = placed.flatMap(({ at, wire = '' }) => (isName(wire) ? [this.#nameOf(wire, at)] : []));
  }

  #drawPad({ x, y }: Point, radius = PAD_RADIUS): void {
    this.#lines.fillStyle(SHADE, 0.22).fillCircle(x + 2, y + 4, radius);
    this.#lines.fillStyle(PAD, 1).fillCircle(x, y, radius);
    this.#lines.lineStyle(2, EDGE, 0.9).strokeCircle(x, y, radius);
    this.#lines.fillStyle(SNAP, 1).fillCircle(x, y, 8);
  }

  #drawWire(from: Point, colour: number): void {
    const way = curve(from, BLOCK);
    for (const [width, shade, alpha] of [
      [WIRE_WIDTH + 4, SHADE, 0.28],
      [WIRE_WIDTH, isLight(colour) ? LIGHT : colour, 1],
      [WIRE_WIDTH - 3, colour, 1],
    ] as const) {
      this.#lines.lineStyle(width, shade, alpha).beginPath();
      for (const [place, { x, y }] of way.entries()) place === 0 ? this.#lines.moveTo(x, y) : this.#lines.lineTo(x, y);
      this.#lines.strokePath();
    }
    this.#lines.fillStyle(colour, 1).fillCircle(from.x, from.y, CLIP_RADIUS);
    this.#lines.lineStyle(3, isLight(colour) ? EDGE : 0xffffff, 0.95).strokeCircle(from.x, from.y, CLIP_RADIUS);
  }

  /** On a pale ground, so that it is read on any skin. */
  #nameOf(wire: string, { x, y }: Point): GameObjects.GameObject {
    const top = y - PAD_RADIUS - 6 - NAME.h;
    this.#lines.fillStyle(PAD, 0.92).fillRoundedRect(x - NAME.w / 2, top, NAME.w, NAME.h, 8);
    const style = { size: 24, colour: '#1d2b2d', origin: { x: 0.5, y: 1 } };
    return addLabel(this.#scene, { x, y: y - PAD_RADIUS - 6 }, wire, style).setDepth(7);
  }
}

/** Letters such as `V4`; a wire that is known by its color alone needs none. */
function isName(wire: string): boolean {
  return wire !== '' && wire.length <= 2;
}

/** From the electrode to the block, hanging a little. */
function curve(from: Point, to: Point): readonly Point[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const bend = { x: (from.x + to.x) / 2, y: Math.min(PICTURE_HEIGHT, (from.y + to.y) / 2 + SAG * length) };
  return Array.from({ length: WIRE_STEPS + 1 }, (_, step) => {
    const t = step / WIRE_STEPS;
    const s = 1 - t;
    const at = (axis: 'x' | 'y') => s * s * from[axis] + 2 * s * t * bend[axis] + t * t * to[axis];
    return { x: at('x'), y: at('y') };
  });
}

/** Too pale to be seen without an edge. */
function isLight(colour: number): boolean {
  return ((colour >> 16) & 0xff) + ((colour >> 8) & 0xff) + (colour & 0xff) > 600;
}
