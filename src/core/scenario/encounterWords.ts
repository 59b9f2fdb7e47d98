/** What each word of an encounter chart carries: parameters read strictly, and people, rooms and policies that exist. */
import { z } from 'zod';
import type { Chart } from '../chart/schema.ts';
import { type UsedWord, usedWords } from '../chart/words.ts';
import { type Problem, problemsOf } from '../session/untrusted.ts';
import type { ScenarioFile } from './schema.ts';

const name = z.string().max(100);
const finding = z.string().regex(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/);

const WORDS: Readonly<Record<string, z.ZodType>> = {
  say: z.strictObject({ who: name, line: name, seconds: z.number().int().min(0).max(120).optional() }),
  arrive: z.strictObject({
    who: name,
    room: name,
    seat: z.enum(['standing', 'chair', 'table', 'waitingChair']).optional(),
  }),
  leave: z.strictObject({ who: name }),
  ring: z.strictObject({ line: name }),
  setMood: z.strictObject({ who: name, mood: z.enum(['calm', 'smile', 'worried', 'impatient']) }),
  setTarget: z.strictObject({ who: name, target: z.enum(['watched', 'talking']), value: z.number() }),
  open: z.strictObject({ station: name }),
  close: z.strictObject({ station: name }),
  note: z.strictObject({ finding, about: name.optional() }),
  end: z.strictObject({}),
  hasHappened: z.strictObject({ event: name }),
  isCharted: z.strictObject({ field: name }),
  isTrue: z.strictObject({ policy: name }),
  isAbout: z.strictObject({ any: z.array(name).min(1).max(32) }),
};

/** Parameters that are missing, too many, of a wrong kind, or name what is not there. */
export function encounterWordProblems(chart: Chart, file: ScenarioFile): Problem[] {
  return usedWords(chart)
    .filter(({ kind, word }) => (kind === 'action' || kind === 'guard') && Object.hasOwn(WORDS, word))
    .flatMap((used) => [...shapeProblems(used), ...referenceProblems(used, file)]);
}

function shapeProblems({ word, params, path }: UsedWord): Problem[] {
  const read = WORDS[word]?.safeParse(params);
  return !read || read.success ? [] : problemsOf(read.error.issues, [...path, 'params']);
}

function referenceProblems({ params, path }: UsedWord, file: ScenarioFile): Problem[] {
  const known: Readonly<Record<string, readonly string[]>> = {
    who: Object.keys(file.people),
    about: Object.keys(file.people),
    room: file.rooms,
    policy: Object.keys(file.policies),
  };
  return Object.entries(params).flatMap(([key, value]) => {
    const names = Object.hasOwn(known, key) ? known[key] : undefined;
    if (!names || typeof value !== 'string' || names.includes(value)) return [];
    return [{ path: [...path, 'params', key], text: `there is no "${value}" in the scenario` }];
  });
}

/** Findings that the chart itself states. */
export function notedFindings(chart: Chart): string[] {
  return usedWords(chart).flatMap(({ word, params }) => {
    if (word === 'note' && typeof params['finding'] === 'string') return [params['finding']];
    if (word === 'end') return ['visit.ended'];
    return word === 'ring' ? ['phone.rang'] : [];
  });
}

/** Keys of the sentences that people say by themselves, with their places. */
export function saidLines(chart: Chart): UsedWord[] {
  return usedWords(chart).filter(({ word }) => word === 'say');
}
