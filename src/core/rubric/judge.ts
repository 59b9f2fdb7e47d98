/** Judges an attempt: each criterion's verdict, with the entries and findings that prove it. Pure; linear in entries. */
import { isLimitName, limit } from '../clinical/limits.ts';
import type { Finding, Journal, Value } from '../session/types.ts';
import { OccurrenceIndex } from './occurrence.ts';
import { type Answer, before, between, count, happened, inOrder, never, within } from './rules.ts';
import type { Comparison, Criterion, CriterionResult, Evidence, Rubric, Rule } from './types.ts';

/** What a named rule answers. */
export type Ruling = Answer;

/** For a field of the chart, `section.field`, the measure it writes down, and which of its numbers. */
export type Measured = Readonly<Record<string, readonly [measure: string, place: number]>>;

/** Everything that judging may look at. */
export interface JudgeInput {
  readonly journal: Journal;
  readonly findings: readonly Finding[];
  /** What was charted last in a field: `bloodPressure.systolic`. */
  charted(field: string): Value | undefined;
  readonly comparisons: readonly Comparison[];
  readonly measured: Measured;
  readonly policies: Readonly<Record<string, string | number | boolean>>;
  /** Simulated ms of the end of the attempt. */
  readonly endedAt: number;
}

/** The same with entries and findings indexed by name, so that a rule need not walk them. */
export interface IndexedInput extends JudgeInput {
  readonly index: OccurrenceIndex;
}

/** A rule that only one skill needs, in code (style §4). */
export interface NamedRule {
  judge(input: IndexedInput, args?: Readonly<Record<string, string | number>>): Ruling;
  /** Deeds or findings that help to meet it, for hints and for the lint of scenarios. */
  readonly needs?: readonly string[];
}

export type NamedRules = Readonly<Record<string, NamedRule>>;

/** Entries and findings by their places in the two lists. */
export function evidence(places: Partial<Evidence> = {}): Evidence {
  return { entries: places.entries ?? [], findings: places.findings ?? [] };
}

export function indexed(input: JudgeInput): IndexedInput {
  return { ...input, index: new OccurrenceIndex(input.journal, input.findings) };
}

/** Every criterion's result, in the order of the rubric. */
export function judge(rubric: Rubric, input: JudgeInput, namedRules: NamedRules): CriterionResult[] {
  const material = indexed(input);
  return rubric.criteria.map((criterion) => judgeCriterion(criterion, material, namedRules));
}

/** `notObserved` when the line's `when` never came: then its points do not count. */
function judgeCriterion(criterion: Criterion, input: IndexedInput, namedRules: NamedRules): CriterionResult {
  const isCalledFor = !criterion.when || judgeRule(criterion.when, input, namedRules).verdict === 'met';
  const ruling: Ruling = isCalledFor
    ? judgeRule(criterion.rule, input, namedRules)
    : { verdict: 'notObserved', evidence: evidence() };
  const { verdict, at, values } = ruling;
  return {
    criterion,
    verdict,
    evidence: ruling.evidence,
    ...(at === undefined ? {} : { at: Math.min(at, input.endedAt) }),
    points: verdict === 'met' ? criterion.points : 0,
    reason: { key: `criterion.${criterion.id}.${verdict}`, ...(values ? { values } : {}) },
  };
}

/** One rule's answer. Rules inside rules are judged the same way. */
export function judgeRule(rule: Rule, input: IndexedInput, namedRules: NamedRules): Ruling {
  const { index } = input;
  if ('happened' in rule) return happened(index, rule.happened);
  if ('never' in rule) return never(index, rule.never);
  if ('before' in rule) return before(index, rule.before.first, rule.before.then);
  if ('within' in rule) return within(index, rule.within.from, rule.within.to, amountOf(rule.within.limit, input));
  if ('between' in rule) return between(index, rule.between.event, rule.between.from, rule.between.to);
  if ('inOrder' in rule) return inOrder(index, rule.inOrder);
  if ('count' in rule) return count(index, rule.count);
  if ('near' in rule) return near(rule.near, input);
  if ('all' in rule) return all(rule.all.map((each) => judgeRule(each, input, namedRules)));
  if ('any' in rule) return any(rule.any.map((each) => judgeRule(each, input, namedRules)));
  const named = Object.hasOwn(namedRules, rule.named) ? namedRules[rule.named] : undefined;
  if (!named) throw new Error(`No skill has a rule named ${rule.named}`);
  return named.judge(input, rule.with);
}

/** A number that a rule names: the clinic's policy where there is one, else the clinical limit. */
function amountOf(name: string, { policies }: JudgeInput): number {
  const policy = Object.hasOwn(policies, name) ? policies[name] : undefined;
  if (typeof policy === 'number') return policy;
  if (isLimitName(name)) return limit(name);
  throw new Error(`Neither policies nor clinical limits have a number named ${name}`);
}

type Near = { readonly charted: string; readonly to: 'true' | 'shown'; readonly tolerance: string };

/**
 * Met when the charted number is no further than the tolerance from one of the measurements taken (exactly that far is
 * near). Only the last two count, or as many as were charted, so that an earlier, bettered one cannot stand in.
 * Missed when nothing was charted, or nothing measured to compare it with.
 */
function near({ charted: field, to, tolerance }: Near, input: JudgeInput): Ruling {
  const [measure, component] = input.measured[field] ?? [];
  const charted = input.charted(field);
  const ofMeasure = input.comparisons.filter((row) => row.measure === measure);
  const chartedOnes = ofMeasure.filter((row) => row.charted !== undefined).length;
  const rows = ofMeasure
    .flatMap((row) => {
      const number = component === undefined ? undefined : row[to]?.[component];
      return number === undefined ? [] : [{ at: row.at, number }];
    })
    .slice(-Math.max(2, chartedOnes));
  if (typeof charted !== 'number' || rows.length === 0) return { verdict: 'missed', evidence: evidence() };
  const away = ({ number }: { readonly number: number }) => Math.abs(number - charted);
  const best = rows.reduce((nearest, row) => (away(row) <= away(nearest) ? row : nearest));
  return {
    verdict: away(best) <= amountOf(tolerance, input) ? 'met' : 'missed',
    evidence: evidence(),
    at: best.at,
    values: { charted, [to]: best.number, difference: away(best) },
  };
}

function joined(rulings: readonly Ruling[]): Ruling {
  const withMoment = rulings.find(({ at }) => at !== undefined);
  const values = Object.assign({}, ...rulings.map((ruling) => ruling.values ?? {}));
  return {
    verdict: 'met',
    evidence: {
      entries: [...new Set(rulings.flatMap((ruling) => ruling.evidence.entries))],
      findings: [...new Set(rulings.flatMap((ruling) => ruling.evidence.findings))],
    },
    ...(withMoment?.at === undefined ? {} : { at: withMoment.at }),
    ...(Object.keys(values).length > 0 ? { values } : {}),
  };
}

/** Met when every part that could be observed is met; a miss is proved by the parts that were missed. */
function all(rulings: readonly Ruling[]): Ruling {
  const missed = rulings.filter(({ verdict }) => verdict === 'missed');
  if (missed.length > 0) return { ...joined(missed), verdict: 'missed' };
  const met = rulings.filter(({ verdict }) => verdict === 'met');
  return met.length > 0 ? joined(met) : { verdict: 'notObserved', evidence: evidence() };
}

/** Met when one part is met. */
function any(rulings: readonly Ruling[]): Ruling {
  const met = rulings.filter(({ verdict }) => verdict === 'met');
  if (met.length > 0) return joined(met.slice(0, 1));
  const missed = rulings.filter(({ verdict }) => verdict === 'missed');
  return missed.length > 0
    ? { ...joined(missed), verdict: 'missed' }
    : { verdict: 'notObserved', evidence: evidence() };
}
