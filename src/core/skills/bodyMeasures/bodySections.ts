/** The forms for weight, height, length and head, the FHIR observations they become, and what was true, shown, charted. */
import { bodyMassIndex, CM_PER_INCH, KG_PER_LB } from '../../clinical/measuring.ts';
import { choice, whole } from '../../record/fields.ts';
import type { RecordState, SavedSection, Values } from '../../record/record.ts';
import {
  ABSENT,
  type Context,
  type FhirResource,
  isText,
  loinc,
  type Members,
  notes,
  observation,
  quantity,
} from '../../record/writing.ts';
import type { Comparison } from '../../rubric/types.ts';
import type { Section, World } from '../../session/skill.ts';
import type { Finding } from '../../session/types.ts';

/** LOINC (vitals.md §1, checked against the US Core vital-signs value set). */
export const BODY_CODES = {
  weight: ['29463-7', 'Body weight'],
  height: ['8302-2', 'Body height'],
  length: ['8306-3', 'Body height - lying'],
  headCircumference: ['9843-4', 'Head Occipital-frontal circumference'],
  bmi: ['39156-5', 'Body mass index (BMI) [Ratio]'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type BodySection = 'weight' | 'height' | 'length' | 'headCircumference';

const OUNCES_PER_LB = 16;

/** A charted weight in kg as it is written: pounds by the unit, ounces beside them. */
export function chartedKilograms({ value, unit, ounces }: Values): number | undefined {
  if (typeof value !== 'number') return undefined;
  if (unit !== 'pounds') return value / 100;
  return (value / 100 + (typeof ounces === 'number' ? ounces / 10 / OUNCES_PER_LB : 0)) * KG_PER_LB;
}

/** A charted length in cm as it is written. */
export function chartedCentimeters({ value, unit }: Values): number | undefined {
  if (typeof value !== 'number') return undefined;
  return unit === 'inches' ? (value / 10) * CM_PER_INCH : value / 10;
}

function rounded(value: number, places: 10 | 100): number {
  return Math.round(value * places) / places;
}

/** A value is sent with its unit, or not at all: a number without one could be read as another. */
function weightQuantity(values: Values): Members {
  const kg = chartedKilograms(values);
  if (kg === undefined || !isText(values['unit'])) return { dataAbsentReason: ABSENT };
  const isPounds = values['unit'] === 'pounds';
  return {
    valueQuantity: isPounds
      ? quantity(rounded(kg / KG_PER_LB, 100), 'lb', '[lb_av]')
      : quantity(rounded(kg, 100), 'kg'),
  };
}

function lengthQuantity({ value, unit }: Values): Members {
  if (typeof value !== 'number' || !isText(unit)) return { dataAbsentReason: ABSENT };
  return { valueQuantity: unit === 'inches' ? quantity(value / 10, 'in', '[in_i]') : quantity(value / 10, 'cm') };
}

function weight(context: Context, section: SavedSection): readonly FhirResource[] {
  const [code, display] = BODY_CODES.weight;
  const rest = { ...weightQuantity(section.values), ...notes(context, section, section.values['worn']) };
  return [observation(context, section, loinc(code, display), 'scale', rest), ...bmi(context, section)];
}

/** Body mass index is worked out from the two that were charted, never typed. */
export function chartedBmi({ sections }: Pick<RecordState, 'sections'>): number | undefined {
  const kg = chartedKilograms(sections.get('weight')?.values ?? {});
  const cm = chartedCentimeters(sections.get('height')?.values ?? {});
  return kg === undefined || cm === undefined || cm === 0 ? undefined : rounded(bodyMassIndex(kg, cm), 10);
}

function bmi(context: Context, section: SavedSection): readonly FhirResource[] {
  const value = chartedBmi(context.state);
  if (value === undefined) return [];
  const [code, display] = BODY_CODES.bmi;
  const rest = { id: 'bmi', valueQuantity: quantity(value, 'kg/m2') };
  return [observation(context, section, loinc(code, display), 'calculation', rest)];
}

function lengthWriter(name: Exclude<BodySection, 'weight'>, method: string) {
  return (context: Context, section: SavedSection): readonly FhirResource[] => {
    const [code, display] = BODY_CODES[name];
    const rest = { ...lengthQuantity(section.values), ...notes(context, section) };
    return [observation(context, section, loinc(code, display), method, rest)];
  };
}

function lengthSection(name: Exclude<BodySection, 'weight'>, method: string): Section {
  return {
    fields: () => [whole(name, 'value', 0, 2_500, 1), choice(name, 'unit', ['centimeters', 'inches'])],
    resources: lengthWriter(name, method),
  };
}

export const bodySections: Readonly<Record<BodySection, Section>> = {
  weight: {
    fields: () => [
      whole('weight', 'value', 0, 50_000, 2),
      choice('weight', 'unit', ['kilograms', 'pounds']),
      whole('weight', 'ounces', 0, 159, 1),
      choice('weight', 'worn', ['nothing', 'cleanDiaper', 'indoorClothes', 'coatOrShoes']),
    ],
    resources: weight,
  },
  height: lengthSection('height', 'stadiometer'),
  length: lengthSection('length', 'length board'),
  headCircumference: lengthSection('headCircumference', 'measuring tape'),
};

interface Measure {
  readonly finding: string;
  readonly section: BodySection;
  /** From the finding's g or mm to the unit that is shown: kg or cm. */
  readonly per: 1_000 | 10;
  readonly places: 10 | 100;
  readonly charted: (values: Values) => number | undefined;
}

export const BODY_MEASURES: Readonly<Record<string, Measure>> = {
  weight: { finding: 'weight.shown', section: 'weight', per: 1_000, places: 100, charted: chartedKilograms },
  height: { finding: 'height.shown', section: 'height', per: 10, places: 10, charted: chartedCentimeters },
  length: { finding: 'length.shown', section: 'length', per: 10, places: 10, charted: chartedCentimeters },
  head: { finding: 'head.shown', section: 'headCircumference', per: 10, places: 10, charted: chartedCentimeters },
};

/** Of many readings the last three are shown side by side. */
const ROWS = 3;

export function bodyComparisons(world: World): readonly Comparison[] {
  return Object.entries(BODY_MEASURES).flatMap(([name, measure]) => rowsOf(world, name, measure));
}

function rowsOf(world: World, name: string, measure: Measure): readonly Comparison[] {
  const shown = world.findings.filter((finding) => finding.name === measure.finding).slice(-ROWS);
  const number = measure.charted(world.record.sections.get(measure.section)?.values ?? {});
  const charted = number === undefined ? {} : { charted: [rounded(number, measure.places)] };
  return shown.map((finding, place) => ({
    measure: name,
    at: finding.at,
    true: [inUnit(measure, finding.numbers['truth'] ?? 0)],
    shown: [inUnit(measure, finding.numbers['value'] ?? 0)],
    ...(place === shown.length - 1 ? charted : {}),
    shares: sharesOf(measure, finding),
  }));
}

function inUnit({ per, places }: Measure, value: number): number {
  return rounded(value / per, places);
}

function sharesOf(measure: Measure, { numbers }: Finding): Comparison['shares'] {
  return Object.entries(numbers)
    .filter(([key]) => key.startsWith('s.'))
    .map(([key, by]) => ({ cause: key.slice(2), by: [inUnit(measure, by)] }))
    .filter(({ by }) => by[0] !== 0);
}
