/** `ekg`: the twelve leads of a heart through electrodes anywhere, as CSV; or the measurements of such a CSV. */
import type { FilterPlan } from '../core/ekg/filters.ts';
import type { Vectors } from '../core/ekg/heart.ts';
import { LEADS, type Lead } from '../core/ekg/leads.ts';
import { measure } from '../core/ekg/measure.ts';
import { NOISES, type Noise } from '../core/ekg/noise.ts';
import { type Recording, type RecordingPlan, recordHeart, recordVectors } from '../core/ekg/recording.ts';
import { isSourceName, SOURCES } from '../core/ekg/sources.ts';
import { type Answer, type Arguments, type Command, required, Unusable, wholeNumber } from './command.ts';
import { measureCost } from './ekgCost.ts';
import { readPlacement } from './ekgPlacement.ts';
import { readText } from './files.ts';
import { rounded } from './measure/cpu.ts';
import { LARGEST_SEED } from './play.ts';
import { readTable, type TableRow } from './table.ts';

const MOST_RATE = 4_000;
const MOST_SECONDS = 120;
const MOST_SAMPLES = 500_000;

export const ekg: Command = {
  usage:
    '--source <name>|frank.csv --rate <n> --seconds <n> --placement standard|placement.json [--filter 0.05-150] [--noise off|on|mains,tremor,wander,muscle] --seed <n> | --measure in.csv | --bench',
  about:
    'prints t (s) and twelve leads (mV) as CSV, the rate, PR, QRS, QT and axis of such a CSV, or what tracings cost in CPU time',
  options: {
    source: { type: 'string' },
    rate: { type: 'string' },
    seconds: { type: 'string' },
    placement: { type: 'string' },
    filter: { type: 'string' },
    noise: { type: 'string' },
    seed: { type: 'string' },
    measure: { type: 'string' },
    bench: { type: 'boolean' },
  },
  positionals: [0, 0],
  run(given) {
    if (given.values['bench'] === true) return { exit: 0, json: measureCost() };
    if (typeof given.values['measure'] === 'string') return measured(given.values['measure']);
    return { exit: 0, text: csvOf(recorded(given)) };
  },
};

function recorded(given: Arguments): Recording {
  const name = required(given, 'source');
  const rate = Math.max(50, wholeNumber(optional(given, 'rate', '500'), '--rate', MOST_RATE));
  const seconds = wholeNumber(optional(given, 'seconds', '10'), '--seconds', MOST_SECONDS);
  const seed = wholeNumber(optional(given, 'seed', '1'), '--seed', LARGEST_SEED);
  const { placement, contacts } = readPlacement(optional(given, 'placement', 'standard'));
  const plan: RecordingPlan = {
    placement,
    filters: filtersOf(optional(given, 'filter', '')),
    noise: { seed, noises: noisesOf(optional(given, 'noise', 'off')).map((noise) => ({ noise })), contacts },
    rate,
    seconds,
  };
  if (isSourceName(name)) return recordHeart(SOURCES[name], plan);
  if (!/\.csv$/i.test(name)) {
    throw new Unusable(`--source must be a .csv file or one of ${Object.keys(SOURCES).join(', ')}`);
  }
  return recordVectors(readFrank(name, rate), plan);
}

function optional({ values }: Arguments, name: string, usual: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : usual;
}

/** `0.05-150`, `0.05-`, `-40`; nothing: no filter. */
function filtersOf(text: string): FilterPlan {
  if (text === '') return {};
  const [, low = '', high = ''] = /^(\d*\.?\d*)-(\d*\.?\d*)$/.exec(text) ?? [];
  const corners = { highPass: Number(low), lowPass: Number(high) };
  const isGood = (low !== '' || high !== '') && corners.highPass <= 100 && corners.lowPass <= 1_000;
  if (!isGood) throw new Unusable('--filter must be two corners in Hz, such as 0.05-150');
  return {
    ...(corners.highPass > 0 ? { highPass: corners.highPass } : {}),
    ...(corners.lowPass > 0 ? { lowPass: corners.lowPass } : {}),
  };
}

function noisesOf(text: string): readonly Noise[] {
  if (text === 'off') return [];
  if (text === 'on') return ['mains', 'wander', 'muscle'];
  return text.split(',').map((each) => {
    const noise = NOISES.find((known) => known === each);
    if (!noise) throw new Unusable(`--noise must be off, on, or some of ${NOISES.join(', ')}`);
    return noise;
  });
}

function readFrank(path: string, rate: number): Vectors {
  const rows = readTable(readText(path, 50), path, ['x', 'y', 'z'], MOST_SAMPLES);
  if (rows.length === 0) throw new Unusable(`${path}: there is no sample in it`);
  const column = (name: string) => Float64Array.from(rows, (row, place) => cellOf(row, name, path, place));
  return { from: 0, stepMs: 1_000 / rate, x: column('x'), y: column('y'), z: column('z') };
}

function cellOf(row: TableRow, column: string, path: string, place: number): number {
  const where = `${path}: row ${place + 1}`;
  if ('error' in row) throw new Unusable(`${where}: ${row.error}`);
  const text = row.cells[column] ?? '';
  const number = Number(text);
  if (text === '' || !(Math.abs(number) <= 1_000)) throw new Unusable(`${where}: ${column} must be a number`);
  return number;
}

const DIGITS = 12;

function csvOf({ leads, rate }: Recording): string {
  const lines = [`t,${LEADS.join(',')}`];
  for (let place = 0; place < leads.I.length; place++) {
    const values = LEADS.map((lead) => Number((leads[lead][place] ?? 0).toPrecision(DIGITS)) + 0);
    lines.push(`${Number((place / rate).toPrecision(DIGITS))},${values.join(',')}`);
  }
  return `${lines.join('\n')}\n`;
}

function measured(path: string): Answer {
  const rows = readTable(readText(path, 200), path, ['t', ...LEADS], MOST_SAMPLES);
  if (rows.length < 100) throw new Unusable(`${path}: fewer than 100 samples`);
  const column = (name: string) => Float64Array.from(rows, (row, place) => cellOf(row, name, path, place));
  const times = column('t');
  const rate = (times.length - 1) / ((times.at(-1) ?? 0) - (times[0] ?? 0));
  if (!(rate >= 50 && rate <= 10_000)) throw new Unusable(`${path}: t must rise, 50 to 10 000 samples a second`);
  const leads = Object.fromEntries(LEADS.map((lead) => [lead, column(lead)])) as unknown as Record<Lead, Float64Array>;
  const found = measure({ rate, leads });
  const json = Object.fromEntries(Object.entries(found).map(([name, value]) => [name, rounded(value, 1)]));
  return Object.keys(json).length > 0 ? { exit: 0, json } : { exit: 1, json: { error: 'no beats were found' } };
}
