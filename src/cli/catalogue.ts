/** What a scenario may refer to, gathered from the skills it lists. */
import { LIMITS } from '../core/clinical/limits.ts';
import type { LintCatalogue } from '../core/scenario/lint.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { SKILLS } from '../core/session/catalogue.ts';
import { everyday } from '../core/skills/everyday/everyday.ts';

/** Findings of people's own charts, stated whatever the lines say. */
const OF_PEOPLE: ReadonlySet<string> = new Set([
  'person.addressed',
  'person.spoke',
  'person.pleased',
  'reply.began',
  'reply.ended',
]);

export function lintCatalogue({ file }: Scenario, competencies: readonly string[] | undefined): LintCatalogue {
  const skills = [everyday, ...file.skills.flatMap((id) => (Object.hasOwn(SKILLS, id) ? [SKILLS[id]] : []))].filter(
    (skill) => skill !== undefined,
  );
  const talk = skills.find(({ id }) => id === 'conversation');
  return {
    skills: Object.keys(SKILLS),
    deeds: skills.flatMap((skill) => skill.deeds.map(({ type }) => type)),
    findings: [...OF_PEOPLE, ...skills.flatMap((skill) => skill.findings)],
    spoken: (talk?.findings ?? []).filter((name) => !OF_PEOPLE.has(name)),
    rules: skills.flatMap((skill) => Object.keys(skill.rules)),
    limits: Object.keys(LIMITS),
    measured: skills.flatMap((skill) => Object.keys(skill.measured ?? {})),
    sections: skills.flatMap((skill) => Object.keys(skill.sections ?? {})),
    ...(competencies ? { competencies } : {}),
  };
}
