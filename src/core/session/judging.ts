/** From an attempt to its result: record, findings and truth handed to the rubric. */
import { chartedValue } from '../record/record.ts';
import { type JudgeInput, judge } from '../rubric/judge.ts';
import { makeResult } from '../rubric/result.ts';
import type { Comparison, Result } from '../rubric/types.ts';
import { rubricOf } from '../scenario/scenario.ts';
import type { Catalogue } from './catalogue.ts';
import { ENGINE } from './journal.ts';
import type { World } from './skill.ts';
import type { Journal } from './types.ts';

export function judgeSession(world: World, catalogue: Catalogue, journal: Journal): Result {
  const comparisons: readonly Comparison[] = catalogue.skills.flatMap((skill) => skill.comparisons?.(world) ?? []);
  const rubric = rubricOf(world.scenario.file);
  const input: JudgeInput = {
    journal,
    findings: world.findings,
    charted: (field) => chartedValue(world.record, field),
    comparisons,
    policies: world.scenario.file.policies,
    endedAt: world.now,
  };
  const criteria = judge(rubric, input, catalogue.rules);
  return makeResult({ engine: ENGINE, rubric, criteria, comparisons, journal, endedAt: world.now });
}
