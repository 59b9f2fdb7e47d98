/** Plays made samples on howler's audio context. Without a working context it is silent, and everything else goes on. */
import { Howler } from 'howler';
import type { Started } from './CueScheduler.ts';

function findContext(): AudioContext | undefined {
  try {
    // Asking for the volume makes howler set up its context.
    Howler.volume();
    return Howler.usingWebAudio ? (Howler.ctx ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

const SILENT: Started = { cancel: () => {} };
const FADE_SECONDS = 0.08;

export interface Lasting {
  level(level: number): void;
  stop(): void;
}

export class AudioOut {
  readonly #context = findContext();
  readonly #buffers = new Map<string, AudioBuffer>();
  readonly #stopListening = new AbortController();

  constructor() {
    const resume = (): void => {
      if (this.#context?.state === 'suspended') void this.#context.resume().catch(() => {});
    };
    const options = { signal: this.#stopListening.signal, passive: true };
    // Browsers allow sound only after the learner has done something.
    for (const event of ['pointerdown', 'keydown', 'touchend'] as const)
      window.addEventListener(event, resume, options);
  }

  get isSounding(): boolean {
    return this.#context?.state === 'running';
  }

  /** Whole percent. */
  setVolume(percent: number): void {
    if (this.#context) Howler.volume(Math.min(1, Math.max(0, percent / 100)));
  }

  play(
    name: string,
    make: (rate: number) => Float32Array,
    { level, delayMs }: { level: number; delayMs: number },
  ): Started {
    const context = this.#context;
    if (!context || !this.isSounding) return SILENT;
    const source = context.createBufferSource();
    source.buffer = this.#bufferOf(context, name, make);
    const gain = context.createGain();
    gain.gain.value = level;
    source.connect(gain).connect(Howler.masterGain);
    source.onended = () => gain.disconnect();
    source.start(context.currentTime + delayMs / 1000);
    return { cancel: () => source.stop() };
  }

  /** A loop that fades in, and out again when stopped. */
  last(name: string, make: (rate: number) => Float32Array, level: number): Lasting | undefined {
    const context = this.#context;
    if (!context || !this.isSounding) return undefined;
    const source = context.createBufferSource();
    source.buffer = this.#bufferOf(context, name, make);
    source.loop = true;
    const gain = context.createGain();
    gain.gain.value = 0;
    source.connect(gain).connect(Howler.masterGain);
    source.start();
    const to = (value: number): void => {
      gain.gain.setTargetAtTime(value, context.currentTime, FADE_SECONDS / 2);
    };
    to(level);
    return {
      level: to,
      stop: () => {
        to(0);
        source.stop(context.currentTime + 3 * FADE_SECONDS);
        source.onended = () => gain.disconnect();
      },
    };
  }

  destroy(): void {
    this.#stopListening.abort();
    this.#buffers.clear();
  }

  #bufferOf(context: AudioContext, name: string, make: (rate: number) => Float32Array): AudioBuffer {
    const known = this.#buffers.get(name);
    if (known) return known;
    const samples = make(context.sampleRate);
    const buffer = context.createBuffer(1, samples.length, context.sampleRate);
    buffer.getChannelData(0).set(samples);
    this.#buffers.set(name, buffer);
    return buffer;
  }
}
