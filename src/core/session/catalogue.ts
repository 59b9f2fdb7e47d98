/** Every skill core knows, and what a scenario that lists some of them may use. */

import type { Measured, NamedRule } from '../rubric/judge.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { automatedPressure } from '../skills/automatedPressure/automatedPressure.ts';
import { bodyMeasures } from '../skills/bodyMeasures/bodyMeasures.ts';
import { conversation } from '../skills/conversation/conversation.ts';
import { ekg } from '../skills/ekg/ekg.ts';
import { everyday } from '../skills/everyday/everyday.ts';
import { holter } from '../skills/holter/holter.ts';
import { oximetry } from '../skills/oximetry/oximetry.ts';
import { pain } from '../skills/pain/pain.ts';
import { pulses } from '../skills/pulses/pulses.ts';
import { senses } from '../skills/senses/senses.ts';
import { temperature } from '../skills/temperature/temperature.ts';
import { vitalSigns } from '../skills/vitalSigns/vitalSigns.ts';
import type { Kit, Model, Skill, ThingKind } from './skill.ts';
import type { Id } from './types.ts';

/** `everyday` belongs to every scenario; the others are listed in scenario.yaml. */
export const SKILLS: Readonly<Record<Id, Skill>> = {
  automatedPressure,
  conversation,
  bodyMeasures,
  ekg,
  holter,
  vitalSigns,
  oximetry,
  pain,
  pulses,
  senses,
  temperature,
};

export interface Catalogue {
  readonly skills: readonly Skill[];
  readonly kit: Kit;
  readonly models: readonly Model<unknown>[];
  readonly things: ReadonlyMap<Id, ThingKind>;
  readonly rules: Readonly<Record<string, NamedRule>>;
  readonly findings: ReadonlySet<string>;
  readonly measured: Measured;
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
    kit: kitOf(skills),
    models: skills.flatMap((skill) => skill.models),
    things: new Map(skills.flatMap((skill) => Object.entries(skill.things))),
    rules: Object.assign({}, ...skills.map((skill) => skill.rules)),
    measured: Object.assign({}, ...skills.map((skill) => skill.measured ?? {})),
    findings: new Set(skills.flatMap((skill) => skill.findings)),
    statedBy: statedByOf(skills),
  };
  made.set(scenario, catalogue);
  return catalogue;
}

/** What skills declare, joined; of two with one name the later skill's. */
export function kitOf(skills: readonly Skill[]): Kit {
  return {
    items: new Map(skills.flatMap(({ items = [] }) => items.map((item) => [item.id, item] as const))),
    stations: new Map(skills.flatMap(({ stations = {} }) => Object.entries(stations))),
    sections: new Map(skills.flatMap(({ sections = {} }) => Object.entries(sections))),
    deeds: new Map(skills.flatMap((skill) => skill.deeds.map((deed) => [deed.type, deed] as const))),
  };
}

/** Every deed on the patient's skin states that it was touched. */
function statedByOf(skills: readonly Skill[]): ReadonlyMap<string, readonly string[]> {
  const onPatient = skills.flatMap((skill) => skill.deeds.filter((deed) => deed.isOnPatient).map(({ type }) => type));
  return new Map([...skills.flatMap((skill) => Object.entries(skill.statedBy)), ['patient.touched', onPatient]]);
}

function getSkill(id: Id): Skill {
  const skill = SKILLS[id];
  if (!skill) throw new Error(`no skill named ${id}`);
  return skill;
}
