/** Rules that only body measures need. Each is a pure function of journal, findings and what was charted. */
import { evidence, type IndexedInput, type NamedRule, type Ruling } from '../../rubric/judge.ts';
import { entriesOf, findingsNamed, type Placed } from '../../rubric/lookup.ts';
import type { Entry, Finding } from '../../session/types.ts';
import { BODY_MEASURES } from './bodySections.ts';

type Args = Readonly<Record<string, string | number>>;
const ABSENT: Ruling = { verdict: 'missed', evidence: evidence() };

function shownOf(input: IndexedInput, measure: string, until = Number.POSITIVE_INFINITY): readonly Placed<Finding>[] {
  const name = BODY_MEASURES[measure]?.finding ?? '';
  return findingsNamed(input, name).filter(({ item }) => item.at <= until);
}

function lastSave(input: IndexedInput, measure: string): Placed<Entry> | undefined {
  const section = BODY_MEASURES[measure]?.section;
  return section === undefined ? undefined : entriesOf(input, 'record.charted', section).at(-1);
}

/** The charted value in g or mm, by the unit that stands beside it; nothing without a unit. */
function chartedSmall(input: IndexedInput, measure: string): number | undefined {
  const known = BODY_MEASURES[measure];
  if (!known) return undefined;
  const field = (name: string) => input.charted(`${known.section}.${name}`);
  const [value, unit, ounces] = [field('value'), field('unit'), field('ounces')];
  if (value === undefined || unit === undefined) return undefined;
  const number = known.charted({ value, unit, ...(ounces === undefined ? {} : { ounces }) });
  return number === undefined ? undefined : number * known.per;
}

const measureOf = (args: Args): string => String(args['measure'] ?? 'weight');

/**
 * What was charted last, with its unit, is a number that was shown before that, no further off than `within` (g or mm).
 * Of the head circumference it is the largest of the last three.
 */
const measureChartedHonestly: NamedRule = {
  needs: ['record.charted'],
  judge(input, args = {}) {
    const measure = measureOf(args);
    const save = lastSave(input, measure);
    const charted = chartedSmall(input, measure);
    if (!save || charted === undefined) return ABSENT;
    const shown = shownOf(input, measure, save.item.at);
    const numberOf = ({ item }: Placed<Finding>): number => item.numbers['value'] ?? 0;
    const largest = Math.max(...shown.slice(-3).map(numberOf));
    const wanted = measure === 'head' ? shown.filter((each) => numberOf(each) === largest) : shown;
    const match = wanted.find((each) => Math.abs(numberOf(each) - charted) <= Number(args['within'] ?? 0));
    return {
      verdict: match ? 'met' : 'missed',
      evidence: evidence({
        entries: [save.place],
        findings: (match ? [match] : shown.slice(-3)).map(({ place }) => place),
      }),
      at: save.item.at,
    };
  },
};

/** The last settled number, before it was charted if it was, is moved by technique no more than `within` (g or mm). */
const measuredWell: NamedRule = {
  needs: ['station.opened'],
  judge(input, args = {}) {
    const measure = measureOf(args);
    const until = lastSave(input, measure)?.item.at;
    const last = shownOf(input, measure, until)
      .filter(({ item }) => item.numbers['isSettled'] === 1)
      .at(-1);
    if (!last) return ABSENT;
    const shares = Object.entries(last.item.numbers).filter(([name]) => name.startsWith('s.'));
    const off = shares.reduce((sum, [, by]) => sum + Math.abs(by), 0);
    return {
      verdict: off <= Number(args['within'] ?? 0) ? 'met' : 'missed',
      evidence: evidence({ findings: [last.place] }),
      at: last.item.at,
      values: { off },
    };
  },
};

/** It was measured at least `times` times before it was charted; readings that had not settled do not count. */
const measuredOften: NamedRule = {
  needs: ['station.opened'],
  judge(input, args = {}) {
    const measure = measureOf(args);
    const shown = shownOf(input, measure, lastSave(input, measure)?.item.at).filter(
      ({ item }) => item.numbers['isSettled'] === 1,
    );
    if (shown.length === 0) return ABSENT;
    return {
      verdict: shown.length >= Number(args['times'] ?? 2) ? 'met' : 'missed',
      evidence: evidence({ findings: shown.map(({ place }) => place) }),
      values: { count: shown.length },
    };
  },
};

/** The last settled number holds no share of this `cause`. */
const withoutCause: NamedRule = {
  needs: ['station.opened'],
  judge(input, args = {}) {
    const measure = measureOf(args);
    const last = shownOf(input, measure, lastSave(input, measure)?.item.at).at(-1);
    if (!last) return ABSENT;
    const by = last.item.numbers[`s.${String(args['cause'] ?? '')}`] ?? 0;
    return {
      verdict: by === 0 ? 'met' : 'missed',
      evidence: evidence({ findings: [last.place] }),
      at: last.item.at,
      values: { by },
    };
  },
};

export const bodyRules: Readonly<Record<string, NamedRule>> = {
  measureChartedHonestly,
  measuredWell,
  measuredOften,
  withoutCause,
};
