/** One attempt: the journal, everything that follows from it, and the only router between its parts. */
import type { Result } from '../rubric/types.ts';
import { type Actors, makeActors } from './actors.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { StepClock } from './clock.ts';
import { carryOut } from './effects.ts';
import { findRefusal } from './forms.ts';
import { headerOf } from './header.ts';
import { hintNow } from './hinting.ts';
import { firstHash, nextHash, parseIntent } from './journal.ts';
import { judgeSession } from './judging.ts';
import { foldLedgers } from './ledgers.ts';
import { Listeners } from './listeners.ts';
import { isMark } from './marks.ts';
import type { Session, SessionPlan } from './port.ts';
import type { Deadline, Deed, Fact } from './skill.ts';
import { foldReply } from './talk.ts';
import type { ActAnswer, Entry, Finding, Id, Intent, Journal, JournalHeader, View } from './types.ts';
import { makeView, TRACKS_LAST_MS } from './view.ts';
import { WorldState } from './world.ts';

/** Findings raised by one act or deadline, or deadlines at one moment, beyond which something answers itself for ever. */
const MOST_AT_ONCE = 200;

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
  readonly #deadlines = new Map<Id, Deadline<unknown>>();
  readonly #queue: Finding[] = [];
  readonly #listeners = new Listeners();
  #isDraining = false;
  #atOnce = 0;
  #hash: string;
  #revision = 0;
  #view: View | undefined;
  fault: string | undefined;

  constructor(plan: SessionPlan) {
    const { scenario, seed, settings } = plan;
    this.#header = headerOf(plan);
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
        effect: (effect) => this.#guarded(() => carryOut(this.world, effect, (finding) => this.#state(finding))),
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
    if (this.#listeners.isTelling) return refusal('reason.notNow');
    const intent = parseIntent(untrusted);
    if (!intent) return refusal('reason.notAnIntent');
    const deed = this.world.kit.deeds.get(intent.type);
    if (!deed) return refusal('reason.unknownDeed');
    const refused = findRefusal(this.world, deed, intent);
    if (!refused) this.#take(this.#append(intent, real), deed);
    return refused ? refusal(refused) : { ok: true };
  }

  mark(intent: Intent, real = this.now): void {
    if (!isMark(intent)) throw new Error(`${intent.type} is not a mark`);
    if (this.#canMark()) this.#append(intent, real);
  }

  /** After the end one last mark is taken, at the moment of the end, so that a replay comes as far as the attempt did. */
  #canMark(): boolean {
    if (this.fault !== undefined || this.#listeners.isTelling) return false;
    return !this.world.ended || (this.#entries.at(-1)?.at ?? -1) < this.now;
  }

  advanceTo(ms: number): void {
    const target = Math.floor(ms);
    if (!Number.isFinite(target) || this.#listeners.isTelling) return;
    while (this.fault === undefined && !this.world.ended) {
      const next = this.#nextDeadline();
      if (next === undefined || next > target) break;
      if (this.#fireAt(next)) this.#changed();
      else this.#guarded(() => this.#askModels());
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
    return this.#listeners.add(onChange);
  }

  result(): Result {
    return judgeSession(this.world, this.#catalogue, this.journal);
  }

  #hint() {
    if (this.#header.mode !== 'practice' || this.world.ended) return undefined;
    return hintNow(this.world, this.#catalogue, this.journal);
  }

  #append(intent: Intent, untrustedReal: number): Entry {
    const at = this.now;
    const real = Number.isFinite(untrustedReal) ? Math.max(0, Math.round(untrustedReal)) : 0;
    this.#hash = nextHash(this.#hash, { at, real, intent });
    const entry: Entry = { at, real, intent, hash: this.#hash };
    this.#entries.push(entry);
    this.world.occurrences.addEntry(entry);
    return entry;
  }

  #take(entry: Entry, deed: Deed): void {
    let cost = 0;
    this.#guarded(() => {
      this.#fold(entry, deed);
      cost = deed.costMs?.(this.world, entry.intent) ?? 0;
    });
    try {
      this.#changed();
    } finally {
      if (cost > 0) this.advanceTo(this.now + cost);
    }
  }

  #fold(entry: Entry, deed: Deed): void {
    const { world } = this;
    const before = { hands: world.hands, touch: world.touch };
    this.#isDraining = true;
    foldLedgers(world, entry, deed);
    const { at, intent } = entry;
    const { type, on, with: values = {} } = intent;
    this.#affect(on === undefined ? { at, name: type, with: values } : { at, name: type, about: on, with: values });
    const event = { type, about: on, with: intent.with, at };
    if (on !== undefined) this.#sendToThoseConcerned(on, event);
    for (const model of this.#catalogue.models) world.hear(model, entry);
    this.#actors.encounter.send(event);
    for (const skill of this.#catalogue.skills)
      for (const finding of skill.notice(world, entry, before)) this.#queue.push(finding);
    this.#isDraining = false;
    this.#drain();
    world.memoriesBefore.clear();
  }

  #state(finding: Finding): void {
    this.#queue.push(finding);
    this.#guarded(() => this.#drain());
  }

  /** Findings go, first in first out, to the thing or person they are about, then to the encounter. */
  #drain(): void {
    if (this.#isDraining) return;
    this.#isDraining = true;
    let count = 0;
    for (let finding = this.#queue.shift(); finding && this.fault === undefined; finding = this.#queue.shift()) {
      if (++count > MOST_AT_ONCE) this.#fail('findings answer one another without end');
      else this.#deliver(finding);
    }
    this.#isDraining = false;
  }

  #deliver(finding: Finding): void {
    const { name, about, numbers, at } = finding;
    this.world.findings.push(finding);
    this.world.occurrences.addFinding(finding);
    if (name === 'reply.began' && about) this.world.talk = foldReply(this.world.talk, about, at);
    this.#affect(about === undefined ? { at, name } : { at, name, about });
    const event = { type: name, about, numbers, at };
    if (about !== undefined) this.#sendToThoseConcerned(about, event);
    this.#actors.encounter.send(event);
  }

  #sendToThoseConcerned(about: Id, event: { readonly type: string }): void {
    this.#actors.things.get(about)?.send(event);
    this.#actors.people.get(about)?.send(event);
  }

  #affect(fact: Fact): void {
    for (const skill of this.#catalogue.skills) skill.affect?.(this.world.people, fact);
  }

  #nextDeadline(): number | undefined {
    let next = this.#clock.nextAt();
    for (const { at } of this.#deadlines.values()) if (next === undefined || at < next) next = at;
    return next;
  }

  /** Whether anything changed that a view may show: a model that states nothing only remembers. */
  #fireAt(at: number): boolean {
    this.#atOnce = at > this.now ? 1 : this.#atOnce + 1;
    this.#setNow(Math.max(at, this.now));
    const stated = this.world.findings.length;
    if (this.#atOnce > MOST_AT_ONCE) this.#fail('time stands still');
    else if ((this.#clock.nextAt() ?? at + 1) <= at) this.#guarded(() => this.#clock.fireNext());
    else {
      this.#guarded(() => this.#modelDue(at));
      return this.fault !== undefined || this.world.findings.length > stated;
    }
    return true;
  }

  #modelDue(at: number): void {
    const model = this.#catalogue.models.find(({ id }) => this.#deadlines.get(id)?.at === at);
    const deadline = model && this.#deadlines.get(model.id);
    if (!deadline) return;
    const { memory, findings } = deadline.due();
    this.world.memories.set(model.id, memory);
    for (const finding of findings) this.#state(finding);
  }

  #setNow(at: number): void {
    this.world.now = at;
    this.#clock.now = at;
  }

  #startActors(): void {
    this.#guarded(() => {
      const { things, people, encounter } = this.#actors;
      for (const actor of [...things.values(), ...people.values(), encounter]) actor.start();
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
      const deadline = model.next(this.world, this.world.memories.get(model.id), this.now);
      if (deadline) this.#deadlines.set(model.id, deadline);
      else this.#deadlines.delete(model.id);
    }
  }

  #changed(): void {
    this.#guarded(() => this.#askModels());
    this.#notify();
  }

  #notify(): void {
    this.#revision++;
    this.#view = undefined;
    this.#listeners.tell();
  }
}

function refusal(reason: string): ActAnswer {
  return { ok: false, reason };
}
