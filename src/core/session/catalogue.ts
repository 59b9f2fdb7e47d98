/** Every skill core knows, and what a scenario that lists some of them may use. */

import type { NamedRule } from '../rubric/judge.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { conversation } from '../skills/conversation/conversation.ts';
import { everyday } from '../skills/everyday/everyday.ts';
import { vitalSigns } from '../skills/vitalSigns/vitalSigns.ts';
import type { Deed, Model, Skill, ThingKind } from './skill.ts';
import type { Id } from './types.ts';

/** `everyday` belongs to every scenario; the others are listed in scenario.yaml. */
export const SKILLS: Readonly<Record<Id, Skill>> = { conversation, vitalSigns };

export interface Catalogue {
  readonly skills: readonly Skill[];
  readonly deeds: ReadonlyMap<string, Deed>;
  readonly models: readonly Model<unknown>[];
  readonly things: ReadonlyMap<Id, ThingKind>;
  readonly rules: Readonly<Record<string, NamedRule>>;
  readonly findings: ReadonlySet<string>;
  readonly statedBy: ReadonlyMap<string, readonly string[]>;
}

const made = new WeakMap<Scenario, Catalogue>();

/** Skills of the scenario joined, made once for each scenario. */
export function catalogueOf(scenario: Scenario): Catalogue {
  const known = made.get(scenario);
  if (known) return known;
  const skills = [everyday, ...scenario.file.skills.map(getSkill)];
  const catalogue: Catalogue = {
    skills,
    deeds: new Map(skills.flatMap((skill) => skill.deeds.map((deed) => [deed.type, deed] as const))),
    models: skills.flatMap((skill) => skill.models),
    things: new Map(skills.flatMap((skill) => Object.entries(skill.things))),
    rules: Object.assign({}, ...skills.map((skill) => skill.rules)),
    findings: new Set(skills.flatMap((skill) => skill.findings)),
    statedBy: new Map(skills.flatMap((skill) => Object.entries(skill.statedBy))),
  };
  made.set(scenario, catalogue);
  return catalogue;
}

function getSkill(id: Id): Skill {
  const skill = SKILLS[id];
  if (!skill) throw new Error(`no skill named ${id}`);
  return skill;
}
