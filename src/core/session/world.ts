/** The state of one attempt behind the read-only `World`. Only Session and its ledgers write here. */
import { type HandsState, startHands } from '../hands/hands.ts';
import { Person } from '../people/person.ts';
import { chartOf } from '../record/fhir.ts';
import type { PatientChart } from '../record/patientChart.ts';
import { type RecordState, startRecord } from '../record/record.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { startTouch, type TouchState } from '../touch/touch.ts';
import type { Actors } from './actors.ts';
import { catalogueOf } from './catalogue.ts';
import { Occurrences } from './occurrences.ts';
import type { Kit, Model, ThingView, World } from './skill.ts';
import { startTalk, type TalkState } from './talk.ts';
import type { Entry, Finding, Id, Line, Settings } from './types.ts';

const NOTHING: ThingView = { hasTag: () => false, can: () => false, context: {} };

export class WorldState implements World {
  readonly scenario: Scenario;
  readonly seed: number;
  settings: Settings;
  readonly people: ReadonlyMap<Id, Person>;
  readonly findings: Finding[] = [];
  readonly occurrences = new Occurrences();
  readonly memories = new Map<Id, unknown>();
  /** Those that the entry being folded has changed, as they were before it. */
  readonly memoriesBefore = new Map<Id, unknown>();
  actors: Actors | undefined;
  now = 0;
  hands: HandsState = startHands();
  touch: TouchState;
  readonly kit: Kit;
  record: RecordState;
  talk: TalkState = startTalk();
  room: Id;
  station: Id | undefined;
  ended = false;

  constructor(scenario: Scenario, seed: number, settings: Settings) {
    this.scenario = scenario;
    this.seed = seed;
    this.settings = settings;
    this.kit = catalogueOf(scenario).kit;
    this.touch = startTouch({}, new Map([...this.kit.items].map(([id, { surface }]) => [id, surface])));
    this.room = scenario.file.startRoom;
    this.people = new Map(
      Object.entries(scenario.file.people).map(([id, file]) => [
        id,
        new Person(id, file, getBody(scenario, file.body), seed),
      ]),
    );
    this.record = startRecord(patientChart(scenario), scenario.file.starts);
  }

  get lines(): readonly Line[] {
    return this.talk.lines;
  }

  thing(id: Id): ThingView {
    return this.actors?.things.get(id) ?? NOTHING;
  }

  personActor(id: Id): Pick<ThingView, 'hasTag'> {
    return this.actors?.people.get(id) ?? NOTHING;
  }

  memory<T>(modelId: Id): T {
    return this.memories.get(modelId) as T;
  }

  memoryBefore<T>(modelId: Id): T {
    return (this.memoriesBefore.get(modelId) ?? this.memories.get(modelId)) as T;
  }

  /** Lets a model hear an entry, and keeps its memory as it was before. */
  hear(model: Model<unknown>, entry: Entry): void {
    if (!model.heard) return;
    const before = this.memories.get(model.id);
    const after = model.heard(this, before, entry);
    if (after === before) return;
    this.memoriesBefore.set(model.id, before);
    this.memories.set(model.id, after);
  }

  encounterHasTag(tag: string): boolean {
    return this.actors?.encounter.hasTag(tag) ?? false;
  }

  matches(pattern: string): boolean {
    return this.occurrences.matches(pattern);
  }

  hasHappened(name: string, about?: Id): boolean {
    return this.occurrences.has(name, about);
  }
}

/** The chart of the scenario's patient; read from the bundle once. */
function patientChart({ file, bundles }: Scenario): PatientChart {
  const patient = Object.values(file.people).find((person) => person.role === 'patient');
  return chartOf(bundles[patient?.bundle ?? '']);
}

function getBody(scenario: Scenario, id: Id) {
  const body = scenario.bodies[id];
  if (!body) throw new Error(`no body named ${id}`);
  return body;
}
