/** The names a chart uses, each with its place, checked against the vocabulary it may use. */
import type { Path, Problem } from '../session/untrusted.ts';
import { buildGraph, type StateNode, withDescendants } from './graph.ts';
import type { Chart, NamedWord } from './schema.ts';

/** The words a chart may use. `events` absent: any event; `ends` false: the thing lives for ever. */
export interface Vocabulary {
  readonly events?: Iterable<string>;
  readonly actions: Iterable<string>;
  readonly guards: Iterable<string>;
  /** Beside whole milliseconds, which are always allowed. */
  readonly delays: Iterable<string>;
  readonly tags: Iterable<string>;
  readonly ends?: boolean;
}

export type WordKind = 'event' | 'action' | 'guard' | 'delay' | 'tag';

/** A name as the chart uses it, with its place and parameters. */
export interface UsedWord {
  readonly kind: WordKind;
  readonly word: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly path: Path;
}

/** Every name that is not in the vocabulary. */
export function nameProblems(nodes: readonly StateNode[], vocabulary: Vocabulary): Problem[] {
  const known: Readonly<Record<WordKind, ReadonlySet<string> | undefined>> = {
    event: vocabulary.events && new Set(vocabulary.events),
    action: new Set(vocabulary.actions),
    guard: new Set(vocabulary.guards),
    delay: new Set(vocabulary.delays),
    tag: new Set(vocabulary.tags),
  };
  return nodes
    .flatMap(wordsOf)
    .filter(({ kind, word }) => !(known[kind]?.has(word) ?? true) && !(kind === 'delay' && /^\d+$/.test(word)))
    .map(({ kind, word, path }) => ({ path, text: `unknown ${kind} "${word}"` }));
}

/** Every event, action, guard, delay and tag that a chart uses. */
export function usedWords(chart: Chart): UsedWord[] {
  return withDescendants(buildGraph(chart)).flatMap(wordsOf);
}

function wordsOf({ state, path }: StateNode): UsedWord[] {
  const plain = (kind: WordKind, word: string, at: Path): UsedWord => ({ kind, word, params: {}, path: at });
  const on = Object.entries(state.on ?? {});
  const after = Object.entries(state.after ?? {});
  return [
    ...on.map(([name]) => plain('event', name, [...path, 'on', name])),
    ...after.map(([name]) => plain('delay', name, [...path, 'after', name])),
    ...(state.tags ?? []).map((tag, place) => plain('tag', tag, [...path, 'tags', place])),
    ...actionsIn(state.entry, [...path, 'entry']),
    ...actionsIn(state.exit, [...path, 'exit']),
    ...on.flatMap(([name, to]) => wordsInTransition(to, [...path, 'on', name])),
    ...after.flatMap(([name, to]) => wordsInTransition(to, [...path, 'after', name])),
    ...wordsInTransition(state.always, [...path, 'always']),
    ...wordsInTransition(state.onDone, [...path, 'onDone']),
  ];
}

type Branch = { readonly guard?: NamedWord; readonly actions?: NamedWord | readonly NamedWord[] };

function wordsInTransition(transition: unknown, path: Path): UsedWord[] {
  if (transition === undefined || typeof transition === 'string') return [];
  if (Array.isArray(transition)) return transition.flatMap((each, place) => wordsInTransition(each, [...path, place]));
  const { guard, actions } = transition as Branch;
  return [
    ...(guard === undefined ? [] : [usedWord('guard', guard, [...path, 'guard'])]),
    ...actionsIn(actions, [...path, 'actions']),
  ];
}

function actionsIn(actions: NamedWord | readonly NamedWord[] | undefined, path: Path): UsedWord[] {
  if (actions === undefined) return [];
  if (!Array.isArray(actions)) return [usedWord('action', actions as NamedWord, path)];
  return actions.map((action: NamedWord, place) => usedWord('action', action, [...path, place]));
}

function usedWord(kind: 'action' | 'guard', named: NamedWord, path: Path): UsedWord {
  if (typeof named === 'string') return { kind, word: named, params: {}, path };
  return { kind, word: named.type, params: named.params ?? {}, path };
}
