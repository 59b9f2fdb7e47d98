/** `play`: does the intents of a file and prints result, findings and journal. */
import { makeAttempt } from '../core/session/attempt.ts';
import { openSession } from '../core/session/session.ts';
import { DEFAULT_SETTINGS, type Mode } from '../core/session/types.ts';
import { type Command, required, Unusable, wholeNumber } from './command.ts';
import { writeJson } from './files.ts';
import { doIntents, readIntents, refusalText } from './intents.ts';
import { findScenario } from './loadScenario.ts';

export const LARGEST_SEED = 4_294_967_295;

const MODES: readonly Mode[] = ['practice', 'checkOff', 'drill'];

export const play: Command = {
  usage: '<scenario> --seed <n> --intents <file.json> [--mode practice|checkOff|drill] [--out attempt.json]',
  about: 'plays a file of intents; 1 when the world refuses one of them',
  options: { seed: { type: 'string' }, intents: { type: 'string' }, mode: { type: 'string' }, out: { type: 'string' } },
  positionals: [1, 1],
  run(given) {
    const seed = wholeNumber(required(given, 'seed'), '--seed', LARGEST_SEED);
    const intents = readIntents(required(given, 'intents'));
    const mode = modeOf(given.values['mode']);
    const scenario = findScenario(given.positionals[0] ?? '').load();
    const session = openSession({ scenario, seed, settings: DEFAULT_SETTINGS, mode });
    const refusal = doIntents(session, intents);
    const result = session.result();
    const { journal, findings, fault } = session;
    const json = { result, findings, journal, ...(refusal && { refused: refusal }), ...(fault && { fault }) };
    const reasons = [...(refusal ? [refusalText(refusal)] : []), ...(fault ? [`the attempt stopped: ${fault}`] : [])];
    if (reasons.length > 0) return { exit: 1, json, reasons };
    const { out } = given.values;
    if (typeof out === 'string') writeJson(out, makeAttempt(journal, result));
    return { exit: 0, json };
  },
};

function modeOf(value: string | boolean | undefined): Mode {
  if (value === undefined) return 'practice';
  const mode = MODES.find((each) => each === value);
  if (!mode) throw new Unusable(`--mode is one of ${MODES.join(', ')}`);
  return mode;
}
