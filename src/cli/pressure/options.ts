/** Arguments of a played reading, each with its bounds and a plain message. */
import { CUFF_SIZES, type CuffSize } from '../../core/clinical/technique.ts';
import { type Arguments, Unusable, wholeNumber } from '../command.ts';
import { LARGEST_SEED } from '../play.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** Numbers: least, most, and what stands when nothing is said. Whole unless marked. */
const NUMBERS = {
  sbp: [60, 260, undefined],
  dbp: [30, 160, undefined],
  hr: [30, 180, 72],
  'arm-cm': [10, 60, 30],
  deflation: [0.5, 20, 2],
  'arm-below-heart-cm': [-30, 30, 0],
  'no-rest-min': [0, 60, undefined],
  'coffee-min': [0, 600, undefined],
  'nicotine-min': [0, 600, undefined],
  'meal-min': [0, 600, undefined],
  'white-coat': [0, 2, 0],
  'gauge-offset': [-12, 12, 0],
  leak: [0, 5, 0],
  gap: [0, 80, 0],
  'inflate-to': [40, 300, undefined],
  'right-arm-adds': [-40, 40, undefined],
  trials: [1, 100_000, undefined],
} as const satisfies Readonly<Record<string, readonly [number, number, number | undefined]>>;

type NumberName = keyof typeof NUMBERS;
const FRACTIONS: readonly NumberName[] = ['deflation', 'white-coat', 'leak'];

export const FLAGS = [
  'talking',
  'legs-crossed',
  'feet-dangling',
  'back-unsupported',
  'arm-unsupported',
  'full-bladder',
  'cold',
  'loose',
  'off-artery',
  'sleeve',
  'thick-sleeve',
  'under-cuff',
  'press-hard',
  'reinflate',
  'no-pause',
  'muffled-to-zero',
  'irregular',
  'lying',
] as const;
export type Flag = (typeof FLAGS)[number];

/** What `parseArgs` takes for a played reading. */
export const PRESSURE_OPTIONS: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>> = {
  ...Object.fromEntries(Object.keys(NUMBERS).map((name) => [name, text])),
  ...Object.fromEntries(FLAGS.map((name) => [name, flag])),
  cuff: text,
  variation: text,
  seed: text,
};

/** mmHg, per minute, cm, minutes before the reading; `deflation` and `leak` in mmHg/s. */
export interface PressureOptions {
  readonly number: (name: NumberName) => number | undefined;
  readonly has: (name: Flag) => boolean;
  readonly cuff: CuffSize | undefined;
  readonly hasVariation: boolean;
  readonly seed: number;
}

export function pressureOptions(given: Arguments): PressureOptions {
  const numbers = new Map(Object.keys(NUMBERS).map((name) => [name, numberOf(given, name as NumberName)]));
  const [sbp = 0, dbp = 0] = [numbers.get('sbp'), numbers.get('dbp')];
  for (const name of ['sbp', 'dbp']) if (numbers.get(name) === undefined) throw new Unusable(`--${name} is missing`);
  if (dbp > sbp - 10) throw new Unusable('--dbp must lie at least 10 below --sbp');
  return {
    number: (name) => numbers.get(name),
    has: (name) => given.values[name] === true,
    cuff: oneOf(given, 'cuff', CUFF_SIZES),
    hasVariation: oneOf(given, 'variation', ['off', 'on']) === 'on',
    seed: wholeNumber(String(given.values['seed'] ?? 'missing'), '--seed', LARGEST_SEED),
  };
}

function numberOf({ values }: Arguments, name: NumberName): number | undefined {
  const [least, most, usual] = NUMBERS[name];
  const written = values[name];
  if (written === undefined) return usual;
  const number = Number(written);
  const isFraction = FRACTIONS.includes(name);
  const isWritten = /^-?\d{1,6}(\.\d{1,6})?$/.test(String(written)) && (isFraction || Number.isInteger(number));
  if (!isWritten || number < least || number > most)
    throw new Unusable(`--${name} must be a ${isFraction ? '' : 'whole '}number from ${least} to ${most}`);
  return number;
}

function oneOf<Value extends string>({ values }: Arguments, name: string, known: readonly Value[]): Value | undefined {
  const written = values[name];
  if (written === undefined) return undefined;
  const found = known.find((value) => value === written);
  if (found === undefined) throw new Unusable(`--${name} must be one of ${known.join(', ')}`);
  return found;
}
