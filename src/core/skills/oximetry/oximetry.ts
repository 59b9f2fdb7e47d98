/** Saturation by pulse oximeter: taken at the finger, and when to doubt its number. */
import { patientAgeDays } from '../../people/traits.ts';
import type { Skill, World } from '../../session/skill.ts';
import type { Entry, Finding } from '../../session/types.ts';
import { patientHere } from '../everyday/places.ts';
import { fingerOf, handOf, OXIMETER, oximeterItems, oximetryThings } from './oximeterThings.ts';
import { oximetryDeeds } from './oximetryDeeds.ts';
import { oximetryStations, oximetrySummary, oximetryTracks } from './oximetryLooks.ts';
import { oximetryRules } from './oximetryRules.ts';
import { oximetryComparisons, oximetrySections } from './oximetrySection.ts';
import { displayAt, oximetryShares } from './reading.ts';
import { probeSite, type SaturationMemory, saturation, saturationAt } from './saturation.ts';

/** What was taken from the display, what was true (tenths of a percent), and each cause's share (tenths). */
function readOff(world: World, { at }: Entry): readonly Finding[] {
  const memory = world.memory<SaturationMemory>('saturation');
  const site = probeSite(world, memory);
  const person = patientHere(world);
  if (!site || !person) return [];
  const shown = displayAt(site, at);
  const shares = oximetryShares(site, at).map(({ cause, by }) => [`o.${cause}`, Math.round(by * 10)] as const);
  return [
    {
      at,
      name: 'saturation.read',
      about: OXIMETER,
      numbers: {
        saturation: shown.saturation ?? 0,
        pulse: shown.pulse ?? 0,
        quality: shown.quality,
        ageDays: patientAgeDays(world),
        seconds: Math.floor((at - site.since) / 1_000),
        isRight: handOf(fingerOf(world)) === 'rightHand' ? 1 : 0,
        truth: Math.round(saturationAt(person, memory, at) * 10),
        ...(shown.saturation === undefined ? {} : Object.fromEntries(shares)),
      },
    },
  ];
}

/** A turn of the oxygen, by how much and which way. */
function oxygenTurned(world: World, { intent, at }: Entry): readonly Finding[] {
  const { liters } = world.memoryBefore<SaturationMemory>('saturation');
  const to = Number(intent.with?.['liters']);
  const about = intent.on ?? '';
  return to === liters ? [] : [{ at, name: 'oxygen.changed', about, numbers: { from: liters, to } }];
}

function notice(world: World, entry: Entry): readonly Finding[] {
  if (entry.intent.type === 'oximeter.read') return readOff(world, entry);
  return entry.intent.type === 'oxygen.turned' ? oxygenTurned(world, entry) : [];
}

export const oximetry: Skill = {
  id: 'oximetry',
  things: oximetryThings,
  deeds: oximetryDeeds,
  models: [saturation],
  items: oximeterItems,
  stations: oximetryStations,
  sections: oximetrySections,
  notice,
  findings: ['saturation.read', 'oxygen.changed'],
  statedBy: {
    'saturation.read': ['oximeter.clipped', 'oximeter.read'],
    'oxygen.changed': ['oxygen.turned'],
  },
  rules: oximetryRules,
  tracks: oximetryTracks,
  summary: oximetrySummary,
  measured: { 'saturation.value': ['saturation', 0] },
  comparisons: oximetryComparisons,
};
