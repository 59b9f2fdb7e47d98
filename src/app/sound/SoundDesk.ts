/** All that is heard in play and replay: the cues of the view's tracks on the audio clock, their twins, and small effects. */
import { cuesIn, sampleTrack } from '../../core/session/tracks.ts';
import type { Cue, Intent, View } from '../../core/session/types.ts';
import { AudioOut, type Lasting } from './AudioOut.ts';
import { CueScheduler, LOOK_EVERY_MS, type Moment, type Started } from './CueScheduler.ts';
import { effectsOfDeed, lastingEffects } from './effectsOf.ts';
import { INSTRUMENT_VOICES } from './instrumentSounds.ts';
import { EFFECTS, type EffectSound, korotkoffSound, pulseThump } from './synthesis.ts';

export interface SoundParts {
  view(): View;
  /** Simulated ms, not rounded. */
  now(): number;
  /** Simulated ms per real ms: 0 while paused or held, the pace in play, 1, 4 or 16 in replay. */
  rate(): number;
  /** The twin: called at the moment when the cue sounds, whether or not anything can be heard. */
  onCue(cue: Cue): void;
}

/** Above this rate nothing sounds; twins go on. */
const FASTEST_HEARD = 1;
const SQUEEZE_EVERY_MS = 160;

const VOICES: Readonly<Record<string, (rate: number) => Float32Array>> = {
  korotkoff1: (rate) => korotkoffSound(1, rate),
  korotkoff2: (rate) => korotkoffSound(2, rate),
  korotkoff3: (rate) => korotkoffSound(3, rate),
  korotkoff4: (rate) => korotkoffSound(4, rate),
  pulse: pulseThump,
  ...INSTRUMENT_VOICES,
};

export class SoundDesk {
  readonly #parts: SoundParts;
  readonly #out = new AudioOut();
  readonly #scheduler: CueScheduler;
  readonly #lasting = new Map<EffectSound, Lasting>();
  readonly #timer: number;
  #revision = -1;

  constructor(parts: SoundParts) {
    this.#parts = parts;
    this.#scheduler = new CueScheduler(cuesIn, { start: (cue, delayMs) => this.#start(cue, delayMs) });
    this.#timer = window.setInterval(() => this.#look(), LOOK_EVERY_MS);
    this.changed();
  }

  /** Whole percent. */
  setVolume(percent: number): void {
    this.#out.setVolume(percent);
  }

  /** The view, the pause or the speed changed. */
  changed(): void {
    const view = this.#parts.view();
    if (view.revision === this.#revision) {
      this.#look();
      return;
    }
    this.#revision = view.revision;
    this.#scheduler.revise(view.tracks, this.#moment(), performance.now());
    this.#keepLasting(view);
  }

  /** A deed was done just now. */
  heard(intent: Intent): void {
    for (const { sound, times, afterMs } of this.#isHeard ? effectsOfDeed(intent) : []) {
      const { make, level } = EFFECTS[sound];
      for (let n = 0; n < times; n++) this.#out.play(sound, make, { level, delayMs: afterMs + n * SQUEEZE_EVERY_MS });
    }
  }

  destroy(): void {
    window.clearInterval(this.#timer);
    this.#scheduler.stop(this.#parts.now(), performance.now());
    for (const lasting of this.#lasting.values()) lasting.stop();
    this.#lasting.clear();
    this.#out.destroy();
  }

  get #isHeard(): boolean {
    const rate = this.#parts.rate();
    return rate > 0 && rate <= FASTEST_HEARD;
  }

  #moment(): Moment {
    return { now: this.#parts.now(), rate: this.#parts.rate() };
  }

  #look(): void {
    this.#scheduler.look(this.#moment(), performance.now());
    this.#keepLasting(this.#parts.view());
  }

  /** Sound on the audio clock and twin on a timer, of one and the same cue. */
  #start(cue: Cue, delayMs: number): Started {
    const voice = VOICES[cue.sound];
    const sound =
      voice && this.#isHeard ? this.#out.play(cue.sound, voice, { level: cue.loudness, delayMs }) : undefined;
    const twin = window.setTimeout(() => this.#parts.onCue(cue), delayMs);
    return {
      cancel: () => {
        sound?.cancel();
        window.clearTimeout(twin);
      },
    };
  }

  #keepLasting(view: View): void {
    const now = this.#parts.now();
    const wanted = this.#isHeard
      ? lastingEffects(view, (track) => sampleTrack(track, now))
      : new Map<EffectSound, number>();
    for (const [sound, lasting] of this.#lasting) {
      if (wanted.has(sound)) continue;
      lasting.stop();
      this.#lasting.delete(sound);
    }
    for (const [sound, share] of wanted) {
      const { make, level } = EFFECTS[sound];
      const playing = this.#lasting.get(sound) ?? this.#out.last(sound, make, level * share);
      playing?.level(level * share);
      if (playing) this.#lasting.set(sound, playing);
    }
  }
}
