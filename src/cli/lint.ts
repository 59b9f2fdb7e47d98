/** `lint`: what is wrong with scenarios, and with the charts of the skills. */
import { lintChart } from '../core/chart/lint.ts';
import { usedWords } from '../core/chart/words.ts';
import { lintScenario } from '../core/scenario/lint.ts';
import { SKILLS } from '../core/session/catalogue.ts';
import { pathText } from '../core/session/untrusted.ts';
import { lintCatalogue } from './catalogue.ts';
import type { Command } from './command.ts';
import {
  findScenario,
  knownCompetencies,
  type LocatedProblem,
  problemText,
  type ScenarioFolder,
  scenarioIds,
} from './loadScenario.ts';

export const lint: Command = {
  usage: '[id]',
  about: 'checks every name, rule, word and statechart of one scenario or of all',
  options: {},
  positionals: [0, 1],
  run({ positionals: [id] }) {
    const ids = id === undefined ? scenarioIds() : [id];
    const scenarios = ids.map((each) => ({ id: each, problems: lintFolder(findScenario(each)) }));
    const charts = id === undefined ? skillProblems() : [];
    const problems = [...scenarios.flatMap((scenario) => scenario.problems), ...charts];
    return { exit: problems.length > 0 ? 1 : 0, json: { scenarios, charts }, reasons: problems.map(problemText) };
  },
};

/** Every problem of one package. */
export function lintFolder(folder: ScenarioFolder): LocatedProblem[] {
  const scenario = folder.tryLoad();
  const { words, problems } = folder.words();
  if (Array.isArray(scenario)) return [...scenario, ...problems];
  const found = lintScenario(
    scenario,
    lintCatalogue(scenario, knownCompetencies()),
    problems.length === 0 ? words : undefined,
  );
  return [...problems, ...found.map((problem) => folder.locate(problem))];
}

/** Charts of things against the words that their code gives a meaning. */
function skillProblems(): LocatedProblem[] {
  return Object.values(SKILLS).flatMap((skill) =>
    Object.entries(skill.things).flatMap(([id, { chart, machine }]) => {
      const { actions, guards, delays } = machine(chart).implementations;
      const words = usedWords(chart).filter(({ kind }) => kind === 'tag');
      const problems = lintChart(chart, {
        actions: Object.keys(actions),
        guards: Object.keys(guards),
        delays: Object.keys(delays),
        tags: words.map(({ word }) => word),
        ends: false,
      });
      return problems.map(({ path, text }) => ({ file: `${skill.id}/${id}`, line: 1, path: pathText(path), text }));
    }),
  );
}
