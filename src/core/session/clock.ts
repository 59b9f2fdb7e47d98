/** The step clock: whole simulated milliseconds, one agenda, a stop at every deadline. */

interface Appointment {
  readonly at: number;
  readonly order: number;
  readonly fire: () => void;
}

/** XState's clock interface over the agenda; `fireNext` is called by Session, never by time itself. */
export class StepClock {
  now = 0;
  #order = 0;
  readonly #agenda: Appointment[] = [];

  setTimeout(fire: (...ignored: never[]) => void, delayMs: number): number {
    const order = this.#order++;
    const at = this.now + Math.max(0, Math.round(delayMs));
    const appointment: Appointment = { at, order, fire: fire as () => void };
    let place = this.#agenda.length;
    while (place > 0 && (this.#agenda[place - 1]?.at ?? 0) > at) place--;
    this.#agenda.splice(place, 0, appointment);
    return order;
  }

  clearTimeout(order: number): void {
    const place = this.#agenda.findIndex((appointment) => appointment.order === order);
    if (place >= 0) this.#agenda.splice(place, 1);
  }

  /** When the next chart delay falls, in simulated ms. */
  nextAt(): number | undefined {
    return this.#agenda[0]?.at;
  }

  /** Fires the earliest appointment at its own time. */
  fireNext(): void {
    const next = this.#agenda.shift();
    if (!next) return;
    this.now = Math.max(this.now, next.at);
    next.fire();
  }
}
