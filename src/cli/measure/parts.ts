/** The parts of a replay, each played alone on the same journal, so that its own cost can be measured. */
import type { Scenario } from '../../core/scenario/scenario.ts';
import { type Actors, makeActors } from '../../core/session/actors.ts';
import { catalogueOf } from '../../core/session/catalogue.ts';
import { StepClock } from '../../core/session/clock.ts';
import { foldLedgers } from '../../core/session/ledgers.ts';
import { Occurrences } from '../../core/session/occurrences.ts';
import { replaySession } from '../../core/session/replay.ts';
import type { Model } from '../../core/session/skill.ts';
import type { Entry, Finding, Journal } from '../../core/session/types.ts';
import { WorldState } from '../../core/session/world.ts';
import { cpuOf } from './cpu.ts';

/** The actors alone: every entry and finding at its time, every delay of their charts. Gives how many events were sent. */
export function playCharts(journal: Journal, findings: readonly Finding[], scenario: Scenario): number {
  const clock = new StepClock();
  const occurrences = new Occurrences();
  const never = () => undefined;
  const actors = makeActors({
    scenario,
    timeFactor: journal.header.settings.timeFactor,
    clock,
    ask: { hasHappened: (pattern) => occurrences.matches(pattern), isCharted: () => false, isTrue: () => false },
    listener: { stated: never, effect: never, failed: never },
  });
  for (const actor of allOf(actors)) actor.start();
  let sent = 0;
  for (const happening of inTime(journal.entries, findings)) {
    for (let due = clock.nextAt(); due !== undefined && due <= happening.at; due = clock.nextAt()) clock.fireNext();
    clock.now = happening.at;
    if ('intent' in happening) occurrences.addEntry(happening);
    else occurrences.addFinding(happening);
    sent += sendTo(actors, happening);
  }
  return sent;
}

function allOf(actors: Actors) {
  return [...actors.things.values(), ...actors.people.values(), actors.encounter];
}

/** Entries and findings by time; at the same moment entries first. */
function inTime(entries: readonly Entry[], findings: readonly Finding[]): (Entry | Finding)[] {
  return [...entries, ...findings].sort((a, b) => a.at - b.at);
}

function sendTo(actors: Actors, happening: Entry | Finding): number {
  const isEntry = 'intent' in happening;
  const about = isEntry ? happening.intent.on : happening.about;
  const type = isEntry ? happening.intent.type : happening.name;
  const more = isEntry ? { with: happening.intent.with } : { numbers: happening.numbers };
  const event = { type, about, at: happening.at, ...more };
  const concerned = about === undefined ? [] : [actors.things.get(about), actors.people.get(about)];
  const heard = [...concerned.filter((actor) => actor !== undefined), actors.encounter];
  for (const actor of heard) actor.send(event);
  return heard.length;
}

/** Hands, touch, record and talk alone. */
export function foldAll(journal: Journal, scenario: Scenario): void {
  const { deeds } = catalogueOf(scenario).kit;
  const world = new WorldState(scenario, journal.header.seed, journal.header.settings);
  for (const entry of journal.entries) {
    const deed = deeds.get(entry.intent.type);
    world.now = entry.at;
    if (deed) foldLedgers(world, entry, deed);
  }
}

/** A copy of the scenario whose models add up the wall time spent in them, ms; the watch itself costs some 10 %. */
export function timedModels(scenario: Scenario): { readonly scenario: Scenario; spentMs(): number } {
  const copy = { ...scenario };
  let spent = 0;
  const timed = <Given>(work: () => Given): Given => {
    const since = performance.now();
    const given = work();
    spent += performance.now() - since;
    return given;
  };
  const models = catalogueOf(copy).models as Model<unknown>[];
  for (const [place, model] of models.entries()) {
    const { heard } = model;
    models[place] = {
      ...model,
      next: (world, memory, after) => {
        const deadline = timed(() => model.next(world, memory, after));
        return deadline && { at: deadline.at, due: () => timed(() => deadline.due()) };
      },
      ...(heard ? { heard: (world, memory, entry) => timed(() => heard.call(model, world, memory, entry)) } : {}),
    };
  }
  return { scenario: copy, spentMs: () => spent };
}

/** CPU time spent in models, ms: their share of the wall time of replays, of the CPU time of these replays. */
export function replayModels(journals: readonly Journal[], scenario: Scenario): number {
  const watched = timedModels(scenario);
  const since = performance.now();
  const { ms } = cpuOf(() => {
    for (const journal of journals) replaySession(journal, watched.scenario);
  });
  return (watched.spentMs() / (performance.now() - since)) * ms;
}
