/** What is seen and heard of a thermometer: the close-ups, its display and beep, and what is said of it. */
import { isHolding } from '../../hands/hands.ts';
import { NO_READING } from '../../session/displays.ts';
import type { Station, World } from '../../session/skill.ts';
import { SOUNDS } from '../../session/tracks.ts';
import type { Id, Phrase, StationLook, Track } from '../../session/types.ts';
import { EXAM_ROOMS, onlyIf, patientHere } from '../everyday/places.ts';
import { type MeasuringMemory, runningTenths } from './measuring.ts';
import { canReachHips } from './temperatureDeeds.ts';
import { AXILLA, FACE, HIPS, placedThermometer, siteAt, THERMOMETERS } from './thermometers.ts';

const STEP_MS = 1_000;

/** The thermometer the learner works with: the one in place, else the one in the hand. */
function inUse(world: World): Id | undefined {
  return placedThermometer(world) ?? THERMOMETERS.find((item) => isHolding(world.hands, item));
}

const memoryOf = (world: World): MeasuringMemory => world.memory<MeasuringMemory>('measuringTemperature');

function isCelsius(world: World, item: Id): boolean {
  return world.thing(item).hasTag('celsius');
}

function look(kind: string) {
  return (world: World): StationLook => {
    const item = inUse(world);
    const thing = item === undefined ? undefined : world.thing(item);
    return {
      kind,
      facts: {
        person: patientHere(world)?.id ?? '',
        item: item ?? '',
        at: item && thing?.hasTag('placed') ? (siteAt(item, world.station) ?? '') : '',
        isOn: item !== undefined,
        isCovered: thing?.hasTag('covered') ?? false,
        isHeld: thing?.hasTag('held') ?? false,
        placement: String(thing?.context['placement'] ?? ''),
        'unit.temperature': item !== undefined && isCelsius(world, item) ? 'C' : 'F',
      },
    };
  };
}

function station(spot: string, order: number, canOpen?: Station['canOpen']): Station {
  return { rooms: EXAM_ROOMS, spot, group: 'temperature', order, look: look(spot), ...(canOpen ? { canOpen } : {}) };
}

export const temperatureStations: Readonly<Record<Id, Station>> = {
  [FACE]: { ...station('patientFace', 38), look: look(FACE) },
  [AXILLA]: {
    ...station('patientArm', 39, (world) =>
      onlyIf(patientHere(world)?.posture.seat !== 'standing', 'reason.notSeated'),
    ),
    look: look(AXILLA),
  },
  [HIPS]: { ...station('patientArm', 39, canReachHips), look: look(HIPS) },
};

/** The display: dashes, then a warming tip each second, then what stands; and one beep when it is done. */
export function temperatureTracks(world: World): readonly Track[] {
  const item = inUse(world);
  if (item === undefined) return [];
  const { run, last } = memoryOf(world);
  if (run?.item !== item) {
    const shown = last?.item === item ? last.tenths : NO_READING;
    return [display([world.now], [shown], world.now)];
  }
  const times = [run.since];
  for (let t = run.since + STEP_MS; t < run.doneAt; t += STEP_MS) times.push(t);
  const shown = times.map((t, place) => (place === 0 ? NO_READING : (runningTenths(run, t) ?? NO_READING)));
  const beep: Track = {
    id: 'thermometer.beep',
    model: 'sounds',
    since: world.now,
    values: { times: [run.doneAt], sound: SOUNDS.indexOf(item === 'thermometer-temporal' ? 'beep' : 'doubleBeep') },
  };
  return [display(times, shown, world.now), beep];
}

function display(times: readonly number[], shown: readonly number[], since: number): Track {
  return { id: 'display.temperature', model: 'steps', since, values: { times, shown, decimals: 1 } };
}

export function temperatureSummary(world: World): readonly Phrase[] {
  const { station } = world;
  if (station !== FACE && station !== AXILLA && station !== HIPS) return [];
  const item = inUse(world);
  const phrases: Phrase[] = [{ key: `summary.${station}` }];
  if (item === undefined) return phrases;
  const name: Phrase = { key: `item.${item}` };
  const thing = world.thing(item);
  const where = thing.hasTag('placed') ? String(thing.context['placement']) : '';
  if (where !== '') {
    phrases.push({
      key: 'summary.thermometerIn',
      values: { item: name, where: { key: `option.placement.${where}` } },
    });
  }
  phrases.push({ key: thing.hasTag('covered') ? 'summary.covered' : 'summary.uncovered', values: { item: name } });
  return phrases;
}
