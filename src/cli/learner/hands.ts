/** What a scripted learner can do at a session: one verb a deed, waiting as the app keeps it, and looking at what was found. */
import type { Session } from '../../core/session/port.ts';
import type { Finding, Intent, Value } from '../../core/session/types.ts';

/** The app writes a mark after so long without an entry, ms. */
const MARK_EVERY_MS = 10_000;
/** A dial is turned a step at a time, ms (design §5). */
const STEP_MS = 100;

type Values = Readonly<Record<string, Value>>;

export class Hands {
  readonly session: Session;

  constructor(session: Session) {
    this.session = session;
  }

  /** Does a deed that must be possible: a script that asks for another is wrong. */
  does(type: string, on: string, values?: Values): this {
    const intent: Intent = { type, on, ...(values ? { with: values } : {}) };
    const answer = this.session.act(intent);
    if (!answer.ok) throw new Error(`${type} on ${on} at ${this.session.now} ms: ${answer.reason}`);
    return this;
  }

  /** Waits, with a mark every ten seconds; no longer than the visit lasts. */
  waits(ms: number): this {
    const until = this.session.now + ms;
    while (until - this.session.now > MARK_EVERY_MS && !this.hasEnded()) {
      this.session.advanceTo(this.session.now + MARK_EVERY_MS);
      this.session.mark({ type: 'time.passed' });
    }
    this.session.advanceTo(until);
    return this;
  }

  /** Waits until something is found, or gives up; says whether it came. */
  waitsFor(name: string, atMostMs: number, since = this.session.findings.length): boolean {
    const end = this.session.now + atMostMs;
    while (!this.hasFound(name, since) && this.session.now < end && !this.hasEnded())
      this.waits(Math.min(500, end - this.session.now));
    return this.hasFound(name, since);
  }

  hasEnded(): boolean {
    return this.session.world.ended || this.session.fault !== undefined;
  }

  /** Who is the patient of this visit. */
  get patient(): string {
    const patient = [...this.session.world.people.values()].find(({ role }) => role === 'patient');
    if (!patient) throw new Error('the scenario has no patient');
    return patient.id;
  }

  /** Says a line, to the patient unless somebody else is named, and lets the person answer. */
  says(line: string, answerMs: number, to = this.patient): this {
    return this.does('line.said', to, { line }).waits(answerMs);
  }

  asks(...changes: readonly string[]): this {
    for (const change of changes) this.does('position.asked', this.patient, { change });
    return this;
  }

  reads(...pages: readonly string[]): this {
    for (const page of pages) this.does('record.opened', page).waits(2_000);
    return this;
  }

  rubs(ms: number): this {
    return this.does('rub.started', 'rub').waits(ms).does('rub.ended', 'rub');
  }

  /** Turns the valve as a hand does: every step on the way. */
  turnsValve(cuff: string, from: number, to: number): this {
    const direction = Math.sign(to - from);
    for (let step = from; step !== to; ) {
      step += direction;
      this.does('valve.turned', cuff, { step }).waits(STEP_MS);
    }
    return this;
  }

  squeezes(cuff: string, times: number): this {
    for (let time = 0; time < times; time++) this.does('bulb.squeezed', cuff).waits(600);
    return this;
  }

  hasFound(name: string, since = 0): boolean {
    return this.session.findings.slice(since).some((finding) => finding.name === name);
  }

  lastFound(name: string): Finding | undefined {
    return this.allFound(name).at(-1);
  }

  /** Every finding of that name, in the order of time. */
  allFound(name: string): readonly Finding[] {
    return this.session.findings.filter((finding) => finding.name === name);
  }

  /** A number of the last finding of that name, or nought. */
  number(name: string, key: string): number {
    return this.lastFound(name)?.numbers[key] ?? 0;
  }
}
