/** What a growth chart shows: percentiles of the points, curves of the reference, and what must be told. Pure. */
import { CDC_FROM_MONTHS, growthOf, growthValue, referenceFor } from '../../../../core/clinical/growth/growth.ts';
import { type GrowthNote, linesCrossed, notesOn, USUAL_BAND } from '../../../../core/clinical/growth/reporting.ts';
import type { GrowthMeasure, Reference, Sex } from '../../../../core/clinical/growth/tables.ts';
import type { GrowthPoint, PlottedMeasure } from '../../../../core/skills/bodyMeasures/growthPoints.ts';

/** Percentiles that are drawn. */
export const CURVES = [2, 5, 10, 25, 50, 75, 90, 95, 98] as const;
const STEPS = 48;

export interface PlacedPoint extends GrowthPoint {
  /** 0–100; nothing where no table reaches. */
  readonly percentile: number | undefined;
}

export interface Told {
  readonly note: GrowthNote;
  readonly lines: readonly number[];
  /** The visit since which lines were crossed. */
  readonly since: string | undefined;
}

export interface GrowthChart {
  readonly reference: Reference;
  readonly fromMonths: number;
  readonly toMonths: number;
  readonly curves: readonly {
    readonly percentile: number;
    readonly points: readonly { readonly months: number; readonly value: number }[];
  }[];
  readonly points: readonly PlacedPoint[];
  readonly told: readonly Told[];
}

function tableMeasure(measure: PlottedMeasure, months: number): GrowthMeasure {
  return measure === 'length' && months >= CDC_FROM_MONTHS ? 'stature' : measure;
}

function percentileOf(point: GrowthPoint, sex: Sex): number | undefined {
  const { ageMonths: at, value } = point;
  const measure = tableMeasure(point.measure, at);
  const answer = growthOf({ reference: referenceFor(at), measure, sex, at, value });
  if ('fault' in answer) return undefined;
  return answer.extended?.percentile ?? answer.percentile;
}

function spanOf(newest: number): readonly [from: number, to: number] {
  if (newest < CDC_FROM_MONTHS) return [0, CDC_FROM_MONTHS - 0.01];
  return newest <= 72 ? [CDC_FROM_MONTHS, 72] : [CDC_FROM_MONTHS, 240];
}

/** The chart of one measure, by the newest point's age; nothing without points. */
export function growthChart(all: readonly GrowthPoint[], measure: PlottedMeasure, sex: Sex): GrowthChart | undefined {
  const points = all
    .filter((point) => point.measure === measure)
    .map((point) => ({ ...point, percentile: percentileOf(point, sex) }));
  const newest = points.at(-1);
  if (!newest) return undefined;
  const reference = referenceFor(newest.ageMonths);
  const [fromMonths, toMonths] = spanOf(newest.ageMonths);
  const ages = Array.from({ length: STEPS + 1 }, (_, step) => fromMonths + ((toMonths - fromMonths) * step) / STEPS);
  const curves = CURVES.map((percentile) => ({
    percentile,
    points: ages.flatMap((months) => {
      const question = { reference, measure: tableMeasure(measure, months), sex, at: months };
      const value = growthValue(question, percentile);
      return value === undefined ? [] : [{ months, value }];
    }),
  }));
  return { reference, fromMonths, toMonths, curves, points, told: toldOf(points, reference) };
}

/** What is told of today's point, against the last visit before it. */
function toldOf(points: readonly PlacedPoint[], reference: Reference): readonly Told[] {
  const newest = points.at(-1);
  if (!newest?.isToday || newest.percentile === undefined) return [];
  const before = points.filter(({ isToday, percentile }) => !isToday && percentile !== undefined).at(-1);
  const now = newest.percentile;
  return notesOn(reference, now, before?.percentile).map((note) => ({
    note,
    lines: note === 'crossing' ? linesCrossed(before?.percentile ?? now, now) : bandLine(reference, note),
    since: note === 'crossing' ? before?.date : undefined,
  }));
}

function bandLine(reference: Reference, note: GrowthNote): readonly number[] {
  const line = USUAL_BAND[reference].value[note === 'low' ? 0 : 1];
  return line === undefined ? [] : [line];
}
