/** Everything a scenario says by name must exist somewhere: deeds, findings, rules, limits, competencies, words. */
import { lintChart } from '../chart/lint.ts';
import { usedWords } from '../chart/words.ts';
import { parsePattern } from '../rubric/occurrence.ts';
import type { Pattern, Rule } from '../rubric/types.ts';
import { MARKS } from '../session/marks.ts';
import type { Path, Problem } from '../session/untrusted.ts';
import { notedFindings } from './encounterWords.ts';
import { type RubricName, rubricNames } from './patterns.ts';
import { rubricOf, type Scenario, type ScenarioProblem } from './scenario.ts';
import { encounterVocabulary } from './vocabulary.ts';
import { type ScenarioWords, wordProblems } from './wordLint.ts';

/** What the skills of the program offer, and what else a scenario may refer to. */
export interface LintCatalogue {
  readonly skills: Iterable<string>;
  readonly deeds: Iterable<string>;
  readonly findings: Iterable<string>;
  /** Findings that only a line of the scenario states, by its `facts`. */
  readonly spoken: Iterable<string>;
  readonly rules: Iterable<string>;
  readonly limits: Iterable<string>;
  /** Fields that `near` can compare, and the forms of the chart. */
  readonly measured: Iterable<string>;
  readonly sections: Iterable<string>;
  /** Competencies that may be named; all, when absent. */
  readonly competencies?: Iterable<string>;
}

interface Known {
  /** Deeds and findings that have a name here. */
  readonly named: ReadonlySet<string>;
  /** Deeds and findings that can come about in this scenario. */
  readonly possible: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
  readonly limits: ReadonlySet<string>;
  readonly measured: ReadonlySet<string>;
}

/** Every problem of a scenario that has been parsed; with words, also what is missing in either language. */
export function lintScenario(scenario: Scenario, catalogue: LintCatalogue, words?: ScenarioWords): ScenarioProblem[] {
  const known = knownIn(scenario, catalogue);
  const file = [
    ...skillProblems(scenario, catalogue),
    ...sectionProblems(scenario, catalogue),
    ...lineProblems(scenario, known),
    ...rubricProblems(scenario, known),
    ...competencyProblems(scenario, catalogue),
  ];
  return [
    ...file.map((problem) => ({ part: 'file', ...problem })),
    ...encounterProblems(scenario, known).map((problem) => ({ part: 'encounter', ...problem })),
    ...(words ? wordProblems(scenario, words) : []),
  ];
}

function knownIn({ file, encounter }: Scenario, catalogue: LintCatalogue): Known {
  const facts = file.lines.flatMap((line) => line.facts);
  const own = [...notedFindings(encounter), ...MARKS];
  const unspoken = new Set(catalogue.spoken);
  for (const fact of facts) unspoken.delete(fact);
  const named = new Set([...catalogue.deeds, ...catalogue.findings, ...own]);
  const policies = Object.entries(file.policies).filter(([, value]) => typeof value === 'number');
  return {
    named,
    possible: new Set([...named].filter((name) => !unspoken.has(name))),
    lines: new Set(file.lines.map(({ id }) => id)),
    people: new Set(Object.keys(file.people)),
    rules: new Set(catalogue.rules),
    limits: new Set([...catalogue.limits, ...policies.map(([name]) => name)]),
    measured: new Set(catalogue.measured),
  };
}

function sectionProblems({ file }: Scenario, catalogue: LintCatalogue): Problem[] {
  const sections = new Set(catalogue.sections);
  return file.sections.flatMap((section, place) =>
    sections.has(section)
      ? []
      : [{ path: ['sections', place], text: `no skill of the scenario has a form "${section}"` }],
  );
}

function skillProblems({ file }: Scenario, catalogue: LintCatalogue): Problem[] {
  const skills = new Set(catalogue.skills);
  return file.skills.flatMap((skill, place) =>
    skills.has(skill) ? [] : [{ path: ['skills', place], text: `there is no skill "${skill}"` }],
  );
}

function competencyProblems({ file }: Scenario, { competencies }: LintCatalogue): Problem[] {
  if (!competencies) return [];
  const known = new Set(competencies);
  return file.rubric.criteria.flatMap((criterion, place) =>
    criterion.competencies.flatMap((id, index) =>
      known.has(id)
        ? []
        : [{ path: ['rubric', 'criteria', place, 'competencies', index], text: `unknown competency "${id}"` }],
    ),
  );
}

function lineProblems({ file }: Scenario, known: Known): Problem[] {
  return file.lines.flatMap((line, place) => [
    ...line.facts.flatMap((fact, index) => nameProblem(fact, known, ['lines', place, 'facts', index])),
    ...(['after', 'until'] as const).flatMap((key) =>
      (line[key] ?? []).flatMap((pattern, index) =>
        patternProblems(pattern, known, ['lines', place, key, index], true),
      ),
    ),
  ]);
}

function nameProblem(name: string, known: Known, path: Path): Problem[] {
  return known.named.has(name) ? [] : [{ path, text: `no skill of the scenario knows "${name}"` }];
}

/** A pattern's names; where it is wanted, also that something in this scenario can bring it about. */
function patternProblems(pattern: Pattern, known: Known, path: Path, isWanted: boolean): Problem[] {
  const { name, abouts, where } = parsePattern(pattern);
  const missing = nameProblem(name, known, path);
  if (missing.length > 0) return missing;
  const problems: Problem[] = [];
  if (isWanted && !known.possible.has(name)) problems.push({ path, text: `no line of the scenario states "${name}"` });
  if (name !== 'line.said') return problems;
  const lines = where.flatMap(([key, { is }]) => (key === 'line' && typeof is === 'string' ? [is] : []));
  for (const about of [...(abouts ?? []), ...lines]) {
    const isKnown = known.lines.has(about) || known.people.has(about);
    if (!isKnown) problems.push({ path, text: `there is no line "${about}"` });
  }
  return problems;
}

function rubricProblems({ file }: Scenario, known: Known): Problem[] {
  const rubric = rubricOf(file);
  return [
    ...rubricNames(rubric).flatMap((used) => rubricNameProblems(used, known)),
    ...rubric.criteria.flatMap(({ rule }, place) => contradictions(rule, ['rubric', 'criteria', place, 'rule'])),
  ];
}

function rubricNameProblems(used: RubricName, known: Known): Problem[] {
  const { path } = used;
  switch (used.kind) {
    case 'pattern':
      return patternProblems(used.pattern, known, path, used.isWanted);
    case 'limit':
      return known.limits.has(used.name)
        ? []
        : [{ path, text: `no policy and no clinical limit is named "${used.name}"` }];
    case 'named':
      return known.rules.has(used.name) ? [] : [{ path, text: `no skill of the scenario has a rule "${used.name}"` }];
    case 'field':
      return known.measured.has(used.name) ? [] : [{ path, text: `"${used.name}" cannot be compared` }];
  }
}

/** Rules that nothing can meet, whatever is done. */
function contradictions(rule: Rule, path: Path): Problem[] {
  if ('count' in rule && (rule.count.min ?? 0) > (rule.count.max ?? Number.POSITIVE_INFINITY)) {
    return [{ path: [...path, 'count'], text: 'no number is at least min and at most max' }];
  }
  if ('any' in rule) return rule.any.flatMap((each, place) => contradictions(each, [...path, 'any', place]));
  if (!('all' in rule)) return [];
  const wanted = new Set(rule.all.flatMap((each) => ('happened' in each ? [JSON.stringify(each.happened)] : [])));
  const clash = rule.all.findIndex((each) => 'never' in each && wanted.has(JSON.stringify(each.never)));
  const here = clash < 0 ? [] : [{ path: [...path, 'all', clash], text: 'this must never happen and must happen' }];
  return [...here, ...rule.all.flatMap((each, place) => contradictions(each, [...path, 'all', place]))];
}

function encounterProblems({ file, encounter }: Scenario, known: Known): Problem[] {
  const asked = usedWords(encounter).filter(
    ({ word, params }) => word === 'hasHappened' && typeof params['event'] === 'string',
  );
  return [
    ...lintChart(encounter, { ...encounterVocabulary(file, known.named), ends: false }),
    ...asked.flatMap(({ params, path }) =>
      patternProblems(String(params['event']), known, [...path, 'params', 'event'], true),
    ),
  ];
}
