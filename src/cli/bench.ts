/** `bench`: what a replay costs, part by part, over 200 seeded journals of a scripted learner, in CPU time. */
import { startBareActor } from '../core/chart/yardstick.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { type Attempt, makeAttempt, parseAttempt } from '../core/session/attempt.ts';
import { checkChain } from '../core/session/journal.ts';
import type { Session } from '../core/session/port.ts';
import { replaySession } from '../core/session/replay.ts';
import { verifyAttempt } from '../core/session/verify.ts';
import type { Command } from './command.ts';
import { scriptedLearner } from './learner/scriptedLearner.ts';
import { findScenario } from './loadScenario.ts';
import { cpuOf, rounded } from './measure/cpu.ts';
import { foldAll, playCharts, replayModels } from './measure/parts.ts';

const JOURNALS = 200;
const WARM_UP = 20;

export const bench: Command = {
  usage: '',
  about: 'measures replays of 200 seeded journals in CPU time, warm, with the cost of each part',
  options: {},
  positionals: [0, 0],
  run() {
    const scenario = findScenario('rooming-delgado').load();
    const sessions = Array.from({ length: JOURNALS }, (_, seed) => scriptedLearner(scenario, seed + 1));
    const texts = sessions.map((session) => JSON.stringify(makeAttempt(session.journal, session.result())));
    const attempts = texts.map(parseAttempt);
    for (const attempt of attempts.slice(0, WARM_UP)) verifyAttempt(attempt, scenario);
    return {
      exit: 0,
      json: { ...totals(attempts, sessions, scenario), ...costs(texts, attempts, sessions, scenario) },
    };
  },
};

function totals(attempts: readonly Attempt[], sessions: readonly Session[], scenario: Scenario) {
  const { ms } = cpuOf(() => {
    for (const attempt of attempts) {
      if (verifyAttempt(attempt, scenario).kind !== 'same') throw new Error('a replay differs from what was played');
    }
  });
  const entries = sumOf(attempts.map(({ journal }) => journal.entries.length));
  const played = sumOf(sessions.map(({ now }) => now));
  return {
    journals: attempts.length,
    entries,
    entriesPerJournal: rounded(entries / attempts.length, 1),
    minutesPerJournal: rounded(played / attempts.length / 60_000, 1),
    msPerReplay: rounded(ms / attempts.length),
    entriesPerSecond: Math.round((entries / ms) * 1_000),
    timesRealTime: Math.round(played / ms),
  };
}

/** Milliseconds for each journal. `replay` is all but parsing and the check of the chain; the others are its parts alone. */
function costs(
  texts: readonly string[],
  attempts: readonly Attempt[],
  sessions: readonly Session[],
  scenario: Scenario,
) {
  const each = (ms: number) => rounded(ms / attempts.length);
  const journals = attempts.map(({ journal }) => journal);
  const replay = cpuOf(() => journals.map((journal) => replaySession(journal, scenario)));
  const charts = cpuOf(() => sumOf(sessions.map(({ journal, findings }) => playCharts(journal, findings, scenario))));
  return {
    msPerJournal: {
      parse: each(cpuOf(() => texts.map(parseAttempt)).ms),
      chain: each(cpuOf(() => journals.map(checkChain)).ms),
      replay: each(replay.ms),
      charts: each(charts.ms),
      ledgers: each(cpuOf(() => journals.forEach((journal) => void foldAll(journal, scenario))).ms),
      models: each(replayModels(journals, scenario)),
      rubric: each(cpuOf(() => replay.given.map((session) => session.result())).ms),
    },
    eventsPerJournal: Math.round(charts.given / attempts.length),
    bareXStateEventsPerSecond: bareActor(),
  };
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
