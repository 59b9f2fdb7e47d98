/** The words that session, skills, stage, desk and rubric share: intents, entries, findings, hotspots, views. */
import type { TracingRecipe } from '../ekg/tracing.ts';

/** Name of a thing, person, room, station, line or field; `[A-Za-z][A-Za-z0-9.-]*`, at most 64 characters. */
export type Id = string;

/** Key of a sentence in the words files. Core returns keys and numbers, never display text. */
export type WordKey = string;

/** What an intent may carry. Numbers are whole, in the unit the deed names. */
export type Value = string | number | boolean | readonly (string | number)[];

/** A deed done, as plain data: `{ type: 'valve.turned', on: 'cuff-adult', with: { step: 6 } }`. */
export interface Intent {
  readonly type: string;
  readonly on?: Id;
  readonly with?: Readonly<Record<string, Value>>;
}

/** One line of the journal. `at`: simulated ms; `real`: ms since the start on the wall clock, shown and never judged. */
export interface Entry {
  readonly at: number;
  readonly real: number;
  readonly intent: Intent;
  readonly hash: string;
}

/** A fact stated while the journal plays, with its time (simulated ms) and its numbers. */
export interface Finding {
  readonly at: number;
  readonly name: string;
  readonly about?: Id;
  readonly numbers: Readonly<Record<string, number>>;
}

/** A sentence to show: key and values. A value that is itself a phrase is translated before it is put in. */
export interface Phrase {
  readonly key: WordKey;
  readonly values?: Readonly<Record<string, string | number | Phrase>>;
}

export interface Option {
  readonly value: string;
  readonly label: Phrase;
  /** Heading under which it stands; options of one heading lie together. */
  readonly section?: Phrase;
}

/** One field of a written form. Numbers are whole and in the unit that the label names. */
export type Field =
  | { readonly id: string; readonly label: Phrase; readonly kind: 'text'; readonly maxLength: number }
  | {
      readonly id: string;
      readonly label: Phrase;
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      /** Decimals that are shown: with 1, the form shows 98.6 and the intent carries 986. */
      readonly decimals?: 1 | 2;
    }
  | { readonly id: string; readonly label: Phrase; readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly id: string; readonly label: Phrase; readonly kind: 'choices'; readonly options: readonly Option[] };

/** How a deed is done, and the domain of its values (design §5). */
export type Form =
  | { readonly kind: 'press' }
  | { readonly kind: 'choose'; readonly name: string; readonly options: readonly Option[] }
  | { readonly kind: 'carry'; readonly role: 'take' | 'place'; readonly item: Id }
  | {
      readonly kind: 'dial';
      readonly name: string;
      readonly min: number;
      readonly max: number;
      readonly value: number;
      readonly everyMs: number;
    }
  | { readonly kind: 'aim'; readonly surface: Id; readonly widthMm: number; readonly heightMm: number }
  | { readonly kind: 'write'; readonly fields: readonly Field[] };

/** Where a hotspot lies: a picture (`exam`, `waiting`, `arm`, `desk`) and a named spot of its side file. */
export interface Place {
  readonly picture: string;
  readonly spot: string;
}

/** A deed offered now on one target. */
export interface Hotspot {
  readonly id: string;
  readonly label: Phrase;
  readonly intent: Intent;
  readonly form: Form;
  readonly enabled: boolean;
  readonly reason?: WordKey;
  readonly place: Place;
  readonly order: number;
  /** Heading under which the controls list it: `words` key `group.<group>`. */
  readonly group: string;
}

/**
 * `steps` is a digital display: `times` (ms) and the numbers `shown` from each of them on. `sounds` starts one sound of
 * `SOUNDS` (its place is `sound`) at each of `times`.
 */
export type TrackModel = 'needle' | 'breathing' | 'korotkoff' | 'pulse' | 'steps' | 'sounds';

/** Something that moves or sounds between two views. Plain data; `sampleTrack` and `cuesIn` read it. */
export interface Track {
  readonly id: string;
  readonly model: TrackModel;
  readonly since: number;
  readonly values: Readonly<Record<string, number | readonly number[]>>;
}

/** A sound to start at `at` (simulated ms), its loudness 0–1, and the caption of its visual twin. */
export interface Cue {
  readonly at: number;
  readonly sound: string;
  readonly loudness: number;
  readonly caption: Phrase;
}

export type Mood = 'calm' | 'smile' | 'worried' | 'impatient';

/** How a person looks now. `parts` are what the stage needs to choose the picture. */
export interface PersonLook {
  readonly id: Id;
  readonly room: Id;
  readonly posture: Posture;
  readonly mood: Mood;
  readonly isTalking: boolean;
}

export type Seat = 'standing' | 'chair' | 'table' | 'waitingChair' | 'lying' | 'lap' | 'scale';

export interface Posture {
  /** `lap`: held by a parent; `scale`: on the scale, standing or lying. */
  readonly seat: Seat;
  readonly back: 'supported' | 'forward';
  readonly legs: 'flat' | 'crossed' | 'dangling';
  readonly arm: 'lap' | 'desk';
  readonly sleeve: 'down' | 'rolled';
  /** The arm is held up without support. */
  readonly isArmHeld?: boolean;
}

/** What a room or station shows beside its people. The drawer of that `kind` knows its fields. */
export interface StationLook {
  readonly kind: string;
  readonly facts: Readonly<Record<string, string | number | boolean | readonly number[]>>;
}

/** A value read off an instrument or clock, as shown. */
export interface Readout {
  readonly id: string;
  readonly label: Phrase;
  readonly text: Phrase;
}

/** A line of talk. `who` is a person's id or `learner`. */
export interface Line {
  readonly at: number;
  readonly who: Id;
  readonly phrase: Phrase;
}

export interface HandsLook {
  readonly left: Id | undefined;
  readonly right: Id | undefined;
  readonly gloved: boolean;
  readonly wet: boolean;
}

/** An electrocardiogram as the machine shows or printed it. Core keeps its recipe; whoever shows it draws it. */
export interface Tracing {
  readonly id: Id;
  /** Simulated time of its last sample, or for a live one of the moment from which on it is so. */
  readonly at: number;
  readonly isLive: boolean;
  /** The clinic's clock at that moment, `YYYY-MM-DDTHH:MM:SS`. */
  readonly clock: string;
  /** Name, birth date and number that were entered on the machine; empty when they were not. */
  readonly name: string;
  readonly birthDate: string;
  readonly number: string;
  readonly recipe: TracingRecipe;
  /** Only one lead of it is shown, lead I, and this is its name: a channel of a recorder. */
  readonly strip?: Phrase;
}

/** All that is shown at one moment. The same object until something changed. */
export interface View {
  readonly revision: number;
  readonly at: number;
  readonly room: Id;
  readonly station?: Id;
  readonly people: readonly PersonLook[];
  readonly look: StationLook;
  readonly hands: HandsLook;
  readonly tracks: readonly Track[];
  /** The live one, while there is one, and every print so far; at the end what the debrief compares. */
  readonly tracings: readonly Tracing[];
  readonly hotspots: readonly Hotspot[];
  readonly lines: readonly Line[];
  readonly readouts: readonly Readout[];
  readonly summary: readonly Phrase[];
  /** In practice only; worked out when it is read. */
  readonly hint?: Phrase | undefined;
  readonly ended: boolean;
  readonly fault?: string;
}

export type Mode = 'practice' | 'checkOff' | 'drill';

/** Settings recorded in the journal. None changes what is true (design §11). */
export interface Settings {
  readonly hold: 'never' | 'whileAiming' | 'whileChoosing';
  readonly pace: 1 | 0.75 | 0.5;
  /** Stretches patience and the scenario's minutes; never physiology or a clinical limit. */
  readonly timeFactor: 1 | 1.5 | 2 | 3;
  readonly captions: boolean;
  readonly stepped: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  hold: 'whileAiming',
  pace: 1,
  timeFactor: 1,
  captions: false,
  stepped: false,
};

export interface JournalHeader {
  readonly engine: number;
  readonly scenario: { readonly id: Id; readonly version: number; readonly hash: string };
  readonly seed: number;
  readonly mode: Mode;
  readonly settings: Settings;
  readonly ticket?: string;
}

export interface Journal {
  readonly header: JournalHeader;
  readonly entries: readonly Entry[];
}

export type ActAnswer = { readonly ok: true } | { readonly ok: false; readonly reason: WordKey };
