/** `growth`: z-scores and percentiles of one measurement or of a file, in the order given. */
import {
  CDC_FROM_MONTHS,
  type Growth,
  type GrowthFault,
  type GrowthQuestion,
  growthOf,
  referenceFor,
} from '../core/clinical/growth/growth.ts';
import type { GrowthMeasure, Reference, Sex } from '../core/clinical/growth/tables.ts';
import { type Arguments, type Command, required, Unusable } from './command.ts';
import { readText } from './files.ts';
import { readTable } from './table.ts';

const MEASURES: readonly GrowthMeasure[] = ['weight', 'length', 'stature', 'head', 'bmi'];
const CHOICES = ['cdc', 'who', 'us'] as const;
type Choice = (typeof CHOICES)[number];
const MOST_ROWS = 200_000;

export const growth: Command = {
  usage:
    '--sex f|m --age-months <n> --measure weight|length|stature|head|bmi --value <kg|cm|kg/m2> | --csv <file> ' +
    '[--reference us|cdc|who]',
  about:
    'z-score and percentile; one measurement by US practice (WHO under 24 months, CDC from then on); a file ' +
    '(indicator,sex,agemos,value) by the CDC reference its indicators belong to, unless --reference says otherwise',
  options: {
    sex: { type: 'string' },
    'age-months': { type: 'string' },
    measure: { type: 'string' },
    value: { type: 'string' },
    csv: { type: 'string' },
    reference: { type: 'string' },
  },
  positionals: [0, 0],
  run(given) {
    const { csv } = given.values;
    if (typeof csv === 'string') return fileAnswer(given, csv);
    const answer = single(given);
    if ('error' in answer) throw new Unusable(answer.error);
    return { exit: 0, json: answer };
  },
};

interface Asked {
  readonly sex: Sex;
  readonly measure: GrowthMeasure;
  readonly ageMonths: number;
  readonly value: number;
  readonly choice: Choice;
}

type GrowthAnswer =
  | { readonly error: string }
  | {
      readonly z: number;
      readonly percentile: number;
      readonly reference: Reference;
      readonly extended?: { readonly z: number; readonly percentile: number };
    };

function single(given: Arguments): GrowthAnswer {
  const measureText = required(given, 'measure');
  const measure = MEASURES.find((each) => each === measureText);
  if (!measure) throw new Unusable(`--measure is one of ${MEASURES.join(', ')}`);
  return answerTo({
    sex: findSex(required(given, 'sex')) ?? refuse('--sex is f or m'),
    measure,
    ageMonths: findNumber(required(given, 'age-months')) ?? refuse('--age-months must be a number'),
    value: findNumber(required(given, 'value')) ?? refuse('--value must be a number'),
    choice: choiceOf(given, 'us'),
  });
}

function fileAnswer(given: Arguments, csv: string) {
  for (const name of ['sex', 'age-months', 'measure', 'value']) {
    if (given.values[name] !== undefined) throw new Unusable(`--${name} does not go with --csv`);
  }
  const choice = choiceOf(given, 'cdc');
  const rows = readTable(readText(csv, 20), csv, ['indicator', 'sex', 'agemos', 'value'], MOST_ROWS);
  const json = rows.map((row) => ('error' in row ? row : rowAnswer(row.cells, choice)));
  const failed = json.filter((row) => 'error' in row).length;
  return { exit: 0 as const, json, reasons: failed > 0 ? [`${failed} of ${json.length} rows have no answer`] : [] };
}

/** Measures by the names of the published tables. `length_or_stature_cm` is length under 24 months, then stature. */
function measureNamed(indicator: string, ageMonths: number): GrowthMeasure | undefined {
  if (indicator === 'length_or_stature_cm') return ageMonths < CDC_FROM_MONTHS ? 'length' : 'stature';
  const names: Readonly<Record<string, GrowthMeasure>> = {
    weight_kg: 'weight',
    length_cm: 'length',
    head_circumference_cm: 'head',
    bmi: 'bmi',
  };
  return Object.hasOwn(names, indicator) ? names[indicator] : undefined;
}

function rowAnswer(cells: Readonly<Record<string, string>>, choice: Choice): GrowthAnswer {
  const ageMonths = findNumber(cells['agemos'] ?? '');
  if (ageMonths === undefined) return { error: 'agemos is not a number' };
  const value = findNumber(cells['value'] ?? '');
  if (value === undefined) return { error: 'value is not a number' };
  const sex = findSex(cells['sex'] ?? '');
  if (!sex) return { error: 'sex is f or m' };
  const measure = measureNamed(cells['indicator'] ?? '', ageMonths);
  if (!measure) return { error: 'indicator is not the name of a table' };
  return answerTo({ sex, measure, ageMonths, value, choice });
}

function answerTo({ sex, measure, ageMonths, value, choice }: Asked): GrowthAnswer {
  const reference = choice === 'us' ? referenceFor(ageMonths) : choice;
  const question: GrowthQuestion = { reference, measure, sex, at: ageMonths, value };
  const answer = growthOf(question);
  return 'fault' in answer ? { error: faultText(answer, question) } : { ...shown(answer), reference };
}

function shown({ z, percentile, extended }: Growth) {
  const more = extended ? { extended: { z: rounded(extended.z), percentile: rounded(extended.percentile) } } : {};
  return { z: rounded(z), percentile: rounded(percentile), ...more };
}

function faultText(answer: GrowthFault, { reference, measure }: GrowthQuestion): string {
  const name = reference === 'who' ? 'WHO' : 'CDC';
  switch (answer.fault) {
    case 'noTable':
      return `the ${name} tables used here have no ${measure}`;
    case 'outside':
      return `the age is outside the ${name} table of ${measure}, ${answer.from} to ${answer.to} months`;
    case 'value':
      return 'the value must be more than 0 and at most 1000';
  }
}

function choiceOf({ values }: Arguments, usual: Choice): Choice {
  const { reference } = values;
  if (reference === undefined) return usual;
  return CHOICES.find((each) => each === reference) ?? refuse(`--reference is one of ${CHOICES.join(', ')}`);
}

function findSex(text: string): Sex | undefined {
  return text === 'f' || text === 'm' ? text : undefined;
}

function findNumber(text: string): number | undefined {
  return /^[+-]?(\d{1,15}\.?\d{0,20}|\.\d{1,20})(e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : undefined;
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function refuse(reason: string): never {
  throw new Unusable(reason);
}
