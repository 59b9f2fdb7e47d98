/** Writes the steps of a dial: at another step only, at most one per `everyMs` of simulated time, and always the last. */
import type { ActAnswer, Hotspot, Id, Intent } from '../../core/session/types.ts';
import { clamp } from '../geometry.ts';

interface Wanted {
  readonly hotspot: Hotspot;
  readonly step: number;
}

export class DialThrottle {
  readonly #send: (intent: Intent) => ActAnswer;
  readonly #written = new Map<Id, { readonly at: number; readonly step: number }>();
  #wanted: Wanted | undefined;

  constructor(send: (intent: Intent) => ActAnswer) {
    this.#send = send;
  }

  /** A step waits for its time. */
  get isWaiting(): boolean {
    return this.#wanted !== undefined;
  }

  /** Where a dial stands or is about to: for the next notch of the wheel. */
  stepOf(hotspot: Hotspot): number {
    if (this.#wanted?.hotspot.id === hotspot.id) return this.#wanted.step;
    const value = hotspot.form.kind === 'dial' ? hotspot.form.value : 0;
    return this.#written.get(hotspot.id)?.step ?? value;
  }

  turn(hotspot: Hotspot, step: number, now: number): void {
    if (hotspot.form.kind !== 'dial') return;
    this.#wanted = { hotspot, step: clamp(step, hotspot.form.min, hotspot.form.max) };
    this.tick(now);
  }

  /** Called on every frame while a step waits. */
  tick(now: number): void {
    const wanted = this.#wanted;
    if (wanted?.hotspot.form.kind !== 'dial') return;
    const { hotspot, step } = wanted;
    const last = this.#written.get(hotspot.id);
    if (step === (last?.step ?? wanted.hotspot.form.value)) {
      this.#wanted = undefined;
      return;
    }
    if (last && now - last.at < wanted.hotspot.form.everyMs) return;
    this.#wanted = undefined;
    const { form } = wanted.hotspot;
    const answer = this.#send({ ...hotspot.intent, with: { ...hotspot.intent.with, [form.name]: step } });
    if (answer.ok) this.#written.set(hotspot.id, { at: now, step });
    else this.#written.delete(hotspot.id);
  }

  /** The view changed: what was written is now what it says. */
  seen(hotspots: readonly Hotspot[]): void {
    for (const [id, last] of this.#written) {
      const hotspot = hotspots.find((candidate) => candidate.id === id);
      if (hotspot?.form.kind !== 'dial') this.#written.delete(id);
      else this.#written.set(id, { at: last.at, step: hotspot.form.value });
    }
  }
}
