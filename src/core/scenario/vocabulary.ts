/** The closed vocabulary of encounter charts (design §9): all that an instructor's chart may say. */
import type { Vocabulary } from '../chart/words.ts';
import type { ScenarioFile } from './schema.ts';

export const ENCOUNTER_ACTIONS = [
  'say',
  'arrive',
  'leave',
  'ring',
  'setMood',
  'setTarget',
  'open',
  'close',
  'note',
  'end',
] as const;

export const ENCOUNTER_GUARDS = ['hasHappened', 'isCharted', 'isTrue', 'isAbout'] as const;

/** What the rest of the program may ask an encounter. */
export const ENCOUNTER_TAGS = ['waiting', 'alone', 'ended', 'unsafe'] as const;

/** The vocabulary for one scenario: its own delays, and the events of its skills where they are known. */
export function encounterVocabulary(file: ScenarioFile, events?: Iterable<string>): Vocabulary {
  return {
    ...(events && { events }),
    actions: ENCOUNTER_ACTIONS,
    guards: ENCOUNTER_GUARDS,
    delays: Object.keys(file.delays),
    tags: ENCOUNTER_TAGS,
  };
}
