/** What lies on the skin: fingertips, thumb, stethoscope, probe, tape; where the view says, drawn when it changes. */
import type { GameObjects, Scene } from 'phaser';
import type { Rect } from '../geometry.ts';
import { reachOf } from '../hideOutside.ts';
import type { Point } from '../port.ts';
import type { MarkKind } from './closeupFacts.ts';

const RING = 0x0f6b6b;
const PAD = 0xf2d3c2;
const STEEL = 0xc7ced1;
/** No mark reaches farther from its place, pixels. */
const REACH = 70;

type Draw = (lines: GameObjects.Graphics, at: Point) => void;

/** Two or three pads side by side, as fingertips are laid on an artery. */
function pads(offsets: readonly number[], radius: number): Draw {
  return (lines, { x, y }) => {
    for (const offset of offsets) {
      lines.fillStyle(0x22343a, 0.25).fillEllipse(x + offset + 2, y + 5, radius * 2, radius * 2.5);
      lines.fillStyle(PAD, 0.96).fillEllipse(x + offset, y, radius * 2, radius * 2.5);
      lines.lineStyle(4, RING, 1).strokeEllipse(x + offset, y, radius * 2, radius * 2.5);
    }
  };
}

function drawStethoscope(lines: GameObjects.Graphics, { x, y }: Point): void {
  lines.lineStyle(14, 0x24404a, 1).beginPath();
  lines.arc(x, y - 44, 44, Math.PI * 0.5, Math.PI * 1.6, false).strokePath();
  lines.fillStyle(0x22343a, 0.25).fillCircle(x + 2, y + 5, 40);
  lines.fillStyle(STEEL, 1).fillCircle(x, y, 40);
  lines.fillStyle(0xe9eef0, 1).fillCircle(x, y, 31);
  lines.lineStyle(4, RING, 1).strokeCircle(x, y, 40);
}

function drawProbe(lines: GameObjects.Graphics, { x, y }: Point): void {
  lines.fillStyle(0xffffff, 0.95).fillCircle(x, y, 22);
  lines.lineStyle(5, RING, 1).strokeCircle(x, y, 22);
  lines.fillStyle(RING, 1).fillCircle(x, y, 7);
}

function drawTape(lines: GameObjects.Graphics, { x, y }: Point): void {
  lines.fillStyle(0xf4e3a1, 0.96).fillRoundedRect(x - 60, y - 14, 120, 28, 6);
  lines.lineStyle(3, 0x54461a, 0.9);
  for (let notch = -50; notch <= 50; notch += 10)
    lines.lineBetween(x + notch, y - 14, x + notch, y - (notch % 50 === 0 ? 0 : 6));
}

const DRAW: Readonly<Record<MarkKind, Draw>> = {
  fingers: pads([-34, 0, 34], 17),
  thumb: pads([0], 24),
  stethoscope: drawStethoscope,
  probe: drawProbe,
  tape: drawTape,
};

export class SkinMarks {
  readonly #lines: GameObjects.Graphics;
  #drawn = '';

  constructor(scene: Scene) {
    this.#lines = reachOf(scene.add.graphics().setDepth(8), { x: 0, y: 0, w: 0, h: 0 });
  }

  /** `marks`: places on the picture. */
  show(marks: readonly { readonly kind: MarkKind; readonly at: Point }[]): void {
    const drawn = JSON.stringify(marks);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#lines.clear();
    for (const { kind, at } of marks) DRAW[kind](this.#lines, at);
    reachOf(this.#lines, reachAround(marks.map(({ at }) => at)));
  }
}

function reachAround(points: readonly Point[]): Rect {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  if (points.length === 0) return { x: 0, y: 0, w: 0, h: 0 };
  const x = Math.min(...xs) - REACH;
  const y = Math.min(...ys) - REACH - 30;
  return { x, y, w: Math.max(...xs) + REACH - x, h: Math.max(...ys) + REACH - y };
}
