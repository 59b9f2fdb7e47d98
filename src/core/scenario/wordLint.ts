/** Every sentence a scenario needs is there, in each language, and no language has one that another lacks. */
import { pathText } from '../session/untrusted.ts';
import { saidLines } from './encounterWords.ts';
import type { Scenario, ScenarioProblem } from './scenario.ts';

/** Words files by language, as they were read: trees of sentences. */
export type ScenarioWords = Readonly<Record<string, unknown>>;

interface Wanted {
  readonly key: string;
  /** What needs it, for the author. */
  readonly for: string;
}

export function wordProblems(scenario: Scenario, words: ScenarioWords): ScenarioProblem[] {
  const trees = Object.entries(words).map(([language, tree]) => ({ language, keys: sentencesIn(tree) }));
  const wanted = wantedBy(scenario);
  return trees.flatMap(({ language, keys }) => {
    const others = trees.filter((tree) => tree.language !== language);
    const missing = wanted.filter(({ key }) => !hasSentence(keys, key));
    const told = new Set(missing.map(({ key }) => key));
    const unmatched = others.flatMap((other) =>
      [...other.keys.keys()]
        .filter((key) => !hasSentence(keys, key) && !told.has(key))
        .map((key) => ({ key, for: `words/${other.language}` })),
    );
    return [...missing, ...unmatched, ...emptySentences(keys)].map((want) => ({
      part: `words/${language}`,
      path: want.key.split('.'),
      text: `there is no sentence for ${want.for}`,
    }));
  });
}

/** A plural stands under its forms: `key_one`, `key_other`. */
function hasSentence(keys: ReadonlyMap<string, string>, key: string): boolean {
  const base = key.replace(/_(one|many|other)$/, '');
  return keys.has(key) || keys.has(`${base}_other`);
}

function emptySentences(keys: ReadonlyMap<string, string>): Wanted[] {
  return [...keys]
    .filter(([, sentence]) => sentence.trim() === '')
    .map(([key]) => ({ key, for: 'it but an empty one' }));
}

/** All sentences of a tree by their dotted keys. */
export function sentencesIn(tree: unknown, path: readonly string[] = []): Map<string, string> {
  if (typeof tree === 'string') return new Map([[pathText(path), tree]]);
  if (typeof tree !== 'object' || tree === null) return new Map();
  return new Map(Object.entries(tree).flatMap(([key, inner]) => [...sentencesIn(inner, [...path, key])]));
}

const VERDICT_WORDS = ['title', 'met', 'missed', 'notObserved', 'instead'] as const;

function wantedBy({ file, encounter }: Scenario): Wanted[] {
  const list: Wanted[] = [
    { key: 'title', for: 'the title' },
    { key: 'about', for: 'the card' },
    ...Object.keys(file.people).map((id) => ({ key: `person.${id}.name`, for: `the person ${id}` })),
    ...file.lines.flatMap((line) => [
      { key: `line.${line.id}`, for: `the line ${line.id}` },
      ...[...line.reply, ...(line.again ? [line.again] : [])].map((key) => ({ key, for: `the reply to ${line.id}` })),
    ]),
    ...file.rubric.criteria.flatMap(({ id }) =>
      VERDICT_WORDS.map((word) => ({ key: `criterion.${id}.${word}`, for: `the criterion ${id}` })),
    ),
    ...Object.keys(file.sources).map((id) => ({ key: `source.${id}`, for: `the source ${id}` })),
    ...file.reflection.map((key) => ({ key, for: 'reflection' })),
    ...file.schedule.map(({ reason }) => ({ key: reason, for: 'the schedule' })),
    ...saidLines(encounter).flatMap(({ params }) =>
      typeof params['line'] === 'string'
        ? [{ key: params['line'], for: 'what someone says in the encounter chart' }]
        : [],
    ),
  ];
  return [...new Map(list.map((want) => [want.key, want])).values()];
}
