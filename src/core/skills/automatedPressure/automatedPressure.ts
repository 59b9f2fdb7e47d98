/** Blood pressure by a monitor: oscillometric, with its errors; and the orthostatic set. It uses the cuffs of `vitalSigns`. */
import type { Person } from '../../people/person.ts';
import type { Fact, Skill } from '../../session/skill.ts';
import type { Id } from '../../session/types.ts';
import { faintness } from './faintness.ts';
import { MONITOR, monitorKind } from './monitor.ts';
import { monitorDeeds } from './monitorDeeds.ts';
import { monitorReadouts, monitorStations, monitorSummary, monitorTracks } from './monitorLooks.ts';
import { findSetChange, orthostaticDeed, orthostaticSections, setPosture } from './orthostatic.ts';
import { automatedRules } from './rules.ts';
import { monitorRunning } from './running.ts';

function affect(people: ReadonlyMap<Id, Person>, fact: Fact): void {
  const person = fact.about === undefined ? undefined : people.get(fact.about);
  const change = findSetChange(fact.with?.['change']);
  if (person && change && fact.name === 'orthostatic.asked') setPosture(person, change, fact.at);
}

export const automatedPressure: Skill = {
  id: 'automatedPressure',
  things: { [MONITOR]: monitorKind },
  deeds: [...monitorDeeds, orthostaticDeed],
  models: [monitorRunning, faintness],
  stations: monitorStations,
  sections: orthostaticSections,
  notice: () => [],
  affect,
  findings: [
    'monitor.inflating',
    'monitor.deflating',
    'monitor.failed',
    'monitor.finished',
    'pressure.measured',
    'patient.faint',
    'patient.fell',
  ],
  statedBy: {
    'monitor.deflating': ['monitor.started'],
    'monitor.finished': ['monitor.started'],
    'monitor.failed': ['monitor.started'],
    'patient.faint': ['orthostatic.asked', 'position.asked'],
    'pressure.measured': ['cuff.wrapped', 'monitor.switchedOn', 'monitor.started'],
  },
  rules: automatedRules,
  tracks: monitorTracks,
  readouts: monitorReadouts,
  summary: monitorSummary,
};
