/** `verify`: replays an attempt and says whether it is what it claims to be. */
import { type Attempt, AttemptFault, parseAttempt } from '../core/session/attempt.ts';
import { type Verification, verifyAttempt } from '../core/session/verify.ts';
import { type Command, type Exit, Unusable } from './command.ts';
import { readText } from './files.ts';
import { findScenario } from './loadScenario.ts';

const EXITS: Readonly<Record<Verification['kind'], Exit>> = {
  same: 0,
  tampered: 1,
  impossible: 1,
  differs: 1,
  otherEngine: 2,
  otherScenario: 2,
};

export const verify: Command = {
  usage: '<attempt.json>',
  about: '0 the same result · 1 altered, impossible or another result · 2 not an attempt that can be replayed here',
  options: {},
  positionals: [1, 1],
  run({ positionals: [path = ''] }) {
    const attempt = readAttemptFile(path);
    const verification = verifyAttempt(attempt, findScenario(attempt.journal.header.scenario.id).load());
    return { exit: EXITS[verification.kind], json: summaryOf(verification), reasons: reasonsOf(verification) };
  },
};

/** Reads an attempt, or `Unusable` with the reason. */
export function readAttemptFile(path: string): Attempt {
  try {
    return parseAttempt(readText(path, 5));
  } catch (error) {
    if (error instanceof AttemptFault) throw new Unusable(`${path}: ${error.message}`);
    throw error;
  }
}

function summaryOf(verification: Verification): unknown {
  if (!('result' in verification)) return { verdict: verification.kind, ...verification, kind: undefined };
  const { kind, result, ...more } = verification;
  const { outcome, points, possible, percent, missedGates } = result;
  return { verdict: kind, ...more, result: { outcome, points, possible, percent, missedGates } };
}

export function reasonsOf(verification: Verification): string[] {
  if (verification.kind === 'same')
    return verification.isClaimed ? [] : ['The attempt claims no result; it was replayed'];
  const where = 'entry' in verification && verification.entry !== undefined ? `entry ${verification.entry}: ` : '';
  return [`${verification.kind}: ${where}${verification.reason}`];
}
