/** One attempt: the journal, everything that follows from it, and the only router between its parts. */
import type { Result } from '../rubric/types.ts';
import { type Actors, makeActors } from './actors.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { StepClock } from './clock.ts';
import { carryOut } from './effects.ts';
import type { Effect } from './encounter.ts';
import { isInDomain } from './forms.ts';
import { hintNow } from './hinting.ts';
import { ENGINE, firstHash, nextHash, parseIntent } from './journal.ts';
import { judgeSession } from './judging.ts';
import { foldLedgers } from './ledgers.ts';
import { isMark } from './marks.ts';
import type { Session, SessionPlan } from './port.ts';
import type { Deed, Fact } from './skill.ts';
import { foldReply } from './talk.ts';
import type { ActAnswer, Entry, Finding, Id, Intent, Journal, JournalHeader, View } from './types.ts';
import { makeView, TRACKS_LAST_MS } from './view.ts';
import { WorldState } from './world.ts';

/** Findings raised by one act or deadline beyond which something answers itself for ever. */
const MOST_FINDINGS = 200;

export function openSession(plan: SessionPlan): Session {
  return new Attempt(plan);
}

class Attempt implements Session {
  readonly world: WorldState;
  readonly #header: JournalHeader;
  readonly #entries: Entry[] = [];
  readonly #clock = new StepClock();
  readonly #catalogue: Catalogue;
  readonly #actors: Actors;
  readonly #deadlines = new Map<Id, number>();
  readonly #queue: Finding[] = [];
  readonly #listeners = new Set<() => void>();
  #isDraining = false;
  #hash: string;
  #revision = 0;
  #view: View | undefined;
  fault: string | undefined;

  constructor({ scenario, seed, settings, mode, ticket }: SessionPlan) {
    this.#header = {
      engine: ENGINE,
      scenario: { id: scenario.file.id, version: scenario.file.version, hash: scenario.hash },
      seed,
      mode,
      settings,
      ...(ticket === undefined ? {} : { ticket }),
    };
    this.#hash = firstHash(this.#header);
    this.world = new WorldState(scenario, seed, settings);
    this.#catalogue = catalogueOf(scenario);
    this.#actors = makeActors({
      scenario,
      timeFactor: settings.timeFactor,
      clock: this.#clock,
      ask: {
        hasHappened: (pattern) => this.world.occurrences.matches(pattern),
        isCharted: (field) => this.world.record.sections.has(field),
        isTrue: (policy) => Boolean(scenario.file.policies[policy]),
      },
      listener: {
        stated: (name, about) => this.#state({ at: this.#clock.now, name, about, numbers: {} }),
        effect: (effect) => this.#carryOut(effect),
        failed: (error, who) => this.#fail(`${who}: ${error instanceof Error ? error.message : String(error)}`),
      },
    });
    this.world.actors = this.#actors;
    for (const model of this.#catalogue.models) this.world.memories.set(model.id, model.start(this.world));
    this.#startActors();
  }

  get now(): number {
    return this.world.now;
  }

  get journal(): Journal {
    return { header: this.#header, entries: this.#entries };
  }

  get findings(): readonly Finding[] {
    return this.world.findings;
  }

  act(untrusted: Intent, real = this.now): ActAnswer {
    if (this.fault !== undefined) return refusal('reason.attemptStopped');
    const intent = parseIntent(untrusted);
    if (!intent) return refusal('reason.notAnIntent');
    const deed = this.#catalogue.deeds.get(intent.type);
    if (!deed) return refusal('reason.unknownDeed');
    const refused = this.#refuses(deed, intent);
    if (refused) return refusal(refused);
    this.#take(this.#append(intent, real), deed);
    return { ok: true };
  }

  mark(intent: Intent, real = this.now): void {
    if (!isMark(intent)) throw new Error(`${intent.type} is not a mark`);
    if (!this.world.ended && this.fault === undefined) this.#append(intent, real);
  }

  advanceTo(ms: number): void {
    const target = Math.floor(ms);
    while (this.fault === undefined && !this.world.ended) {
      const next = this.#nextDeadline();
      if (next === undefined || next > target) break;
      this.#fireAt(next);
      this.#changed();
    }
    if (this.fault !== undefined || this.world.ended) return;
    if (target > this.world.now) this.#setNow(target);
    if (this.#view && this.#view.tracks.length > 0 && target >= this.#view.at + TRACKS_LAST_MS) this.#changed();
  }

  view(): View {
    this.#view ??= makeView(this.world, this.#catalogue, {
      revision: this.#revision,
      fault: this.fault,
      hint: () => this.#hint(),
    });
    return this.#view;
  }

  subscribe(onChange: () => void): () => void {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  }

  result(): Result {
    return judgeSession(this.world, this.#catalogue, this.journal);
  }

  #hint() {
    if (this.#header.mode !== 'practice' || this.world.ended) return undefined;
    return hintNow(this.world, this.#catalogue, this.journal);
  }

  #refuses(deed: Deed, intent: Intent): string | undefined {
    if (this.world.ended) return 'reason.hasEnded';
    const on = intent.on;
    if (on === undefined || !deed.targets(this.world).includes(on)) return 'reason.unknownTarget';
    const possible = deed.isPossible(this.world, on);
    if (possible !== true) return possible;
    if (!isInDomain(deed.form(this.world, on), intent)) return 'reason.outOfDomain';
    const accepted = deed.accepts?.(this.world, intent) ?? true;
    return accepted === true ? undefined : accepted;
  }

  #append(intent: Intent, real: number): Entry {
    const line = { at: this.now, real: Math.max(0, Math.round(real)), intent };
    this.#hash = nextHash(this.#hash, line);
    const entry: Entry = { ...line, hash: this.#hash };
    this.#entries.push(entry);
    this.world.occurrences.addEntry(entry);
    return entry;
  }

  #take(entry: Entry, deed: Deed): void {
    const { world } = this;
    const before = { hands: world.hands, touch: world.touch };
    world.memoriesBefore = new Map(world.memories);
    this.#isDraining = true;
    foldLedgers(world, entry, deed);
    const { type, on } = entry.intent;
    this.#affect({
      at: entry.at,
      name: type,
      ...(on === undefined ? {} : { about: on }),
      with: entry.intent.with ?? {},
    });
    const event = { type, about: on, with: entry.intent.with, at: entry.at };
    if (on !== undefined) this.#actors.things.get(on)?.send(event);
    for (const person of this.#actors.people.values()) person.send(event);
    for (const model of this.#catalogue.models) {
      if (model.heard) world.memories.set(model.id, model.heard(world, world.memories.get(model.id), entry));
    }
    this.#actors.encounter.send(event);
    for (const skill of this.#catalogue.skills)
      for (const finding of skill.notice(world, entry, before)) this.#queue.push(finding);
    this.#isDraining = false;
    this.#drain();
    world.memoriesBefore = world.memories;
    this.#changed();
    const cost = deed.costMs?.(world, entry.intent) ?? 0;
    if (cost > 0) this.advanceTo(this.now + cost);
  }

  #state(finding: Finding): void {
    this.#queue.push(finding);
    this.#drain();
  }

  /** Findings go, first in first out, to the thing they are about, to people and to the encounter. */
  #drain(): void {
    if (this.#isDraining) return;
    this.#isDraining = true;
    let count = 0;
    for (let finding = this.#queue.shift(); finding && this.fault === undefined; finding = this.#queue.shift()) {
      if (++count > MOST_FINDINGS) this.#fail('findings answer one another without end');
      else this.#deliver(finding);
    }
    this.#isDraining = false;
  }

  #deliver(finding: Finding): void {
    const { name, about, numbers, at } = finding;
    this.world.findings.push(finding);
    this.world.occurrences.addFinding(finding);
    if (name === 'reply.began' && about) this.world.talk = foldReply(this.world.talk, about, at);
    this.#affect({ at, name, ...(about === undefined ? {} : { about }) });
    const event = { type: name, about, numbers, at };
    if (about !== undefined) this.#actors.things.get(about)?.send(event);
    for (const person of this.#actors.people.values()) person.send(event);
    this.#actors.encounter.send(event);
  }

  #affect(fact: Fact): void {
    for (const skill of this.#catalogue.skills) skill.affect?.(this.world.people, fact);
  }

  #carryOut(effect: Effect): void {
    carryOut(this.world, effect, (finding) => this.#state(finding));
  }

  #nextDeadline(): number | undefined {
    let next = this.#clock.nextAt();
    for (const at of this.#deadlines.values()) if (next === undefined || at < next) next = at;
    return next;
  }

  #fireAt(at: number): void {
    this.#setNow(Math.max(at, this.now));
    if (this.#clock.nextAt() === at || (this.#clock.nextAt() ?? at + 1) < at) {
      this.#guarded(() => this.#clock.fireNext());
      return;
    }
    const model = this.#catalogue.models.find(({ id }) => this.#deadlines.get(id) === at);
    if (!model) return;
    const { memory, findings } = model.due(this.world, this.world.memories.get(model.id));
    this.world.memories.set(model.id, memory);
    for (const finding of findings) this.#state(finding);
  }

  #setNow(at: number): void {
    this.world.now = at;
    this.#clock.now = at;
  }

  #startActors(): void {
    this.#guarded(() => {
      for (const actor of this.#actors.things.values()) actor.start();
      for (const actor of this.#actors.people.values()) actor.start();
      this.#actors.encounter.start();
    });
    this.#askModels();
  }

  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error));
    }
  }

  #fail(text: string): void {
    this.fault ??= text;
    this.#queue.length = 0;
    this.#notify();
  }

  #askModels(): void {
    for (const model of this.#catalogue.models) {
      const at = model.nextAt(this.world, this.world.memories.get(model.id), this.now);
      if (at === undefined) this.#deadlines.delete(model.id);
      else this.#deadlines.set(model.id, at);
    }
  }

  #changed(): void {
    this.#askModels();
    this.#notify();
  }

  #notify(): void {
    this.#revision++;
    this.#view = undefined;
    for (const listener of this.#listeners) listener();
  }
}

function refusal(reason: string): ActAnswer {
  return { ok: false, reason };
}
