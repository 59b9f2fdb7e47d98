/** Draws a running tracing on its own canvas: only what is new since the last time, with a gap running ahead. */
import type { Lead } from '../../core/ekg/leads.ts';
import type { Recording } from '../../core/ekg/recording.ts';
import { TRACING_RATE, type TracingRecipe } from '../../core/ekg/tracing.ts';

export interface SweepParts {
  readonly canvas: HTMLCanvasElement;
  ask(recipe: TracingRecipe): Promise<Recording>;
}

/** What runs: the recipe, from which simulated moment on it is so, and which leads are shown, one below the other. */
export interface Running {
  readonly recipe: TracingRecipe;
  readonly since: number;
  readonly leads: readonly Lead[];
}

/** CSS pixels for a millimetre of paper; height of one lead; width of the gap ahead. */
const PX_PER_MM = 2.2;
const LANE_PX = 46;
const GAP_PX = 14;
const LINE = '#0b2f2f';
/** So far behind nothing is drawn any more: it would run through the whole canvas at once, ms. */
const FARTHEST_MS = 4_000;
const SECOND = 1_000;

export class Sweep {
  readonly #parts: SweepParts;
  readonly #seconds = new Map<number, Recording | undefined>();
  #running: Running | undefined;
  #key = '';
  #drawnTo: number | undefined;
  #width = 0;
  #ratio = 1;

  constructor(parts: SweepParts) {
    this.#parts = parts;
  }

  /** The canvas is emptied when it changes size or leads. */
  run(running: Running, width: number): void {
    const { canvas } = this.#parts;
    const isNewShape = width !== this.#width || running.leads.join() !== this.#running?.leads.join();
    const key = keyOf(running.recipe);
    if (key !== this.#key) this.#seconds.clear();
    this.#key = key;
    this.#running = running;
    if (!isNewShape) return;
    this.#width = width;
    this.#ratio = devicePixelRatio;
    canvas.width = Math.round(width * this.#ratio);
    canvas.height = Math.round(running.leads.length * LANE_PX * this.#ratio);
    this.#drawnTo = undefined;
  }

  /** Draws up to a simulated moment, as far as its samples have arrived. */
  draw(now: number): void {
    const running = this.#running;
    const context = this.#parts.canvas.getContext('2d');
    if (!running || !context || this.#width === 0) return;
    const from = Math.max(this.#drawnTo ?? now, running.since, now - FARTHEST_MS);
    const to = this.#availableTo(from, now);
    this.#askAhead(now);
    if (to <= from) {
      this.#drawnTo = Math.min(from, now);
      return;
    }
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    this.#wipe(context, from, to);
    context.strokeStyle = LINE;
    context.lineWidth = 1.4;
    context.lineJoin = 'round';
    for (const [lane, lead] of running.leads.entries()) this.#drawLead(context, lead, lane, from, to);
    this.#drawnTo = to;
  }

  /** This second and the next are asked for; older ones are forgotten. */
  #askAhead(now: number): void {
    const running = this.#running;
    if (!running) return;
    const key = this.#key;
    const second = Math.floor(now / SECOND);
    for (const each of [second - 1, second, second + 1]) {
      if (this.#seconds.has(each) || (each + 1) * SECOND <= running.since) continue;
      this.#seconds.set(each, undefined);
      void this.#parts.ask({ ...running.recipe, fromMs: each * SECOND, seconds: 1 }).then((recording) => {
        if (this.#key === key) this.#seconds.set(each, recording);
      });
    }
    for (const known of this.#seconds.keys()) if (known < second - 4) this.#seconds.delete(known);
  }

  #availableTo(from: number, now: number): number {
    let to = from;
    while (to < now && this.#seconds.get(Math.floor(to / SECOND)) !== undefined) {
      to = Math.min(now, (Math.floor(to / SECOND) + 1) * SECOND);
    }
    return to;
  }

  #xOf(ms: number): number {
    const speed = this.#running?.recipe.machine.speed ?? 25;
    return ((((ms / SECOND) * speed * PX_PER_MM) % this.#width) + this.#width) % this.#width;
  }

  #wipe(context: CanvasRenderingContext2D, from: number, to: number): void {
    const height = this.#parts.canvas.height / this.#ratio;
    const [start, end] = [this.#xOf(from), this.#xOf(to) + GAP_PX];
    if (start <= end) context.clearRect(start, 0, end - start, height);
    else {
      context.clearRect(start, 0, this.#width - start, height);
      context.clearRect(0, 0, end, height);
    }
  }

  #drawLead(context: CanvasRenderingContext2D, lead: Lead, lane: number, from: number, to: number): void {
    const step = SECOND / TRACING_RATE;
    const gain = this.#running?.recipe.machine.gain ?? 10;
    const middle = (lane + 0.5) * LANE_PX;
    let before = Number.POSITIVE_INFINITY;
    context.beginPath();
    for (let ms = Math.floor(from / step) * step; ms <= to; ms += step) {
      const second = Math.floor(ms / SECOND);
      const mv = this.#seconds.get(second)?.leads[lead][Math.round((ms - second * SECOND) / step)];
      if (mv === undefined) continue;
      const x = this.#xOf(ms);
      const y = middle - Math.max(-LANE_PX, Math.min(LANE_PX, mv * gain * PX_PER_MM));
      if (x < before) context.moveTo(x, y);
      else context.lineTo(x, y);
      before = x;
    }
    context.stroke();
  }
}

/** The same heart through the same wires, whichever moment is asked for. */
function keyOf({ fromMs: _, seconds: __, ...recipe }: TracingRecipe): string {
  return JSON.stringify(recipe);
}
