/** From an attempt to its result: record, findings and truth handed to the rubric. */
import { chartedValue } from '../record/record.ts';
import { type JudgeInput, judge } from '../rubric/judge.ts';
import { makeResult } from '../rubric/result.ts';
import type { Result } from '../rubric/types.ts';
import { rubricOf } from '../scenario/scenario.ts';
import type { Catalogue } from './catalogue.ts';
import { ENGINE } from './journal.ts';
import type { World } from './skill.ts';
import type { Journal } from './types.ts';

/** All that judging looks at, as the attempt stands now. */
export function judgeInput(world: World, catalogue: Catalogue, journal: Journal): JudgeInput {
  return {
    journal,
    findings: world.findings,
    charted: (field) => chartedValue(world.record, field),
    comparisons: catalogue.skills.flatMap((skill) => skill.comparisons?.(world) ?? []),
    measured: catalogue.measured,
    policies: world.scenario.file.policies,
    endedAt: world.now,
  };
}

export function judgeSession(world: World, catalogue: Catalogue, journal: Journal): Result {
  const input = judgeInput(world, catalogue, journal);
  const rubric = rubricOf(world.scenario.file);
  const criteria = judge(rubric, input, catalogue.rules);
  return makeResult({ engine: ENGINE, rubric, criteria, comparisons: input.comparisons, journal, endedAt: world.now });
}
