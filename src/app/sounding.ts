/** What play and replay need of sound. A test without a speaker gives its own. */
import type { Intent } from '../core/session/types.ts';
import type { SoundParts } from './sound/SoundDesk.ts';

export interface Sounding {
  /** The view, the pause or the speed changed. */
  changed(): void;
  /** A deed was done just now. */
  heard(intent: Intent): void;
  /** Whole percent. */
  setVolume(percent: number): void;
  destroy(): void;
}

export type OpenSound = (parts: SoundParts) => Sounding;
