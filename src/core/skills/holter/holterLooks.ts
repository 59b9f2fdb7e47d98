/** What is seen of an ambulatory hook-up: the chest with electrodes and colored wires, the recorder with its live channels. */
import { timeAt } from '../../math/calendar.ts';
import type { Station, World } from '../../session/skill.ts';
import type { Id, Phrase, StationLook, Tracing } from '../../session/types.ts';
import { ekgStations } from '../ekg/ekgLooks.ts';
import { ekgMemory } from '../ekg/ekgMemory.ts';
import { whereIs } from '../ekg/electrodeDeeds.ts';
import { EXAM_ROOMS, patientHere } from '../everyday/places.ts';
import { holterMemory } from './holterMemory.ts';
import { COLORS, type Color, channelsOf, RECORDER } from './holterThings.ts';
import { channelRecipe } from './hookUp.ts';

/** The chest as the EKG shows it, with the recorder's wires. */
function withLeads(station: Station): Station {
  return {
    ...station,
    look(world) {
      const { kind, facts } = station.look(world);
      const wires = Object.entries(holterMemory(world).leads).map(([color, id]) => `${color}:${id}`);
      return { kind, facts: { ...facts, wires: wires.join(','), scheme: 'holter' } };
    },
  };
}

function look(world: World): StationLook {
  return {
    kind: RECORDER,
    facts: { person: patientHere(world)?.id ?? '', item: RECORDER, isOn: world.thing(RECORDER).hasTag('on') },
  };
}

const recorder: Station = { rooms: EXAM_ROOMS, spot: 'counter', group: 'holter', order: 47, look };

export const holterStations: Readonly<Record<Id, Station>> = {
  ...Object.fromEntries(
    Object.entries(ekgStations).flatMap(([id, station]) => (id === 'chest' ? [[id, withLeads(station)]] : [])),
  ),
  [RECORDER]: recorder,
};

/** Each channel of the recorder while it has a battery and a wire is clipped. */
export function holterTracings(world: World): readonly Tracing[] {
  const { leads, liveSince, patient } = holterMemory(world);
  if (!world.thing(RECORDER).hasTag('on') || Object.keys(leads).length === 0) return [];
  return channelsOf(world).flatMap(({ id }) => {
    const recipe = channelRecipe(world, id, liveSince);
    if (!recipe) return [];
    return [
      {
        id,
        at: liveSince,
        clock: timeAt(world.scenario.file.starts, liveSince),
        isLive: true,
        name: patient['name'] ?? '',
        birthDate: patient['birthDate'] ?? '',
        number: patient['number'] ?? '',
        recipe,
        strip: { key: `channel.${id}` },
      },
    ];
  });
}

export function holterSummary(world: World): readonly Phrase[] {
  const { leads } = holterMemory(world);
  if (world.station === RECORDER) {
    const key = world.thing(RECORDER).hasTag('recording') ? 'running' : 'here';
    return [{ key: `summary.holter.${key}`, values: { serial: serialOf(world) } }];
  }
  if (world.station !== 'chest') return [];
  const colorOn = (id: Id): Color | undefined => COLORS.find((color) => leads[color] === id);
  return [
    { key: 'summary.ekg.chest' },
    ...Object.keys(ekgMemory(world).electrodes).map((id): Phrase => {
      const color = colorOn(id);
      const values = { number: Number(id.slice(1)), where: whereIs(world, id) };
      return color
        ? { key: 'summary.electrodeWired', values: { ...values, wire: { key: `lead.${color}` } } }
        : { key: 'summary.electrodeBare', values };
    }),
  ];
}

export function serialOf(world: World): string {
  return String(world.scenario.file.policies['serial'] ?? '');
}
