/** What the desk needs from outside: plain data and callbacks. App joins them with sessions, storage and the stage. */

import type { DrillId } from '../core/drills/ids.ts';
import type { ChartTracing, PastVitals } from '../core/record/patientChart.ts';
import type { Result } from '../core/rubric/types.ts';
import type {
  ActAnswer,
  Cue,
  Field,
  Finding,
  Id,
  Intent,
  Journal,
  Mode,
  Phrase,
  Settings,
  Tracing,
  Track,
  Value,
  View,
  WordKey,
} from '../core/session/types.ts';
import type { GrowthPoint } from '../core/skills/bodyMeasures/growthPoints.ts';

export type Language = 'en' | 'es';

/** The addresses of the pages, for real links. */
export interface LinkPort {
  readonly home: string;
  readonly settings: string;
  prebrief(scenario: Id, mode: Mode): string;
  drill(drill: DrillId): string;
  play(attempt: string): string;
  debrief(attempt: string): string;
}

/** Session settings and those of this browser. `volume` is a whole percent. */
export interface DeskSettings extends Settings {
  readonly language: Language;
  readonly motion: 'system' | 'reduced';
  readonly renderer: 'auto' | 'canvas' | 'webgl';
  readonly volume: number;
  readonly textSize: 'normal' | 'large' | 'larger';
  /** Single-key shortcuts on the play page. On unless the learner turned them off. */
  readonly shortcuts: boolean;
}

export interface SettingsPort {
  /** The same object until something changed. */
  get(): DeskSettings;
  set(change: Partial<DeskSettings>): void;
  subscribe(onChange: () => void): () => void;
}

/** Where attempts are kept, and why not when they are not. */
export type Keeping =
  | { readonly kind: 'kept' }
  | { readonly kind: 'memoryOnly'; readonly reason: 'full' | 'refused' | 'unavailable' };

/** A scenario as the home page and the prebrief show it. Phrases are keys that app has added words for. */
export interface ScenarioCard {
  readonly id: Id;
  readonly title: Phrase;
  readonly about: Phrase;
  readonly minutes: number;
  readonly level: 'first' | 'middle' | 'last';
  /** The duty that it practices: `words` key `home.duty.<duty>`. */
  readonly duty?: Id;
  readonly pictureUrl?: string;
}

export interface AttemptSummary {
  readonly id: string;
  readonly scenario: Id;
  readonly title: Phrase;
  readonly mode: Mode;
  /** Wall clock, ms since 1970. */
  readonly startedAt: number;
  /** Simulated ms. */
  readonly elapsedMs: number;
  readonly state: 'open' | 'finished' | 'stopped';
  readonly outcome?: Result['outcome'];
  readonly percent?: number;
}

/** What became of a file: its attempt, or the sentence that says what is wrong with it. */
export type ImportAnswer =
  | { readonly ok: true; readonly attempt: string }
  | { readonly ok: false; readonly reason: Phrase };

export interface AttemptStorePort {
  status(): Keeping;
  /** Newest first; nothing while still reading. The same array until something changed. */
  list(): readonly AttemptSummary[] | undefined;
  subscribe(onChange: () => void): () => void;
  remove(attempt: string): Promise<void>;
  removeAll(): Promise<void>;
  /** Gives the attempt to the learner as a file. */
  download(attempt: string): void;
  importFile(file: File): Promise<ImportAnswer>;
}

/** The learner's place on the way through the prebrief. Number of gates and criteria come from the rubric. */
export interface PrebriefPort {
  readonly scenario: ScenarioCard;
  readonly mode: Mode;
  readonly goals: readonly Phrase[];
  readonly rules: readonly Phrase[];
  /** Titles of the critical criteria. */
  readonly gates: readonly Phrase[];
  readonly criteria: number;
  readonly passMark: number;
  begin(mode: Mode): void;
}

/** A saved entry of the visit's note: amended, never erased. */
export interface ChartedEntry {
  readonly section: Id;
  /** Simulated ms. */
  readonly at: number;
  readonly values: Readonly<Record<string, Value>>;
  /** The form it was written with, to name fields and choices. */
  readonly fields: readonly Field[];
  readonly isAmended: boolean;
}

/** The patient chart as it may be shown. Names and texts are untrusted and shown as they are. */
export interface RecordLook {
  /** The page opened last, while the computer is at hand. */
  readonly page: Id | undefined;
  readonly schedule: readonly {
    readonly time: string;
    readonly patient: string;
    readonly birthDate: string;
    readonly reason: Phrase;
    readonly provider: string;
    readonly status: string;
  }[];
  readonly patient?: {
    readonly name: string;
    readonly birthDate: string;
    readonly ageYears?: number;
    readonly number?: string;
    readonly sex?: string;
    readonly language?: string;
  };
  readonly problems: readonly { readonly name: string; readonly since?: string }[];
  readonly medicines: readonly { readonly name: string; readonly dose?: string; readonly since?: string }[];
  readonly allergies: readonly { readonly name: string; readonly reaction?: string; readonly severity?: string }[];
  /** Earlier measurements, newest first. */
  readonly vitals: readonly PastVitals[];
  /** Points of the growth chart, oldest first; today's once it is charted. */
  readonly growth: readonly GrowthPoint[];
  /** Earlier EKGs that can be drawn again, newest first. */
  readonly tracings: readonly ChartTracing[];
  readonly charted: readonly ChartedEntry[];
}

/** Seen landmarks of an aiming surface, to speak the place by. Millimetres of the surface. */
export interface SurfaceLook {
  readonly pictureUrl?: string;
  readonly landmarks: readonly { readonly label: Phrase; readonly x: number; readonly y: number }[];
}

/** Why simulated time may wait: design §11. App decides by the setting and by what is being watched. */
export type Hold = 'none' | 'aiming' | 'choosing' | 'writing';

/** Text not yet saved in forms, beside the journal. */
export interface DraftPort {
  read(key: string): Readonly<Record<string, Value>> | undefined;
  write(key: string, values: Readonly<Record<string, Value>> | undefined): void;
}

/** Why the page cannot be played, when it cannot. */
export type PlayTrouble = 'openElsewhere';

/** One attempt being played. `subscribe` tells of a new view, pause, setting, standing or trouble. */
export interface PlayPort {
  readonly attempt: string;
  readonly scenario: ScenarioCard;
  readonly mode: Mode;
  view(): View;
  record(): RecordLook;
  subscribe(onChange: () => void): () => void;
  send(intent: Intent): ActAnswer;
  /** Simulated ms at this very moment. */
  now(): number;
  /** Value of a track at this very moment (`sampleTrack`), for the spoken and written gauge. */
  sample(track: Track): number;
  /** Hears each cue when it sounds. */
  onCue(hear: (cue: Cue) => void): () => void;
  setHold(hold: Hold): void;
  pause(): void;
  resume(): void;
  isPaused(): boolean;
  /** Set while the tab was hidden: said on the pause panel. */
  wasHidden(): boolean;
  noteHint(hint: Phrase): void;
  keeping(): Keeping;
  trouble(): PlayTrouble | undefined;
  surface(surface: Id): SurfaceLook | undefined;
  /** Tells the stage which hotspot has the focus, and where it is being aimed (mm), so that it draws a ring there. */
  pointAt(hotspot: string | undefined, aim?: { readonly x: number; readonly y: number }): void;
  readonly drafts: DraftPort;
  /** Ends the attempt and opens its debrief. */
  finish(): void;
  download(): void;
}

/** A surface or hand in the ultraviolet view. `load` 0–100, `level` as in the touch ledger. */
export interface TouchedSurface {
  readonly id: Id;
  readonly level: number;
  readonly load: number;
}

/** Germs carried from one surface to another. */
export interface TouchStep {
  readonly at: number;
  readonly from: Id;
  readonly to: Id;
  readonly load: number;
}

export interface TouchLook {
  readonly surfaces: readonly TouchedSurface[];
  readonly steps: readonly TouchStep[];
}

/** A moment of the timeline. */
export interface TimelineMark {
  readonly at: number;
  readonly kind: 'deed' | 'talk' | 'finding' | 'hint';
  readonly label: Phrase;
}

export type ReplaySpeed = 1 | 4 | 16;

/** Plays the attempt again. `subscribe` tells of a new view, place, speed. Seeking runs at most once per frame. */
export interface ReplayPort {
  readonly endMs: number;
  view(): View;
  at(): number;
  seek(ms: number): void;
  play(speed: ReplaySpeed): void;
  stop(): void;
  isPlaying(): boolean;
  speed(): ReplaySpeed;
  subscribe(onChange: () => void): () => void;
  onCue(hear: (cue: Cue) => void): () => void;
}

export interface DebriefPort {
  readonly attempt: AttemptSummary;
  readonly scenario: ScenarioCard;
  readonly result: Result;
  readonly journal: Journal;
  readonly findings: readonly Finding[];
  readonly timeline: readonly TimelineMark[];
  readonly touch: TouchLook | undefined;
  /** Prints of an EKG, oldest first. */
  readonly tracings: readonly Tracing[];
  /** Nothing for an attempt of another engine: its stored result and timeline only. */
  readonly replay: ReplayPort | undefined;
  /** Texts of the sources that criteria name. */
  readonly sources: Readonly<Record<string, string>>;
  /** Title of a competency such as `caahep:I.P.1`, when known. */
  competency(id: string): string | undefined;
  readonly reflection: readonly WordKey[];
  /** The learner's own notes, kept in this browser only. */
  reflections(): Readonly<Record<string, string>>;
  reflect(question: WordKey, text: string): void;
  download(): void;
  /** The visit's note as a FHIR R4 bundle, for another system; absent when nothing was charted. */
  readonly downloadNote: (() => void) | undefined;
  /** A new attempt of the same scenario and mode. */
  again(): void;
}
