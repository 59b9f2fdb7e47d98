/** What a skill declares: things, deeds, models, stations and rules. Session calls them; they never call Session. */
import type { AnyStateMachine } from 'xstate';
import type { Chart } from '../chart/schema.ts';
import type { HandsState } from '../hands/hands.ts';
import type { Person } from '../people/person.ts';
import type { PatientChart } from '../record/patientChart.ts';
import type { RecordState } from '../record/record.ts';
import type { SectionWriter } from '../record/writing.ts';
import type { Measured, NamedRule } from '../rubric/judge.ts';
import type { Comparison } from '../rubric/types.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { SurfaceStart } from '../touch/surfaces.ts';
import type { Contact, TouchState } from '../touch/touch.ts';
import type {
  Entry,
  Field,
  Finding,
  Form,
  Id,
  Intent,
  Line,
  Phrase,
  Place,
  Readout,
  Settings,
  StationLook,
  Tracing,
  Track,
  WordKey,
} from './types.ts';

/** A thing as others may see it: its tags, its context, and whether it could take an event. */
export interface ThingView {
  hasTag(tag: string): boolean;
  can(eventType: string): boolean;
  readonly context: Readonly<Record<string, unknown>>;
}

/** Read-only state of the attempt. Nobody writes another's state through it. */
export interface World {
  readonly now: number;
  readonly seed: number;
  readonly settings: Settings;
  readonly scenario: Scenario;
  readonly hands: HandsState;
  readonly touch: TouchState;
  readonly record: RecordState;
  /** What the scenario's skills declare, joined. */
  readonly kit: Kit;
  readonly people: ReadonlyMap<Id, Person>;
  readonly lines: readonly Line[];
  readonly findings: readonly Finding[];
  readonly room: Id;
  readonly station: Id | undefined;
  readonly ended: boolean;
  thing(id: Id): ThingView;
  /** A person's own charts: addressed, talking, smiling. */
  personActor(id: Id): Pick<ThingView, 'hasTag'>;
  /** The memory of a model of a skill: folded from its own deadlines and the findings it raised. */
  memory<T>(modelId: Id): T;
  /** That memory as it was before the entry that is being noticed. */
  memoryBefore<T>(modelId: Id): T;
  encounterHasTag(tag: string): boolean;
  /** Has a finding or deed with this name (and target) occurred? Answered from an index. */
  hasHappened(name: string, about?: Id): boolean;
  /** The same for a pattern: `name`, `name@about` or `name@one|two`. */
  matches(pattern: string): boolean;
}

/** Something that can be taken in a hand and put down again. */
export interface Item {
  readonly id: Id;
  /** Rooms where it is kept. */
  readonly rooms: readonly Id[];
  /** Where it is kept, in the picture of the room, and where it lies in the picture of a station. */
  readonly spot: string;
  readonly stationSpot?: string;
  readonly surface: SurfaceStart;
  /** Can it be taken, when no hand holds it? A wrapped cuff cannot. */
  isLoose?(world: World): boolean;
  /** `true`, or why it cannot be put down though a hand holds it. */
  canPut?(world: World): true | WordKey;
}

/** A close-up that the learner goes to: `station.opened`. */
export interface Station {
  readonly rooms: readonly Id[];
  /** Where it lies in the picture of the room. */
  readonly spot: string;
  /** Under which heading its control stands, and where there. */
  readonly group: string;
  readonly order: number;
  /** `true`, or why the learner cannot go there now. */
  canOpen?(world: World): true | WordKey;
  look(world: World): StationLook;
}

/** A form of the chart. */
export interface Section {
  fields(chart: PatientChart): readonly Field[];
  /** The FHIR resources that a saved form becomes; without it only the visit itself keeps it. */
  readonly resources?: SectionWriter;
}

/** Items, stations, forms and deeds of one scenario, by id. */
export interface Kit {
  readonly items: ReadonlyMap<Id, Item>;
  readonly stations: ReadonlyMap<Id, Station>;
  readonly sections: ReadonlyMap<Id, Section>;
  readonly deeds: ReadonlyMap<string, Deed>;
}

/** One kind of thing a learner can do, declared once (design §5). */
export interface Deed {
  readonly type: string;
  readonly group: string;
  readonly order: number;
  targets(world: World): readonly Id[];
  form(world: World, on: Id): Form;
  label(world: World, on: Id): Phrase;
  /** `true`, or the key of the reason why the world forbids it. Protocol never forbids. */
  isPossible(world: World, on: Id): true | WordKey;
  /** Checked after the form's domain, where one value depends on another. */
  accepts?(world: World, intent: Intent): true | WordKey;
  touches?(world: World, intent: Intent): readonly Contact[];
  /** Does a hand touch the patient's skin? Then `patient.touched` is stated. */
  readonly isOnPatient?: true;
  /** What it does to the two hands. */
  hands?(hands: HandsState, intent: Intent, at: number): HandsState;
  place(world: World, on: Id): Place;
  /** Simulated ms that the deed takes, added after it was folded. */
  costMs?(world: World, intent: Intent): number;
}

/** A whole simulated ms at which a model has something to say, and what becomes of it then. */
export interface Deadline<M> {
  readonly at: number;
  /** Called at that moment, if nothing has changed since it was asked for. */
  due(): { readonly memory: M; readonly findings: readonly Finding[] };
}

/** Something that changes by itself. Its memory is folded by Session, never written by others. */
export interface Model<M = unknown> {
  readonly id: Id;
  start(world: World): M;
  /** Its next deadline, or nothing while asleep. Never before `after`. Asked anew after every change. */
  next(world: World, memory: M, after: number): Deadline<M> | undefined;
  /** What an entry does to its memory: new anchors. Called after the ledgers and things have taken it. */
  heard?(world: World, memory: M, entry: Entry): M;
}

/** A deed done or a finding stated, seen alike. */
export interface Fact {
  readonly at: number;
  readonly name: string;
  readonly about?: Id;
  readonly with?: Intent['with'];
}

/** The ledgers as they were just before the entry was folded. */
export interface Before {
  readonly hands: HandsState;
  readonly touch: TouchState;
}

export interface ThingKind {
  readonly chart: Chart;
  machine(chart: Chart): AnyStateMachine;
}

export interface Skill {
  readonly id: Id;
  /** Things by id; each is one actor. */
  readonly things: Readonly<Record<Id, ThingKind>>;
  readonly deeds: readonly Deed[];
  readonly models: readonly Model<unknown>[];
  readonly items?: readonly Item[];
  readonly stations?: Readonly<Record<Id, Station>>;
  readonly sections?: Readonly<Record<Id, Section>>;
  /** Facts with numbers, stated after each act. */
  notice(world: World, entry: Entry, before: Before): readonly Finding[];
  /** What a deed or finding does to people: posture, talking, being watched. Called once for each fact, in order. */
  affect?(people: ReadonlyMap<Id, Person>, fact: Fact): void;
  /** Every name it may state. */
  readonly findings: readonly string[];
  /** Which deeds bring a finding about, for hints and lint. Lines of talk say so themselves. */
  readonly statedBy: Readonly<Record<string, readonly string[]>>;
  readonly rules: Readonly<Record<string, NamedRule>>;
  tracks?(world: World): readonly Track[];
  /** The live tracing, while there is one, and every print so far. */
  tracings?(world: World): readonly Tracing[];
  readouts?(world: World): readonly Readout[];
  summary?(world: World): readonly Phrase[];
  /** Fields of the chart that hold one number of a comparison: `section.field` to measure and place. */
  readonly measured?: Measured;
  /** True, shown and charted, with shares, for the debrief. */
  comparisons?(world: World): readonly Comparison[];
}
