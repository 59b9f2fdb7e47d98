/** What every reader of outside data shares: bounds checked before a schema runs, and a schema's complaints as paths. */
import type { z } from 'zod';

export type Path = readonly (string | number)[];

/** Something wrong in data: where, and what, in one English sentence for the author of the file. */
export interface Problem {
  readonly path: Path;
  readonly text: string;
}

/** `people.rosa.true.pulse.0`, or `(root)`. */
export function pathText(path: Path): string {
  return path.length === 0 ? '(root)' : path.join('.');
}

export interface SizeBounds {
  readonly depth: number;
  readonly values: number;
}

/** Why a value must not be given to a recursive reader: too deep, too large, or reaching for a prototype. Walks without recursion. */
export function findUnfit(value: unknown, bounds: SizeBounds): string | undefined {
  let level = holdersIn([value]);
  let count = 1;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= bounds.depth) return `nested more than ${bounds.depth} levels deep`;
    if (level.some((holder) => Object.hasOwn(holder, '__proto__'))) return 'a key named __proto__';
    const next = level.flatMap((holder) => Object.values(holder));
    count += next.length;
    if (count > bounds.values) return `more than ${bounds.values} values`;
    level = holdersIn(next);
  }
  return undefined;
}

/** Lists and objects: the values that hold others. */
function holdersIn(values: readonly unknown[]): object[] {
  return values.filter((value) => typeof value === 'object' && value !== null);
}

type Issue = z.core.$ZodIssue;

/** A schema's complaints; for a choice of shapes, those of the shape that came nearest. */
export function problemsOf(issues: readonly Issue[], at: Path = []): Problem[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
    if (issue.code === 'invalid_union' && issue.errors.length > 0) return nearest(issue.errors, path);
    return [{ path, text: issue.message }];
  });
}

function nearest(branches: readonly (readonly Issue[])[], path: Path): Problem[] {
  const meant = branches.filter((issues) => !issues.some(isForeignKey));
  const [foreign] = branches[0]?.filter(isForeignKey) ?? [];
  if (meant.length === 0 && foreign) return problemsOf([foreign], path);
  let best: Problem[] = [];
  for (const issues of meant) {
    const problems = problemsOf(issues, path);
    if (depthOf(problems) > depthOf(best)) best = problems;
  }
  return depthOf(best) > path.length ? best : [{ path, text: 'None of the allowed shapes fits here' }];
}

/** A key that the shape does not have says that another shape was meant. */
function isForeignKey(issue: Issue): boolean {
  return issue.code === 'unrecognized_keys' && issue.path.length === 0;
}

function depthOf(problems: readonly Problem[]): number {
  return Math.max(0, ...problems.map(({ path }) => path.length));
}
