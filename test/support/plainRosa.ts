/** Rosa without coffee, nerves or hurry, her true values chosen by the test; and a learner ready at her arm. */
import { parseScenario, type Scenario } from '../../src/core/scenario/scenario.ts';
import { Learner, rosaParts } from './rosa.ts';

export interface TrueValues {
  readonly systolic?: number;
  readonly diastolic?: number;
  readonly pulse?: number;
  readonly respirations?: number;
  readonly coffeeMinutes?: number;
}

const made = new Map<string, Scenario>();

export function plainScenario(values: TrueValues = {}): Scenario {
  const key = JSON.stringify(values);
  const known = made.get(key);
  if (known) return known;
  const { systolic = 120, diastolic = 80, pulse = 70, respirations = 16, coffeeMinutes } = values;
  const parts = rosaParts();
  const people = parts.file['people'] as Record<string, Record<string, unknown>>;
  const rosa = people['rosa'] ?? {};
  const only = (value: number): [number, number] => [value, value];
  rosa['true'] = {
    systolic: only(systolic),
    diastolic: only(diastolic),
    pulse: only(pulse),
    respirations: only(respirations),
  };
  rosa['before'] = {
    fullBladder: false,
    whiteCoat: 0,
    walkedMinutes: 60,
    ...(coffeeMinutes === undefined ? {} : { coffeeMinutes }),
  };
  const scenario = parseScenario(parts);
  made.set(key, scenario);
  return scenario;
}

export interface Technique {
  /** What she is asked before the rest; well seated when nothing is said. */
  readonly asks?: readonly string[];
  readonly cuff?: string;
  readonly fit?: 'snug' | 'loose';
  readonly restMs?: number;
  readonly feelsArtery?: boolean;
  /** Stethoscope off the artery, mm. */
  readonly offMm?: number;
}

export const WELL_SEATED = ['chair', 'backSupported', 'uncrossLegs', 'armOnDesk', 'rollSleeve'] as const;

/** Up to the moment at which the stethoscope lies on the arm and the cuff is empty. */
export function readyAtArm(learner: Learner, technique: Technique = {}): Learner {
  const { asks = WELL_SEATED, cuff = 'cuff-large', fit = 'snug', restMs = 900_000, feelsArtery = true } = technique;
  learner
    .bringsRosaIn()
    .says('askQuiet')
    .asks(...asks)
    .waits(restMs)
    .goesClose();
  if (feelsArtery) learner.feels('brachialArtery').lifts();
  return learner
    .wraps(cuff, fit)
    .does('item.taken', 'stethoscope')
    .listens(technique.offMm ?? 0);
}

export function plainLearner(seed = 7, values: TrueValues = {}): Learner {
  return new Learner(seed, {}, { scenario: plainScenario(values) });
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** 1 to `last`. */
export function seeds(last: number): readonly number[] {
  return Array.from({ length: last }, (_, place) => place + 1);
}
