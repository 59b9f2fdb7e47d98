/** The hint: the first line not yet met whose deed is possible now. */
import { type IndexedInput, indexed, type JudgeInput, judgeRule, type NamedRules } from './judge.ts';
import { type OccurrenceIndex, parsePattern } from './occurrence.ts';
import type { Criterion, Pattern, Rubric, Rule } from './types.ts';

/** Whether a deed, or a deed that states this finding, can be done now; `about` is what stands after `@`. */
export type IsPossibleNow = (name: string, about: string | undefined) => boolean;

/**
 * The first line, in the order of the rubric, that is called for, not met, and can be met by something possible now.
 * When nothing is possible where the learner stands: the first that can still be met at all.
 */
export function nextHint(
  rubric: Rubric,
  input: JudgeInput,
  namedRules: NamedRules,
  isPossibleNow: IsPossibleNow,
): Criterion | undefined {
  const material = indexed(input);
  let later: Criterion | undefined;
  for (const criterion of rubric.criteria) {
    const { when, rule } = criterion;
    if (when && judgeRule(when, material, namedRules).verdict !== 'met') continue;
    const needs = stillNeeded(rule, material, namedRules);
    if (needs.some((pattern) => isPossible(pattern, isPossibleNow))) return criterion;
    if (needs.length > 0) later ??= criterion;
  }
  return later;
}

function isPossible(pattern: Pattern, isPossibleNow: IsPossibleNow): boolean {
  const { name, abouts } = parsePattern(pattern);
  return abouts ? abouts.some((about) => isPossibleNow(name, about)) : isPossibleNow(name, undefined);
}

/** What would bring a missed rule nearer to being met; nothing when it is met or can no longer be. */
export function stillNeeded(rule: Rule, input: IndexedInput, namedRules: NamedRules): readonly Pattern[] {
  if (judgeRule(rule, input, namedRules).verdict !== 'missed') return [];
  if ('all' in rule) return allNeeds(rule.all, input, namedRules);
  if ('any' in rule) return rule.any.flatMap((each) => stillNeeded(each, input, namedRules));
  if ('named' in rule) return namedRules[rule.named]?.needs ?? [];
  return needsOf(rule, input.index);
}

type PlainRule = Exclude<Rule, { readonly all: unknown } | { readonly any: unknown } | { readonly named: unknown }>;

function needsOf(rule: PlainRule, index: OccurrenceIndex): readonly Pattern[] {
  const has = (pattern: Pattern) => index.first(pattern) !== undefined;
  const after = (from: Pattern, next: Pattern) => [has(from) ? next : from];
  if ('happened' in rule) return [rule.happened];
  if ('before' in rule) return has(rule.before.then) ? [] : [rule.before.first];
  if ('within' in rule) return after(rule.within.from, rule.within.to);
  if ('between' in rule) return after(rule.between.from, rule.between.event);
  if ('count' in rule) return fewer(rule.count, index);
  if ('near' in rule) return [`record.charted@${rule.near.charted.split('.')[0] ?? ''}`];
  if ('inOrder' in rule) return nextInOrder(rule.inOrder, index);
  return [];
}

/** What happened too often cannot happen less. */
function fewer(
  { event, max }: { readonly event: Pattern; readonly max?: number },
  index: OccurrenceIndex,
): readonly Pattern[] {
  return max !== undefined && index.all(event).length > max ? [] : [event];
}

/** A later one that has come already can no longer come after those before it. */
function nextInOrder(patterns: readonly Pattern[], index: OccurrenceIndex): readonly Pattern[] {
  const next = patterns.findIndex((pattern) => index.first(pattern) === undefined);
  const pattern = patterns[next];
  if (pattern === undefined || patterns.slice(next).some((later) => index.first(later) !== undefined)) return [];
  return [pattern];
}

/** One part that can no longer be met spoils the whole; of the others the first comes first. */
function allNeeds(rules: readonly Rule[], input: IndexedInput, namedRules: NamedRules): readonly Pattern[] {
  const missed = rules.filter((rule) => judgeRule(rule, input, namedRules).verdict === 'missed');
  const needs = missed.map((rule) => stillNeeded(rule, input, namedRules));
  return needs.every((each) => each.length > 0) ? (needs[0] ?? []) : [];
}
