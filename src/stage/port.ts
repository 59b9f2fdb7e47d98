/** What the stage needs from outside, and the handle it gives back. Plain data and callbacks: nobody holds a scene. */
import type { ActAnswer, Cue, Hotspot, Id, Intent, Phrase, View } from '../core/session/types.ts';

/** A place on the page (CSS pixels of the window) or, inside the stage, on the picture (1920 × 1080). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A hotspot under the pointer. `intent` is complete when nothing more need be asked; absent for choices, forms and dials. */
export interface Offer {
  readonly hotspot: Hotspot;
  readonly intent?: Intent;
}

/** Whether the hand is carrying or aiming, so that simulated time may wait (design §11). */
export type StageHold = 'none' | 'aiming';

export interface StageSettings {
  readonly reducedMotion: boolean;
  /** Read once, when the stage is mounted. */
  readonly renderer: 'auto' | 'canvas' | 'webgl';
  readonly captions: boolean;
}

/** Addresses of the pictures, by their path under `assets/` (`rooms/exam.webp`), and whose body each person has. */
export interface PictureSource {
  readonly urls: Readonly<Record<string, string>>;
  /** Person's id to the name of the pictures under `people/`: `{ rosa: 'rosa-delgado' }`. */
  readonly bodies: Readonly<Record<Id, string>>;
  /** Rooms, kinds of close-ups and items that this visit may show. */
  readonly rooms: readonly Id[];
  readonly closeups: readonly string[];
  readonly items: readonly Id[];
  /** Whose visit it is. */
  readonly patient?: Id | undefined;
}

export interface StagePort {
  /** `false` while replaying: pictures move, nothing can be touched. */
  readonly isLive: boolean;
  readonly pictures: PictureSource;
  view(): View;
  subscribe(onChange: () => void): () => void;
  /** Simulated ms at this very moment, not rounded. */
  now(): number;
  settings(): StageSettings;
  labelOf(phrase: Phrase): string;
  /** Landmarks of a body surface that can be seen, in mm. */
  landmarks(surface: Id): readonly { readonly label: Phrase; readonly x: number; readonly y: number }[];
  send(intent: Intent): ActAnswer;
  setHold(hold: StageHold): void;
  /** Shows the options of a `choose` hotspot. */
  askChoice(hotspot: Hotspot, at: Point): void;
  openForm(hotspot: Hotspot): void;
  /** Several deeds lie under the pointer, or only ones that are not possible now: shows them with their reasons. */
  askHotspot(offers: readonly Offer[], at: Point): void;
  /** The pointer is over these hotspots (none: over nothing). */
  onHover?(hotspots: readonly Hotspot[]): void;
  /** Share of the pictures that have arrived, 0–1. */
  onProgress?(share: number): void;
  onReady?(): void;
  /** A picture did not arrive; the stage goes on without it. */
  onMissing?(path: string): void;
}

export interface StageHandle {
  destroy(): void;
  /** Draws the visible focus around what a control stands for, and a ring at the place being aimed at (mm of its surface). */
  focusHotspot(hotspot: Id | undefined, aim?: Point): void;
  /** Ends a carry or an aim, as Escape does. */
  cancel(): void;
  /** The visual twin of a sound, at the moment it sounds. */
  showCue(cue: Cue): void;
  /** To be called when settings changed. */
  refresh(): void;
  /** Frames drawn so far and the renderer in use; for measuring. */
  readonly state: { readonly frames: number; readonly renderer: 'canvas' | 'webgl'; readonly pace: string };
}
