/** `offers`: what can be done at a moment, with the domain of every value. */
import { openSession } from '../core/session/session.ts';
import { DEFAULT_SETTINGS } from '../core/session/types.ts';
import { type Command, wholeNumber } from './command.ts';
import { doIntents, readIntents, refusalText } from './intents.ts';
import { findScenario } from './loadScenario.ts';
import { LARGEST_SEED } from './play.ts';

/** What is offered hardly depends on the seed; the one used is printed. */
const PROBE_SEED = 1;

export const offers: Command = {
  usage: '<scenario> [--after intents.json] [--seed <n>]',
  about: 'prints the hotspots of a moment with their domains',
  options: { after: { type: 'string' }, seed: { type: 'string' } },
  positionals: [1, 1],
  run({ positionals: [id = ''], values: { after, seed: given } }) {
    const seed = typeof given === 'string' ? wholeNumber(given, '--seed', LARGEST_SEED) : PROBE_SEED;
    const intents = typeof after === 'string' ? readIntents(after) : [];
    const scenario = findScenario(id).load();
    const session = openSession({ scenario, seed, settings: DEFAULT_SETTINGS, mode: 'practice' });
    const refusal = doIntents(session, intents);
    if (refusal) return { exit: 1, json: { refused: refusal }, reasons: [refusalText(refusal)] };
    const { at, room, station, people, hands, hotspots, readouts, ended } = session.view();
    return { exit: 0, json: { scenario: id, seed, at, room, station, people, hands, readouts, ended, hotspots } };
  },
};
