/** Drives a live session: turns real time into simulated time, keeps each entry before anything is drawn, marks waiting. */
import type { ActAnswer, Entry, Intent, Journal, Settings, Value, View } from '../core/session/types.ts';
import type { Hold } from '../desk/ports.ts';
import { nextLookMs, passTime, rateOf, type Standing } from './pacing.ts';
import type { RealTime } from './realTime.ts';

/** What the driver needs of a session. */
export interface DrivenSession {
  act(intent: Intent, realMs: number): ActAnswer;
  advanceTo(ms: number): void;
  mark(intent: Intent, realMs: number): void;
  view(): View;
  subscribe(onChange: () => void): () => void;
  readonly journal: Journal;
  readonly now: number;
}

export type PauseReason = 'learner' | 'hidden';

export interface DriverParts {
  readonly session: DrivenSession;
  readonly time: RealTime;
  /** As the header says, or as changed later in the attempt. */
  readonly settings: Settings;
  /** Begins to keep an entry; `index` is its place in the journal. Called before subscribers hear of it. */
  keep(entry: Entry, index: number): void;
}

/** Waiting is marked when this much simulated time has passed without an entry, so that a crash does not lose it. */
const MARK_EVERY_MS = 10_000;

/** One attempt being played. Draws nothing and stores nothing itself. */
export class Driver {
  readonly #session: DrivenSession;
  readonly #time: RealTime;
  readonly #keep: DriverParts['keep'];
  readonly #listeners = new Set<() => void>();
  readonly #realStart: number;
  readonly #unsubscribe: () => void;
  #standing: Standing;
  #pausedBy: PauseReason | undefined;
  #simulatedMs: number;
  #realMs: number;
  #keptEntries: number;
  #keptAt: number;
  #cancelLook: () => void = () => {};
  #isStopped = false;

  constructor({ session, time, settings, keep }: DriverParts) {
    this.#session = session;
    this.#time = time;
    this.#keep = keep;
    this.#standing = { settings, isPaused: false, holds: { desk: 'none', stage: 'none' } };
    this.#simulatedMs = session.now;
    this.#keptAt = session.now;
    this.#keptEntries = session.journal.entries.length;
    this.#realMs = time.now();
    this.#realStart = this.#realMs - (session.journal.entries.at(-1)?.real ?? 0);
    this.#unsubscribe = session.subscribe(() => this.#changed());
    this.#lookLater();
  }

  view(): View {
    return this.#session.view();
  }

  get settings(): Settings {
    return this.#standing.settings;
  }

  get pausedBy(): PauseReason | undefined {
    return this.#pausedBy;
  }

  /** Simulated time at this very moment, between two looks at the clock too. Advances nothing. */
  now(): number {
    const since = this.#time.now() - this.#realMs;
    return passTime(this.#simulatedMs, since, this.#rate());
  }

  /** Hears every change of view, pause or setting. */
  subscribe(onChange: () => void): () => void {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  }

  act(intent: Intent): ActAnswer {
    this.#catchUp();
    const answer = this.#session.act(intent, this.#wallMs());
    this.#follow();
    // The time a deed takes follows from its entry: only waiting after that needs a mark.
    if (answer.ok) this.#keptAt = this.#session.now;
    return answer;
  }

  pause(reason: PauseReason): void {
    if (this.#pausedBy !== undefined || this.#isStopped) return;
    this.#catchUp();
    if (this.#session.now > this.#keptAt) this.#markWaiting();
    this.#pausedBy = reason;
    this.#stand({ isPaused: true });
  }

  resume(): void {
    if (this.#pausedBy === undefined || this.#isStopped) return;
    this.#catchUp();
    this.#pausedBy = undefined;
    this.#stand({ isPaused: false });
  }

  /** What the learner is busy with, on the desk or on the stage: time may wait for it. */
  hold(side: 'desk' | 'stage', hold: Hold): void {
    if (this.#standing.holds[side] === hold) return;
    this.#catchUp();
    this.#stand({ holds: { ...this.#standing.holds, [side]: hold } });
  }

  /** Changes settings in mid-attempt; the journal says so. */
  changeSettings(changed: Partial<Settings>): void {
    this.#catchUp();
    const differing: Record<string, Value> = {};
    for (const [name, value] of Object.entries(changed)) {
      if (value !== undefined && this.#standing.settings[name as keyof Settings] !== value) differing[name] = value;
    }
    if (Object.keys(differing).length === 0) return;
    this.#mark({ type: 'setting.changed', with: differing });
    this.#stand({ settings: { ...this.#standing.settings, ...differing } });
  }

  /** Notes that a hint was shown. */
  noteHint(key: string): void {
    this.#catchUp();
    this.#mark({ type: 'hint.shown', with: { hint: key } });
  }

  /** The last look before an attempt is judged: waiting up to this moment is marked, so that a replay ends here too. */
  settle(): void {
    this.#catchUp();
    if (this.#session.now > this.#keptAt) this.#markWaiting();
  }

  /** Simulated ms per real ms just now. */
  rate(): number {
    return this.#isStopped ? 0 : this.#rate();
  }

  /** Ends the driving: no timer, no frame, no subscription is left. */
  stop(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.#cancelLook();
    this.#unsubscribe();
    this.#listeners.clear();
  }

  #rate(): number {
    return rateOf(this.#standing, this.#session.view(), this.#session.now);
  }

  #wallMs(): number {
    return Math.max(0, Math.floor(this.#time.now() - this.#realStart));
  }

  #catchUp(): void {
    if (this.#isStopped) return;
    const realNow = this.#time.now();
    this.#simulatedMs = passTime(this.#simulatedMs, realNow - this.#realMs, this.#rate());
    this.#realMs = realNow;
    const target = Math.floor(this.#simulatedMs);
    if (target > this.#session.now) this.#session.advanceTo(target);
    this.#follow();
    if (this.#session.now - this.#keptAt >= MARK_EVERY_MS) this.#markWaiting();
  }

  /** A deed costs time: the session may be ahead of the clock, which goes on from there. */
  #follow(): void {
    this.#simulatedMs = Math.max(this.#simulatedMs, this.#session.now);
    this.#keepNew();
  }

  #keepNew(): void {
    const { entries } = this.#session.journal;
    if (entries.length === this.#keptEntries) return;
    for (let index = this.#keptEntries; index < entries.length; index += 1) {
      const entry = entries[index];
      if (entry !== undefined) this.#keep(entry, index);
    }
    this.#keptEntries = entries.length;
    this.#keptAt = this.#session.now;
  }

  #markWaiting(): void {
    this.#mark({ type: 'time.passed' });
  }

  #mark(intent: Intent): void {
    this.#session.mark(intent, this.#wallMs());
    this.#follow();
  }

  #changed(): void {
    this.#keepNew();
    this.#tell();
  }

  #stand(change: Partial<Standing>): void {
    this.#standing = { ...this.#standing, ...change };
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
    this.#lookLater();
  }

  #lookLater(): void {
    this.#cancelLook();
    this.#cancelLook = () => {};
    const view = this.#session.view();
    if (this.#isStopped || this.#standing.isPaused || view.ended || view.fault !== undefined) return;
    const look = () => {
      this.#catchUp();
      this.#lookLater();
    };
    this.#cancelLook = this.#time.onTimer(nextLookMs(view, this.#session.now), look);
  }
}
