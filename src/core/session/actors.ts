/** The actors of one attempt: one for each thing, each person, and the encounter; all roots on one step clock. */
import { type AnyActorRef, type AnyStateMachine, type AnyStateNode, createActor } from 'xstate';
import { isQuietAtFirst } from '../chart/graph.ts';
import { ChartSchema } from '../chart/schema.ts';
import faceJson from '../people/face.chart.json' with { type: 'json' };
import { personMachine } from '../people/personMachine.ts';
import speechJson from '../people/speech.chart.json' with { type: 'json' };
import type { Scenario } from '../scenario/scenario.ts';
import { catalogueOf } from './catalogue.ts';
import type { StepClock } from './clock.ts';
import { type Asker, type Effect, encounterMachine, eventsOf } from './encounter.ts';
import type { ThingKind, ThingView } from './skill.ts';
import type { Id } from './types.ts';

interface Snapshot {
  readonly context: Readonly<Record<string, unknown>>;
  /** The states it is in, outermost first. */
  readonly _nodes: readonly AnyStateNode[];
  hasTag(tag: string): boolean;
  can(event: { readonly type: string }): boolean;
}

const heard = new WeakMap<AnyStateNode, ReadonlySet<string>>();

/** What a state itself listens to; XState makes the list anew whenever it is asked. */
function heardIn(node: AnyStateNode): ReadonlySet<string> {
  const known = heard.get(node);
  if (known) return known;
  const events = new Set<string>(node.ownEvents);
  heard.set(node, events);
  return events;
}

/** One actor with the events its chart listens to. */
export class Actor implements ThingView {
  readonly #machine: Machine;
  readonly #make: () => AnyActorRef;
  #ref: AnyActorRef | undefined;

  constructor(machine: Machine, make: () => AnyActorRef) {
    this.#machine = machine;
    this.#make = make;
  }

  /** Sends what the states it is in listen to; for anything else a chart would only look and stay. */
  send(event: { readonly type: string }): void {
    if (!this.#machine.listensTo.has(event.type) || !this.#hears(event.type)) return;
    this.#started().send(event);
  }

  /** A thing that rests in its first state until it is touched is made only then: most things of a visit never are. */
  start(): void {
    if (!this.#machine.atRest) this.#started();
  }

  hasTag(tag: string): boolean {
    return this.#snapshot().hasTag(tag);
  }

  can(eventType: string): boolean {
    return this.#snapshot().can({ type: eventType });
  }

  get context(): Readonly<Record<string, unknown>> {
    return this.#snapshot().context;
  }

  #hears(type: string): boolean {
    return this.#snapshot()._nodes.some((node) => heardIn(node).has(type));
  }

  #started(): AnyActorRef {
    if (this.#ref) return this.#ref;
    const ref = this.#make();
    this.#ref = ref;
    ref.start();
    return ref;
  }

  #snapshot(): Snapshot {
    const resting = this.#ref ? undefined : this.#machine.atRest;
    return resting ?? (this.#started().getSnapshot() as Snapshot);
  }
}

/** What a person says and how their face looks are two charts, side by side: neither asks about the other. */
export class PersonActor implements Pick<ThingView, 'hasTag'> {
  readonly #parts: readonly Actor[];

  constructor(parts: readonly Actor[]) {
    this.#parts = parts;
  }

  /** Sends what is about this person. */
  send(event: { readonly type: string }): void {
    for (const part of this.#parts) part.send(event);
  }

  start(): void {
    for (const part of this.#parts) part.start();
  }

  hasTag(tag: string): boolean {
    return this.#parts.some((part) => part.hasTag(tag));
  }
}

/** What Session wants to be told by actors. */
export interface ActorListener {
  stated(name: string, about: Id): void;
  effect(effect: Effect): void;
  failed(error: unknown, who: Id): void;
}

export interface Actors {
  readonly things: ReadonlyMap<Id, Actor>;
  readonly people: ReadonlyMap<Id, PersonActor>;
  readonly encounter: Actor;
}

interface Machine {
  readonly machine: AnyStateMachine;
  readonly listensTo: ReadonlySet<string>;
  /** Where it begins, when nothing happens there by itself: then no actor is needed before the first event. */
  readonly atRest?: Snapshot;
}

const personParts: readonly Machine[] = [speechJson, faceJson].map((json) => ({
  machine: personMachine(ChartSchema.parse(json)),
  listensTo: eventsOf(json),
}));

function thingMachine({ chart, machine: build }: ThingKind): Machine {
  const machine = build(chart);
  const isQuiet = isQuietAtFirst(chart);
  return {
    machine,
    listensTo: eventsOf(chart),
    ...(isQuiet ? { atRest: createActor(machine).getSnapshot() as Snapshot } : {}),
  };
}

const made = new WeakMap<Scenario, { things: ReadonlyMap<Id, Machine>; encounters: Map<number, Machine> }>();

function machinesOf(scenario: Scenario) {
  const known = made.get(scenario);
  if (known) return known;
  const things = new Map<Id, Machine>();
  for (const [id, kind] of catalogueOf(scenario).things) things.set(id, thingMachine(kind));
  const machines = { things, encounters: new Map<number, Machine>() };
  made.set(scenario, machines);
  return machines;
}

/** The encounter's machine for a time factor: patience and the scenario's minutes stretch, clinical limits never. */
function encounterOf(scenario: Scenario, timeFactor: number): Machine {
  const { encounters } = machinesOf(scenario);
  const known = encounters.get(timeFactor);
  if (known) return known;
  const delays = Object.fromEntries(
    Object.entries(scenario.file.delays).map(([name, ms]) => [name, Math.round(ms * timeFactor)]),
  );
  const machine = { machine: encounterMachine(scenario.encounter, delays), listensTo: eventsOf(scenario.encounter) };
  encounters.set(timeFactor, machine);
  return machine;
}

export interface ActorPlan {
  readonly scenario: Scenario;
  readonly timeFactor: number;
  readonly clock: StepClock;
  readonly ask: Asker;
  readonly listener: ActorListener;
}

/** Makes the actors and listens to findings, effects and errors before any of them starts. */
export function makeActors({ scenario, timeFactor, clock, ask, listener }: ActorPlan): Actors {
  const make = (id: Id, machine: Machine, input?: object): Actor =>
    new Actor(machine, () => {
      const ref = createActor(machine.machine, { clock, id, ...(input ? { input } : {}) });
      ref.on('finding', (emitted: { name: string; about?: Id }) => listener.stated(emitted.name, emitted.about ?? id));
      ref.on('effect', (emitted: unknown) => listener.effect(emitted as Effect));
      ref.subscribe({ error: (error: unknown) => listener.failed(error, id) });
      return ref;
    });
  const things = new Map<Id, Actor>();
  for (const [id, machine] of machinesOf(scenario).things) things.set(id, make(id, machine));
  const people = new Map<Id, PersonActor>();
  for (const id of Object.keys(scenario.file.people)) {
    people.set(id, new PersonActor(personParts.map((part) => make(id, part, { id }))));
  }
  const encounter = make('encounter', encounterOf(scenario, timeFactor), { ask });
  return { things, people, encounter };
}
