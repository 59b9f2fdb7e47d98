/** Every pattern, limit, named rule and charted field that a rubric names, each with its place in the file. */
import type { Pattern, Rubric, Rule } from '../rubric/types.ts';
import type { Path } from '../session/untrusted.ts';

/** `isWanted`: the criterion can only be met when this happens. */
export type RubricName =
  | { readonly kind: 'pattern'; readonly pattern: Pattern; readonly isWanted: boolean; readonly path: Path }
  | {
      readonly kind: 'limit' | 'named' | 'field';
      readonly name: string;
      readonly isWanted: boolean;
      readonly path: Path;
    };

export function rubricNames(rubric: Rubric): RubricName[] {
  return rubric.criteria.flatMap(({ when, rule }, place) => [
    ...(when ? namesIn(when, ['rubric', 'criteria', place, 'when'], true) : []),
    ...namesIn(rule, ['rubric', 'criteria', place, 'rule'], true),
  ]);
}

/** One branch of an `any` need not come; of an `all`, each must. */
function namesIn(rule: Rule, path: Path, isWanted: boolean): RubricName[] {
  if ('all' in rule) return rule.all.flatMap((each, place) => namesIn(each, [...path, 'all', place], isWanted));
  if ('any' in rule) return rule.any.flatMap((each, place) => namesIn(each, [...path, 'any', place], false));
  if ('named' in rule) return [{ kind: 'named', name: rule.named, isWanted, path: [...path, 'named'] }];
  if ('near' in rule) {
    return [
      { kind: 'field', name: rule.near.charted, isWanted, path: [...path, 'near', 'charted'] },
      { kind: 'limit', name: rule.near.tolerance, isWanted, path: [...path, 'near', 'tolerance'] },
    ];
  }
  return plainNames(rule, path, isWanted);
}

type PlainRule = Exclude<
  Rule,
  { readonly all: unknown } | { readonly any: unknown } | { readonly named: unknown } | { readonly near: unknown }
>;

function plainNames(rule: PlainRule, path: Path, isWanted: boolean): RubricName[] {
  const one = (pattern: Pattern, wanted: boolean, ...steps: readonly (string | number)[]): RubricName => ({
    kind: 'pattern',
    pattern,
    isWanted: isWanted && wanted,
    path: [...path, ...steps],
  });
  if ('happened' in rule) return [one(rule.happened, true, 'happened')];
  if ('never' in rule) return [one(rule.never, false, 'never')];
  if ('before' in rule) {
    return [one(rule.before.first, true, 'before', 'first'), one(rule.before.then, false, 'before', 'then')];
  }
  if ('within' in rule) {
    const { from, to, limit } = rule.within;
    const named: RubricName = { kind: 'limit', name: limit, isWanted, path: [...path, 'within', 'limit'] };
    return [one(from, true, 'within', 'from'), one(to, true, 'within', 'to'), named];
  }
  if ('between' in rule) {
    const { event, from, to } = rule.between;
    const inside = [one(event, true, 'between', 'event'), one(from, true, 'between', 'from')];
    return [...inside, one(to, false, 'between', 'to')];
  }
  if ('count' in rule)
    return [one(rule.count.event, rule.count.max === undefined || (rule.count.min ?? 0) > 0, 'count', 'event')];
  return rule.inOrder.map((pattern, place) => one(pattern, true, 'inOrder', place));
}
