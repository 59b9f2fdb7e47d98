/** `scenarios`: every package with what a gradebook needs to know of it. */
import { rubricOf } from '../core/scenario/scenario.ts';
import type { Command } from './command.ts';
import { problemText, ScenarioFolder, scenarioIds } from './loadScenario.ts';

export const scenarios: Command = {
  usage: '',
  about: 'lists the scenarios with version, hash, points and gates',
  options: {},
  positionals: [0, 0],
  run() {
    const read = scenarioIds().map((id) => ({ id, scenario: new ScenarioFolder(id).tryLoad() }));
    const reasons = read.flatMap(({ scenario }) => (Array.isArray(scenario) ? scenario.map(problemText) : []));
    const json = read.map(({ id, scenario }) => {
      if (Array.isArray(scenario)) return { id, problems: scenario.length };
      const { file, hash } = scenario;
      const { criteria, passMark } = rubricOf(file);
      return {
        id,
        version: file.version,
        hash,
        minutes: file.minutes,
        level: file.level,
        skills: file.skills,
        criteria: criteria.length,
        gates: criteria.filter(({ critical }) => critical).length,
        points: criteria.reduce((sum, { points }) => sum + points, 0),
        passMark,
      };
    });
    return { exit: reasons.length > 0 ? 1 : 0, json, reasons };
  },
};
