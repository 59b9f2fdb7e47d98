/** A measurement as it runs: begun, signalled, or broken off; its memory and its one deadline. */
import { TEMPERATURE_SITES, type TemperatureSite } from '../../clinical/thermometry.ts';
import { patientAgeDays, traitsOf } from '../../people/traits.ts';
import type { Deadline, Model, World } from '../../session/skill.ts';
import type { Entry, Finding, Id } from '../../session/types.ts';
import { patientHere } from '../everyday/places.ts';
import { celsiusTenths, endValue, fahrenheitTenths, lookMs, type ProbeRun, signalAt, tipAt } from './probe.ts';
import { type Placement, type SiteReading, settlesAt, temperatureShares, trueAtSite } from './siteTemperature.ts';
import { isProbe, siteAt } from './thermometers.ts';

/** °C of a patient for whom the scenario says nothing (design: a healthy adult's core). */
export const USUAL_CORE = 37;

interface Run {
  readonly item: Id;
  readonly reading: SiteReading;
  readonly isCelsius: boolean;
  /** Nothing for an infrared look. */
  readonly probe: ProbeRun | undefined;
  readonly since: number;
  readonly doneAt: number;
}

/** `last`: what stands on the display of a thermometer, tenths of its unit. */
export interface MeasuringMemory {
  readonly count: number;
  readonly run: Run | undefined;
  readonly last: { readonly item: Id; readonly tenths: number; readonly isCelsius: boolean } | undefined;
}

export const NOTHING_MEASURED: MeasuringMemory = { count: 0, run: undefined, last: undefined };

function readingOf(world: World, item: Id, site: TemperatureSite, at: number): SiteReading | undefined {
  const person = patientHere(world);
  if (!person) return undefined;
  const thing = world.thing(item);
  return {
    core: person.rest.temperature ?? USUAL_CORE,
    site,
    placement: String(thing.context['placement']) as Placement,
    isHeld: thing.hasTag('held'),
    hasCover: thing.hasTag('covered'),
    isDried: world.hasHappened('skin.dried', site),
    traits: traitsOf(world, person.id),
    ageDays: patientAgeDays(world),
    at,
  };
}

function begun(world: World, memory: MeasuringMemory, { intent, at }: Entry): MeasuringMemory {
  const item = intent.on ?? '';
  const site = siteAt(item, world.station);
  const reading = site && readingOf(world, item, site, at);
  if (!site || !reading) return memory;
  const thing = world.thing(item);
  const probe: ProbeRun | undefined = isProbe(item)
    ? {
        mode: thing.hasTag('direct') ? 'direct' : 'predictive',
        isAxillary: site === 'axillary',
        siteCelsius: settlesAt(reading),
        since: at,
        seed: world.seed,
        place: memory.count,
      }
    : undefined;
  const doneAt = probe ? signalAt(probe) : at + lookMs(site === 'temporal' ? 'temporal' : 'tympanic');
  const run = { item, reading, isCelsius: thing.hasTag('celsius'), probe, since: at, doneAt };
  return { count: memory.count + 1, run, last: undefined };
}

function tenthsOf(run: Pick<Run, 'isCelsius'>, celsius: number): number {
  return run.isCelsius ? celsiusTenths(celsius) : fahrenheitTenths(celsius);
}

/** What the display shows at `t` while it runs, tenths of its unit; nothing for an infrared look. */
export function runningTenths(run: Run, t: number): number | undefined {
  return run.probe && tenthsOf(run, tipAt(run.probe, t));
}

/** What is stated when a value stands: the number in its unit, what was true there, and each share, hundredths of °C. */
function shownFinding(run: Run, celsius: number, at: number, isEarly: boolean): Finding {
  const { reading, item, isCelsius } = run;
  const shares = temperatureShares(reading).map(({ cause, by }) => [`c.${cause}`, Math.round(by * 100)] as const);
  const early = isEarly && run.probe ? Math.round((celsius - run.probe.siteCelsius) * 100) : 0;
  return {
    at,
    name: 'temperature.shown',
    about: item,
    numbers: {
      tenths: tenthsOf(run, celsius),
      isCelsius: isCelsius ? 1 : 0,
      site: TEMPERATURE_SITES.indexOf(reading.site),
      truth: Math.round(trueAtSite(reading.core, reading.site) * 100),
      isEarly: isEarly ? 1 : 0,
      isHeld: reading.isHeld ? 1 : 0,
      hasCover: reading.hasCover ? 1 : 0,
      ageDays: reading.ageDays,
      ...Object.fromEntries(shares),
      ...(early === 0 ? {} : { 'c.takenOutEarly': early }),
    },
  };
}

function lastOf(run: Run, celsius: number): MeasuringMemory['last'] {
  return { item: run.item, tenths: tenthsOf(run, celsius), isCelsius: run.isCelsius };
}

/** Taken out before the signal: a probe keeps what its tip had reached, an infrared look shows nothing. */
export function brokenOff(before: MeasuringMemory, at: number): readonly Finding[] {
  const { run } = before;
  return run?.probe ? [shownFinding(run, tipAt(run.probe, at), at, true)] : [];
}

function heard(world: World, memory: MeasuringMemory, entry: Entry): MeasuringMemory {
  const { run } = memory;
  switch (entry.intent.type) {
    case 'thermometer.started':
      return begun(world, memory, entry);
    case 'thermometer.removed':
    case 'station.left':
    case 'learner.walked':
      if (!run) return memory;
      return { ...memory, run: undefined, last: run.probe ? lastOf(run, tipAt(run.probe, entry.at)) : undefined };
    case 'cover.fitted':
      return { ...memory, last: undefined };
    default:
      return memory;
  }
}

function signal(memory: MeasuringMemory, run: Run, at: number): Deadline<MeasuringMemory> {
  const celsius = run.probe ? endValue(run.probe) : settlesAt(run.reading);
  return {
    at,
    due: () => ({
      memory: { ...memory, run: undefined, last: lastOf(run, celsius) },
      findings: [shownFinding(run, celsius, at, false)],
    }),
  };
}

export const measuring: Model<MeasuringMemory> = {
  id: 'measuringTemperature',
  start: () => NOTHING_MEASURED,
  heard,
  next: (_, memory, after) => memory.run && signal(memory, memory.run, Math.max(after, memory.run.doneAt)),
};
