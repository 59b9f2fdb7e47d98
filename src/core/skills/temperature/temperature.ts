/** Temperature by mouth, ear, forehead, armpit and rectum: taken with the instrument, and what technique makes of it. */
import { rectalDepth } from '../../clinical/thermometry.ts';
import { patientAgeDays } from '../../people/traits.ts';
import type { Skill, World } from '../../session/skill.ts';
import type { Entry, Finding } from '../../session/types.ts';
import { brokenOff, type MeasuringMemory, measuring } from './measuring.ts';
import { depthOf, type Placement } from './siteTemperature.ts';
import { temperatureDeeds } from './temperatureDeeds.ts';
import { temperatureStations, temperatureSummary, temperatureTracks } from './temperatureLooks.ts';
import { temperatureRules } from './temperatureRules.ts';
import { temperatureComparisons, temperatureSections } from './temperatureSection.ts';
import { placedThermometer, thermometerItems, thermometerThings } from './thermometers.ts';

/** A probe too deep for the age, or dry, can hurt the bowel. */
function inserted(world: World, { intent, at }: Entry): readonly Finding[] {
  const item = intent.on ?? '';
  if (item !== 'thermometer-rectal') return [];
  const depth = depthOf(String(intent.with?.['placement']) as Placement);
  const { most } = rectalDepth(patientAgeDays(world));
  const isDry = !world.thing(item).hasTag('lubricated');
  if (depth <= most && !isDry) return [];
  return [{ at, name: 'rectum.endangered', about: item, numbers: { depth, most, isDry: isDry ? 1 : 0 } }];
}

/** Whoever turns away takes the thermometer along; a rectal probe that is let go of is a danger. */
function released(world: World, { at }: Entry): readonly Finding[] {
  const item = placedThermometer(world);
  if (item === undefined) return [];
  return [
    { at, name: 'thermometer.released', about: item, numbers: { isRectal: item === 'thermometer-rectal' ? 1 : 0 } },
  ];
}

function notice(world: World, entry: Entry): readonly Finding[] {
  switch (entry.intent.type) {
    case 'thermometer.placed':
      return inserted(world, entry);
    case 'thermometer.removed':
      return brokenOff(world.memoryBefore<MeasuringMemory>('measuringTemperature'), entry.at);
    case 'station.left':
    case 'learner.walked':
      return [
        ...brokenOff(world.memoryBefore<MeasuringMemory>('measuringTemperature'), entry.at),
        ...released(world, entry),
      ];
    default:
      return [];
  }
}

export const temperature: Skill = {
  id: 'temperature',
  things: thermometerThings,
  deeds: temperatureDeeds,
  models: [measuring],
  items: thermometerItems,
  stations: temperatureStations,
  sections: temperatureSections,
  notice,
  findings: ['temperature.shown', 'thermometer.released', 'rectum.endangered'],
  statedBy: {
    'temperature.shown': ['thermometer.placed', 'thermometer.started'],
    'thermometer.released': ['station.left', 'learner.walked'],
    'rectum.endangered': ['thermometer.placed'],
  },
  rules: temperatureRules,
  tracks: temperatureTracks,
  summary: temperatureSummary,
  comparisons: temperatureComparisons,
};
