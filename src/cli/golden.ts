/** `golden`: attempts kept with their results and findings, replayed on every change. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '../core/scenario/scenario.ts';
import { makeAttempt } from '../core/session/attempt.ts';
import { canonicalJson, sha256Hex } from '../core/session/canonical.ts';
import { replaySession } from '../core/session/replay.ts';
import type { Finding } from '../core/session/types.ts';
import { verifyAttempt } from '../core/session/verify.ts';
import { type Command, Unusable } from './command.ts';
import { ROOT, readJson, writeJson } from './files.ts';
import { STYLES } from './learner/habits.ts';
import { SCRIPTED, scriptedLearner } from './learner/scriptedLearner.ts';
import { findScenario } from './loadScenario.ts';
import { readAttemptFile, reasonsOf } from './verify.ts';

const FOLDER = new URL('test/golden/', ROOT);
const ENDING = '.attempt.json';
const FINDINGS = 'findings.json';
/** Seed of the golden attempts. */
const SEED = 20_260_312;

export const golden: Command = {
  usage: '[scenario] [--write]',
  about: 'replays test/golden, or one scenario of it, against what is kept there; --write records it anew',
  options: { write: { type: 'boolean' } },
  positionals: [0, 1],
  run({ positionals: [only], values: { write } }) {
    const isMeant = (id: string): boolean => only === undefined || id === only;
    if (write === true) for (const id of SCRIPTED.filter(isMeant)) writeGolden(id);
    const folders = existsSync(FOLDER) ? readdirSync(FOLDER).filter(isMeant) : [];
    const checked = folders.flatMap((id) => checkFolder(id));
    if (checked.length === 0) throw new Unusable('there are no golden attempts');
    const reasons = checked.flatMap(({ attempt, problems }) => problems.map((problem) => `${attempt}: ${problem}`));
    return { exit: reasons.length > 0 ? 1 : 0, json: { attempts: checked }, reasons };
  },
};

interface Checked {
  readonly attempt: string;
  readonly outcome: string | undefined;
  readonly percent: number | undefined;
  readonly problems: readonly string[];
}

function checkFolder(id: string): Checked[] {
  const scenario = findScenario(id).load();
  const kept = existsSync(new URL(`${id}/${FINDINGS}`, FOLDER)) ? readJson(pathIn(id, FINDINGS), 1) : {};
  const names = readdirSync(new URL(`${id}/`, FOLDER)).filter((name) => name.endsWith(ENDING));
  return names.sort().map((name) => checkAttempt(scenario, id, name.slice(0, -ENDING.length), kept));
}

function checkAttempt(scenario: Scenario, id: string, name: string, kept: unknown): Checked {
  const attempt = readAttemptFile(pathIn(id, `${name}${ENDING}`));
  const verification = verifyAttempt(attempt, scenario);
  const isSame = verification.kind === 'same' && verification.isClaimed;
  const problems = isSame ? [] : reasonsOf(verification);
  if (isSame && hashOf(replaySession(attempt.journal, scenario).findings) !== valueIn(kept, name)) {
    problems.push('the findings are not those that were kept');
  }
  return { attempt: `${id}/${name}`, outcome: attempt.result?.outcome, percent: attempt.result?.percent, problems };
}

/** Each style of the scripted learner once. A change of what is kept here raises the engine's number. */
function writeGolden(id: string): void {
  const scenario = findScenario(id).load();
  mkdirSync(new URL(`${id}/`, FOLDER), { recursive: true });
  const hashes = STYLES.map((style) => {
    const session = scriptedLearner(scenario, SEED, style);
    writeJson(pathIn(id, `${style}${ENDING}`), makeAttempt(session.journal, session.result()));
    return [style, hashOf(session.findings)] as const;
  });
  writeJson(pathIn(id, FINDINGS), Object.fromEntries(hashes));
}

function hashOf(findings: readonly Finding[]): string {
  return sha256Hex(canonicalJson(findings));
}

function valueIn(kept: unknown, name: string): unknown {
  return typeof kept === 'object' && kept !== null ? new Map(Object.entries(kept)).get(name) : undefined;
}

function pathIn(id: string, name: string): string {
  return fileURLToPath(new URL(`${id}/${name}`, FOLDER));
}
