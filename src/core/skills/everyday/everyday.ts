/** Deeds that are the same everywhere: walking, taking, placing, waiting, hand hygiene, gloves, charting. */

import { limit } from '../../clinical/limits.ts';
import type { Before, Deed, Skill, World } from '../../session/skill.ts';
import type { Entry, Finding } from '../../session/types.ts';
import { actingSurface, levelOf } from '../../touch/touch.ts';
import { handDeeds } from './handDeeds.ts';
import { moveDeeds } from './moveDeeds.ts';
import { recordDeeds } from './recordDeeds.ts';
import { visitSections } from './visitSections.ts';

const deeds: readonly Deed[] = [...moveDeeds, ...handDeeds, ...recordDeeds];

function notice(world: World, entry: Entry, before: Before): readonly Finding[] {
  const { intent, at } = entry;
  if (world.kit.deeds.get(intent.type)?.isOnPatient) {
    const level = levelOf(before.touch, actingSurface(before.touch));
    return [{ at, name: 'patient.touched', numbers: { level, first: world.hasHappened('patient.touched') ? 0 : 1 } }];
  }
  if (intent.type === 'record.opened' || intent.type === 'record.charted' || intent.type === 'report.given') {
    return [{ at, name: 'keyboard.touched', numbers: { level: levelOf(before.touch, actingSurface(before.touch)) } }];
  }
  const hygiene = before.hands.hygiene;
  if (hygiene && world.hands.hygiene === undefined) return [handsCleaned(hygiene.method, at - hygiene.since, at)];
  return [];
}

/** What a finished rub or wash was: `method` 0 rub, 1 wash. */
function handsCleaned(method: 'rub' | 'wash', ms: number, at: number): Finding {
  const needed = limit(method === 'rub' ? 'handRub' : 'handWash');
  return {
    at,
    name: 'hands.cleaned',
    numbers: { ms, isLongEnough: ms >= needed ? 1 : 0, method: method === 'rub' ? 0 : 1 },
  };
}

export const everyday: Skill = {
  id: 'everyday',
  things: {},
  deeds,
  models: [],
  sections: visitSections,
  notice,
  findings: ['patient.touched', 'keyboard.touched', 'hands.cleaned', 'visit.ended'],
  statedBy: {
    'keyboard.touched': ['record.opened', 'record.charted', 'report.given'],
    'hands.cleaned': ['rub.started', 'rub.ended', 'washing.started', 'washing.ended'],
    'visit.ended': ['learner.walked'],
  },
  rules: {},
};
