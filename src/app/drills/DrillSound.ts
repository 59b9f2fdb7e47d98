/** Plays the tracks of one task: the same sound desk as in play, on a clock of its own that runs from 0 to the end. */
import { sampleTrack } from '../../core/session/tracks.ts';
import type { Cue, Track, View } from '../../core/session/types.ts';
import type { DrillSoundPort } from '../../desk/drills/port.ts';
import { CueBoard } from '../cueBoard.ts';
import { Listeners } from '../listeners.ts';
import type { RealTime } from '../realTime.ts';
import type { OpenSound, Sounding } from '../sounding.ts';

/** Silence before the first moment, so that nobody misses the first beat. */
const LEAD_MS = 1_500;

/** All that the sound desk asks of a view beside its tracks. */
const EMPTY_VIEW: View = {
  revision: 0,
  at: 0,
  room: 'drill',
  people: [],
  look: { kind: 'drill', facts: {} },
  hands: { left: undefined, right: undefined, gloved: false, wet: false },
  tracks: [],
  tracings: [],
  hotspots: [],
  lines: [],
  readouts: [],
  summary: [],
  ended: false,
};

export class DrillSound implements DrillSoundPort {
  readonly #time: RealTime;
  readonly #sound: Sounding;
  readonly #cues = new CueBoard();
  readonly #listeners = new Listeners();
  #view = EMPTY_VIEW;
  #endMs = 0;
  /** Real ms at which time 0 is or was; nothing while it stands. */
  #zeroAt: number | undefined;
  #stoodAt = 0;
  #cancelEnd: () => void = () => {};

  constructor(time: RealTime, openSound: OpenSound, volume: number) {
    this.#time = time;
    this.#sound = openSound({
      view: () => this.#view,
      now: () => this.now(),
      rate: () => (this.isPlaying() ? 1 : 0),
      onCue: (cue) => this.#cues.tell(cue),
    });
    this.#sound.setVolume(volume);
  }

  load(tracks: readonly Track[], ms: number): void {
    this.#halt(0);
    this.#view = { ...EMPTY_VIEW, revision: this.#view.revision + 1, tracks };
    this.#endMs = ms;
    this.#changed();
  }

  play(): void {
    this.#halt(-LEAD_MS);
    this.#zeroAt = this.#time.now() + LEAD_MS;
    this.#cancelEnd = this.#time.onTimer(LEAD_MS + this.#endMs, () => {
      this.#halt(this.#endMs);
      this.#changed();
    });
    this.#changed();
  }

  stop(): void {
    if (!this.isPlaying()) return;
    this.#halt(0);
    this.#changed();
  }

  isPlaying(): boolean {
    return this.#zeroAt !== undefined;
  }

  now(): number {
    return this.#zeroAt === undefined ? this.#stoodAt : Math.min(this.#endMs, this.#time.now() - this.#zeroAt);
  }

  /** A needle stands still before the beginning. */
  sample(track: Track): number {
    return sampleTrack(track, Math.max(0, this.now()));
  }

  readonly onCue = (hear: (cue: Cue) => void): (() => void) => this.#cues.add(hear);

  readonly subscribe = (onChange: () => void): (() => void) => this.#listeners.add(onChange);

  close(): void {
    this.#halt(0);
    this.#sound.destroy();
  }

  #halt(at: number): void {
    this.#cancelEnd();
    this.#cancelEnd = () => {};
    this.#zeroAt = undefined;
    this.#stoodAt = at;
  }

  #changed(): void {
    this.#sound.changed();
    this.#listeners.tell();
  }
}
