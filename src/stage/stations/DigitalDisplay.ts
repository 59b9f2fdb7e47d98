/** A digital display: one line for each measure, drawn anew only when a digit changes. */
import type { GameObjects, Scene } from 'phaser';
import { type Display, displayText, isReading, nextChange, shownAt } from '../../core/session/displays.ts';
import type { Phrase } from '../../core/session/types.ts';
import { clamp, type Rect, widened } from '../geometry.ts';
import { reachOf } from '../hideOutside.ts';
import { addLabel } from '../label.ts';
import { barsOf } from './segments.ts';

const INK = 0x12302f;
const SCREEN = 0xdbe8de;
const SCREEN_OFF = 0x9aa8a4;
/** Height of the digits as a share of their line, and at most, pixels. */
const DIGITS = { share: 0.62, most: 150 };
/** Bars of a signal, from none to good: its number is how many of them are lit. */
const QUALITY_BARS = 10;

interface Line {
  readonly display: Display;
  readonly rect: Rect;
  text: string;
}

export class DigitalDisplay {
  readonly #scene: Scene;
  readonly #rect: Rect;
  readonly #ground: GameObjects.Graphics;
  readonly #digits: GameObjects.Graphics;
  readonly #labels: GameObjects.Text[] = [];
  #lines: Line[] = [];
  #made = '';
  #hasChanged = false;

  constructor(scene: Scene, rect: Rect) {
    this.#scene = scene;
    this.#rect = rect;
    this.#ground = reachOf(scene.add.graphics(), widened(rect, 10));
    this.#digits = reachOf(scene.add.graphics(), rect);
  }

  get area(): Rect {
    return widened(this.#rect, 10);
  }

  /** A digit changed since the last frame. */
  get hasChanged(): boolean {
    return this.#hasChanged;
  }

  /** More digits are to come by themselves. */
  isWaiting(now: number): boolean {
    return this.#lines.some(({ display }) => nextChange(display.track, now) !== undefined);
  }

  show(displays: readonly Display[], isOn: boolean, labelOf: (phrase: Phrase) => string): void {
    const lit = isOn ? displays : [];
    const made = JSON.stringify([lit.map(({ name, unit }) => [name, unit]), labelOf({ key: 'display.title' })]);
    const height = this.#rect.h / Math.max(1, lit.length);
    this.#lines = lit.map((display, place) => ({
      display,
      rect: { x: this.#rect.x, y: this.#rect.y + place * height, w: this.#rect.w, h: height },
      text: this.#lines[place]?.text ?? '',
    }));
    if (made === this.#made) return;
    this.#made = made;
    for (const line of this.#lines) line.text = '';
    this.#drawGround(lit.length > 0);
    for (const label of this.#labels.splice(0)) label.destroy();
    for (const line of this.#lines) this.#name(line, labelOf);
    this.#digits.clear();
  }

  tick(now: number): void {
    this.#hasChanged = false;
    for (const line of this.#lines) {
      const text = textOf(line.display, now);
      if (text === line.text) continue;
      line.text = text;
      this.#hasChanged = true;
    }
    if (!this.#hasChanged) return;
    this.#digits.clear().fillStyle(INK, 1);
    for (const line of this.#lines) this.#drawLine(line);
  }

  destroy(): void {
    this.#ground.destroy();
    this.#digits.destroy();
    for (const label of this.#labels) label.destroy();
  }

  #drawGround(isLit: boolean): void {
    const { x, y, w, h } = this.#rect;
    const ground = this.#ground.clear();
    ground.fillStyle(0x1f2f33, 1).fillRoundedRect(x - 8, y - 8, w + 16, h + 16, 22);
    ground.fillStyle(isLit ? SCREEN : SCREEN_OFF, 1).fillRoundedRect(x, y, w, h, 14);
    ground.lineStyle(2, INK, 0.16);
    for (const { rect } of this.#lines.slice(1)) ground.lineBetween(x + 16, rect.y, x + w - 16, rect.y);
  }

  #name({ display, rect }: Line, labelOf: (phrase: Phrase) => string): void {
    const size = clamp(rect.h * 0.22, 24, 32);
    const colour = '#2a4a49';
    const say = (key: string): string => labelOf({ key });
    const widest = rect.w * 0.36;
    const style = { size, colour, widest };
    this.#labels.push(addLabel(this.#scene, { x: rect.x + 18, y: rect.y + 10 }, say(`display.${display.name}`), style));
    if (display.unit === undefined) return;
    const at = { x: rect.x + rect.w - 18, y: rect.y + rect.h - 10 };
    const unit = addLabel(this.#scene, at, say(`display.unit.${display.unit}`), {
      ...style,
      size: size * 1.15,
      origin: { x: 1, y: 1 },
    });
    this.#labels.push(unit);
  }

  #drawLine({ display, rect, text }: Line): void {
    if (display.name === 'quality') {
      this.#drawQuality(rect, Number(text));
      return;
    }
    const unitWidth = display.unit === undefined ? 18 : 104;
    const height = Math.min(DIGITS.most, rect.h * DIGITS.share);
    const wide = barsOf(text, height);
    const room = rect.w - unitWidth - 20;
    const bars = wide.width > room ? barsOf(text, (height * room) / wide.width) : wide;
    const left = rect.x + rect.w - unitWidth - bars.width;
    const top = rect.y + (rect.h - height) * 0.62;
    for (const polygon of bars.polygons) {
      this.#digits.fillPoints(polygon.map((point) => ({ x: left + point.x, y: top + point.y })) as never, true);
    }
    for (const point of bars.points) this.#digits.fillRect(left + point.x, top + point.y, point.w, point.h);
  }

  /** A row of bars that grow: how good the signal is. */
  #drawQuality(rect: Rect, lit: number): void {
    const w = 18;
    const most = rect.h * 0.66;
    const left = rect.x + rect.w - 18 - QUALITY_BARS * (w + 8);
    for (let bar = 0; bar < QUALITY_BARS; bar++) {
      const h = most * (0.3 + (0.7 * (bar + 1)) / QUALITY_BARS);
      this.#digits.fillStyle(INK, bar < lit ? 1 : 0.14);
      this.#digits.fillRect(left + bar * (w + 8), rect.y + rect.h - 14 - h, w, h);
    }
    this.#digits.fillStyle(INK, 1);
  }
}

function textOf({ name, track, decimals }: Display, now: number): string {
  const shown = shownAt(track, now);
  if (name === 'quality') return String(isReading(shown) ? shown : 0);
  return displayText(shown, decimals);
}
