/** `bp` by ear: one played reading with its shares, or what many of them are off by. */
import { sharesOf } from '../../core/skills/vitalSigns/comparisons.ts';
import type { Answer, Arguments } from '../command.ts';
import { rounded } from '../measure/cpu.ts';
import { type PressureOptions, pressureOptions } from './options.ts';
import { type Pair, playReading } from './probeLearner.ts';
import { simulateReading } from './simulation.ts';

/** A reading within so many mmHg of the truth counts as near. */
const NEAR = 6;
const LARGEST = 4_294_967_296;

export function byEar(given: Arguments): Answer {
  const options = pressureOptions(given);
  const trials = options.number('trials');
  return trials === undefined ? oneReading(options) : manyReadings(options, trials);
}

function oneReading(options: PressureOptions): Answer {
  const { heard, rest } = playReading(options, options.seed);
  if (!heard) return { exit: 1, reasons: ['no two sounds in a row were heard: there is no reading'] };
  const { systolic = 0, diastolic = 0, muffled = 0, last = 0 } = heard.numbers;
  const shares = sharesOf(heard).map(({ cause, by }) => ({ cause, systolic: by[0], diastolic: by[1] }));
  return {
    exit: 0,
    json: {
      heard: { systolic, diastolic },
      true: {
        systolic: heard.numbers['trueSystolic'] ?? rest.systolic,
        diastolic: heard.numbers['trueDiastolic'] ?? rest.diastolic,
      },
      shares,
      phases: { muffled, last },
    },
  };
}

/** Errors against the truth of each seed: the mean over the beats of the fall, the effects of technique not among them. */
export function readingErrors(options: PressureOptions, trials: number, phaseOf?: (place: number) => number) {
  const errors: Pair[] = [];
  for (let place = 0; place < trials; place++) {
    const { heard, mean } = playReading(options, (options.seed + place) % LARGEST, phaseOf?.(place));
    const { systolic, diastolic } = heard?.numbers ?? {};
    if (systolic === undefined || diastolic === undefined) continue;
    errors.push({ systolic: systolic - mean.systolic, diastolic: diastolic - mean.diastolic });
  }
  return errors;
}

function manyReadings(options: PressureOptions, trials: number): Answer {
  const errors = readingErrors(options, trials);
  if (errors.length === 0) return { exit: 1, reasons: ['in none of the trials was there a reading'] };
  const unheard = trials - errors.length;
  const json = { ...summaryOf(errors), trials, unheard };
  if (!options.hasVariation) return { exit: 0, json };
  return { exit: 0, json: { ...json, simulation: summaryOf(simulated(options, trials)) } };
}

function simulated(options: PressureOptions, trials: number): readonly Pair[] {
  const [sbp = 0, dbp = 0, hr = 0] = [options.number('sbp'), options.number('dbp'), options.number('hr')];
  const deflation = options.number('deflation') ?? 2;
  return Array.from({ length: trials }, (_, place) =>
    simulateReading({ sbp, dbp, hr, deflation }, options.seed + place),
  ).filter((error) => error !== undefined);
}

export function summaryOf(errors: readonly Pair[]) {
  const each = (fold: (values: readonly number[]) => number): Pair => ({
    systolic: rounded(fold(errors.map(({ systolic }) => systolic)), 2),
    diastolic: rounded(fold(errors.map(({ diastolic }) => diastolic)), 2),
  });
  return {
    meanError: each((values) => values.reduce((sum, value) => sum + value, 0) / values.length),
    worst: each((values) => values.reduce((worst, value) => (Math.abs(value) > Math.abs(worst) ? value : worst), 0)),
    within6: each((values) => values.filter((value) => Math.abs(value) <= NEAR).length / values.length),
  };
}
