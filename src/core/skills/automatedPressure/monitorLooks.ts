/** What is seen of the monitor: cuff pressure as it runs, then the numbers or an error, and what the error means. */
import { errorReading, NO_READING } from '../../session/displays.ts';
import type { Station, World } from '../../session/skill.ts';
import { SOUNDS } from '../../session/tracks.ts';
import type { Id, Phrase, Readout, StationLook, Track } from '../../session/types.ts';
import { EXAM_ROOMS, isInExamRoom, patientHere } from '../everyday/places.ts';
import { MONITOR, wrappedCuff } from './monitor.ts';
import { type MonitorMemory, phaseEnd, type Run, runPressureAt } from './running.ts';

/** The display shows the cuff pressure anew so often, ms. */
const STEP_MS = 500;

export const monitorMemory = (world: World): MonitorMemory => world.memory<MonitorMemory>('monitorRunning');
const isOn = (world: World): boolean => world.thing(MONITOR).hasTag('on');

function look(world: World): StationLook {
  return {
    kind: MONITOR,
    facts: {
      person: patientHere(world)?.id ?? '',
      item: MONITOR,
      isOn: isOn(world),
      cuff: wrappedCuff(world) ?? '',
      isRunning: world.thing(MONITOR).hasTag('running'),
    },
  };
}

export const monitorStations: Readonly<Record<Id, Station>> = {
  [MONITOR]: { rooms: EXAM_ROOMS, spot: 'monitor', group: 'monitor', order: 39, look },
};

function display(world: World, name: string, times: readonly number[], shown: readonly number[]): Track {
  return { id: `display.${name}`, model: 'steps', since: world.now, values: { times, shown } };
}

function cuffDisplay(world: World, run: Run): Track {
  const end = phaseEnd(run);
  const times: number[] = [];
  const shown: number[] = [];
  for (let t = run.since; t <= end; t += STEP_MS) {
    times.push(t);
    shown.push(Math.round(runPressureAt(run, t)));
  }
  return display(world, 'cuff', times, shown);
}

/** The display, when the learner stands before the monitor or sees it across the room; two beeps when it is done. */
export function monitorTracks(world: World): readonly Track[] {
  if (!isOn(world) || !isInExamRoom(world)) return [];
  const { run, shown } = monitorMemory(world);
  const now = [world.now];
  if (run) return [cuffDisplay(world, run)];
  if (shown?.kind === 'error')
    return [display(world, 'cuff', now, [errorReading(shown.code)]), ...beeps(world, shown.at)];
  const value = shown?.value;
  const lines: readonly [string, number | undefined][] = [
    ['systolic', value?.systolic],
    ['diastolic', value?.diastolic],
    ['mean', value?.map],
    ['pulse', value?.pulse],
  ];
  const tracks = lines.map(([name, number]) =>
    display(world, name, now, [number === undefined ? NO_READING : Math.round(number)]),
  );
  return shown ? [...tracks, ...beeps(world, shown.at)] : tracks;
}

function beeps(world: World, at: number): readonly Track[] {
  if (world.now > at) return [];
  const values = { times: [at], sound: SOUNDS.indexOf('doubleBeep') };
  return [{ id: 'monitor.beep', model: 'sounds', since: world.now, values }];
}

/** In words: what it does now, or what its error asks for. */
export function monitorReadouts(world: World): readonly Readout[] {
  if (!isOn(world) || !isInExamRoom(world)) return [];
  const { run, shown } = monitorMemory(world);
  const label: Phrase = { key: 'readout.monitor' };
  if (run) return [{ id: MONITOR, label, text: { key: `readout.monitorText.${run.phase}` } }];
  if (shown?.kind !== 'error') return [];
  return [{ id: MONITOR, label, text: { key: `readout.monitorError.${shown.code}` } }];
}

export function monitorSummary(world: World): readonly Phrase[] {
  if (world.station !== MONITOR) return [];
  const cuff = wrappedCuff(world);
  const arm: Phrase = cuff
    ? { key: 'summary.monitorCuff', values: { item: { key: `item.${cuff}` } } }
    : { key: 'summary.monitorNoCuff' };
  return [{ key: isOn(world) ? 'summary.monitorOn' : 'summary.monitorOff' }, arm];
}
