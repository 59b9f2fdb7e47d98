/** `bench`: what a replay costs, part by part, over 200 seeded journals of a scripted learner, in CPU time. */
import { startBareActor } from '../core/chart/yardstick.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { type Attempt, makeAttempt, parseAttempt } from '../core/session/attempt.ts';
import { checkChain } from '../core/session/journal.ts';
import { replaySession } from '../core/session/replay.ts';
import type { Finding, Journal } from '../core/session/types.ts';
import { verifyAttempt } from '../core/session/verify.ts';
import type { Command } from './command.ts';
import { scriptedLearner } from './learner/scriptedLearner.ts';
import { findScenario } from './loadScenario.ts';
import { cpuOf, rounded } from './measure/cpu.ts';
import { foldAll, playCharts, replayModels } from './measure/parts.ts';

const JOURNALS = 200;
/** Replays before any is measured: it takes some 150 until the engine has compiled all that it will (measured in tens). */
const WARM_UP = 200;

export const bench: Command = {
  usage: '',
  about: 'measures replays of 200 seeded journals in CPU time, warm, with the cost of each part',
  options: {},
  positionals: [0, 0],
  run() {
    const scenario = findScenario('rooming-delgado').load();
    const played = Array.from({ length: JOURNALS }, (_, seed) => playedBy(scenario, seed + 1));
    for (const { attempt } of played.slice(0, WARM_UP)) verifyAttempt(attempt, scenario);
    return { exit: 0, json: { ...totals(played, scenario), ...costs(played, scenario) } };
  },
};

/** An attempt as it was played, without the session: a heap full of sessions would be measured too. */
interface Played {
  readonly attempt: Attempt;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly endedAt: number;
}

function playedBy(scenario: Scenario, seed: number): Played {
  const session = scriptedLearner(scenario, seed);
  const text = JSON.stringify(makeAttempt(session.journal, session.result()));
  return { attempt: parseAttempt(text), text, findings: session.findings, endedAt: session.now };
}

function totals(played: readonly Played[], scenario: Scenario) {
  const { ms } = cpuOf(() => {
    for (const { attempt } of played) {
      if (verifyAttempt(attempt, scenario).kind !== 'same') throw new Error('a replay differs from what was played');
    }
  });
  const entries = sumOf(played.map(({ attempt }) => attempt.journal.entries.length));
  const simulated = sumOf(played.map(({ endedAt }) => endedAt));
  return {
    journals: played.length,
    entries,
    entriesPerJournal: rounded(entries / played.length, 1),
    minutesPerJournal: rounded(simulated / played.length / 60_000, 1),
    msPerReplay: rounded(ms / played.length),
    entriesPerSecond: Math.round((entries / ms) * 1_000),
    timesRealTime: Math.round(simulated / ms),
  };
}

/**
 * Milliseconds for each journal. `replay` makes the chain anew and stops before the rubric; parsing comes before it.
 * Charts, ledgers and models are parts of it, each played alone.
 */
function costs(played: readonly Played[], scenario: Scenario) {
  const journals = played.map(({ attempt }) => attempt.journal);
  const each = (work: (journal: Journal, place: number) => unknown) =>
    rounded(cpuOf(() => journals.forEach((journal, place) => void work(journal, place))).ms / journals.length);
  let sent = 0;
  return {
    msPerJournal: {
      parse: each((_, place) => parseAttempt(played[place]?.text ?? '')),
      chain: each(checkChain),
      replay: each((journal) => replaySession(journal, scenario)),
      charts: each((journal, place) => {
        sent += playCharts(journal, played[place]?.findings ?? [], scenario);
      }),
      ledgers: each((journal) => foldAll(journal, scenario)),
      models: rounded(replayModels(journals, scenario) / journals.length),
      rubric: rubricCost(journals, scenario),
    },
    eventsPerJournal: Math.round(sent / journals.length),
    bareXStateEventsPerSecond: bareActor(),
  };
}

function rubricCost(journals: readonly Journal[], scenario: Scenario): number {
  const costsMs = journals.map((journal) => {
    const session = replaySession(journal, scenario);
    return cpuOf(() => session.result()).ms;
  });
  return rounded(sumOf(costsMs) / journals.length);
}

const BARE_EVENTS = 200_000;

/** Events per CPU second of the smallest useful actor, as a yardstick for the charts. */
function bareActor(): number {
  const toggle = startBareActor();
  const send = (times: number) => {
    for (let time = 0; time < times; time++) toggle();
  };
  send(BARE_EVENTS / 10);
  const { ms } = cpuOf(() => send(BARE_EVENTS));
  return Math.round((BARE_EVENTS / ms) * 1_000);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
