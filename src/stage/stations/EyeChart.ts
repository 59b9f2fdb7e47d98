/** A letter chart on the wall: lines as core lists them, the one being read with a mark at its side. */
import type { GameObjects, Scene } from 'phaser';
import type { StationLook } from '../../core/session/types.ts';
import { type Rect, widened } from '../geometry.ts';
import { reachOf } from '../hideOutside.ts';
import { addLabel } from '../label.ts';
import { type ChartLine, chartLinesOf } from './eyeChartLines.ts';

/** Space between lines and around them, pixels. */
const GAP = 20;
const MARGIN = 34;
/** Letters of the last lines are drawn no smaller: the true size could not be seen here. */
const SMALLEST = 15;

export class EyeChart {
  readonly #scene: Scene;
  readonly #rect: Rect;
  readonly #sheet: GameObjects.Graphics;
  #labels: GameObjects.Text[] = [];
  #shown = '';

  constructor(scene: Scene, rect: Rect) {
    this.#scene = scene;
    this.#rect = rect;
    this.#sheet = reachOf(scene.add.graphics(), widened(rect, 16));
  }

  show(look: StationLook): void {
    const lines = chartLinesOf(look);
    const shown = JSON.stringify([lines, look.facts['line']]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    for (const label of this.#labels.splice(0)) label.destroy();
    const { x, y, w, h } = this.#rect;
    this.#sheet
      .clear()
      .fillStyle(0x22343a, 0.18)
      .fillRoundedRect(x + 2, y + 8, w, h, 12);
    this.#sheet.fillStyle(0xffffff, 1).fillRoundedRect(x, y, w, h, 10);
    const heights = heightsOf(lines, h - 2 * MARGIN);
    let top = y + MARGIN;
    for (const [place, line] of lines.entries()) {
      const height = heights[place] ?? SMALLEST;
      this.#addLine(line, { x: x + w / 2, y: top + height / 2, height });
      if (line.denominator === look.facts['line']) this.#mark(top + height / 2);
      top += height + GAP;
    }
  }

  #addLine({ letters, denominator }: ChartLine, { x, y, height }: { x: number; y: number; height: number }): void {
    const origin = { x: 0.5, y: 0.5 };
    const widest = this.#rect.w - 2 * 90;
    const text = letters.split('').join(' ');
    const style = { size: height * 1.3, colour: '#111111', isBold: true, origin, widest };
    const side = { size: 20, colour: '#5b6b6b', origin: { x: 1, y: 0.5 } };
    const edge = this.#rect.x + this.#rect.w - 18;
    this.#labels.push(addLabel(this.#scene, { x, y }, text, style));
    this.#labels.push(addLabel(this.#scene, { x: edge, y }, `20/${denominator}`, side));
  }

  #mark(y: number): void {
    const left = this.#rect.x + 18;
    this.#sheet.fillStyle(0x0f6b6b, 1).fillTriangle(left, y - 14, left, y + 14, left + 24, y);
  }
}

/** Letters in proportion to the distance that each line stands for, as tall as the sheet allows. */
function heightsOf(lines: readonly ChartLine[], room: number): readonly number[] {
  const free = room - GAP * Math.max(0, lines.length - 1);
  const sum = lines.reduce((all, { denominator }) => all + denominator, 0) || 1;
  const share = Math.max(0, free - SMALLEST * lines.length) / sum;
  return lines.map(({ denominator }) => SMALLEST + denominator * share);
}
