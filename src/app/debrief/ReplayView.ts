/** The replay as desk, stage and sound see it. Captions and twins at every speed; what is heard is for sound to decide. */
import { sampleTrack } from '../../core/session/tracks.ts';
import type { Cue, Track, View } from '../../core/session/types.ts';
import type { ReplayPort, ReplaySpeed } from '../../desk/ports.ts';
import type { StageHandle } from '../../stage/port.ts';
import { CueBoard } from '../cueBoard.ts';
import type { Replayer } from '../replayer.ts';
import type { OpenSound, Sounding } from '../sounding.ts';

interface ReplayViewParts {
  readonly replayer: Replayer;
  readonly openSound: OpenSound;
  readonly volume: number;
}

export class ReplayView implements ReplayPort {
  readonly endMs: number;
  readonly #replayer: Replayer;
  readonly #sound: Sounding;
  readonly #cues = new CueBoard();
  #stage: StageHandle | undefined;
  #heard = '';

  constructor({ replayer, openSound, volume }: ReplayViewParts) {
    this.#replayer = replayer;
    this.endMs = replayer.endMs;
    this.#sound = openSound({
      view: () => replayer.view(),
      now: () => replayer.now(),
      rate: () => (replayer.isPlaying() ? replayer.speed() : 0),
      onCue: (cue) => this.#cues.tell(cue),
    });
    this.#sound.setVolume(volume);
    replayer.subscribe(() => this.#changed());
    this.#cues.add((cue) => this.#stage?.showCue(cue));
  }

  view(): View {
    return this.#replayer.view();
  }

  at(): number {
    return this.#replayer.at();
  }

  now(): number {
    return this.#replayer.now();
  }

  sample(track: Track): number {
    return sampleTrack(track, this.#replayer.now());
  }

  seek(ms: number): void {
    this.#heard = '';
    this.#replayer.seek(ms);
  }

  play(speed: ReplaySpeed): void {
    this.#replayer.play(speed);
  }

  stop(): void {
    this.#replayer.stop();
  }

  isPlaying(): boolean {
    return this.#replayer.isPlaying();
  }

  speed(): ReplaySpeed {
    return this.#replayer.speed();
  }

  subscribe(onChange: () => void): () => void {
    return this.#replayer.subscribe(onChange);
  }

  onCue(hear: (cue: Cue) => void): () => void {
    return this.#cues.add(hear);
  }

  drawOn(stage: StageHandle | undefined): void {
    this.#stage = stage;
  }

  close(): void {
    this.#sound.destroy();
    this.#replayer.close();
  }

  /** The replayer tells at every frame; cues are planned anew only when something changed. */
  #changed(): void {
    const state = `${this.#replayer.view().revision} ${this.#replayer.isPlaying()} ${this.#replayer.speed()}`;
    if (state === this.#heard) return;
    this.#heard = state;
    this.#sound.changed();
  }
}
