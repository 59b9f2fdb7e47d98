/** Pain scales: who can use which, and the five rows of FLACC (Merkel 1997, in our own words). */
import { u } from '../../math/random.ts';

export type PainScale = 'numeric' | 'faces' | 'flacc';

export const PAIN_SCALES: readonly PainScale[] = ['numeric', 'faces', 'flacc'];

/** Ages in whole months at which a scale is made for a person: numeric from 8 y, faces from 3 y, FLACC 2 months to 7 y. */
interface ScaleAges {
  readonly from: number;
  readonly to: number;
}

const YEAR = 12;
const AGES: Readonly<Record<PainScale, ScaleAges>> = {
  numeric: { from: 8 * YEAR, to: Number.POSITIVE_INFINITY },
  faces: { from: 3 * YEAR, to: Number.POSITIVE_INFINITY },
  flacc: { from: 2, to: 8 * YEAR - 1 },
};

/** Whether the scale suits someone of this age; FLACC at any age for a person who cannot say it. */
export function suits(scale: PainScale, ageMonths: number, canSpeak: boolean): boolean {
  if (!canSpeak) return scale === 'flacc';
  const { from, to } = AGES[scale];
  return ageMonths >= from && ageMonths <= to;
}

/** The face a person points at: 0, 2, 4, 6, 8 or 10; between two faces the higher one hurts more and is taken. */
export function faceFor(pain: number): number {
  return Math.min(10, Math.max(0, 2 * Math.ceil(pain / 2)));
}

export const FLACC_ROWS = ['face', 'legs', 'activity', 'cry', 'consolability'] as const;
export type FlaccRow = (typeof FLACC_ROWS)[number];

export type FlaccScores = Readonly<Record<FlaccRow, number>>;

/** How a person in so much pain behaves: five rows of 0–2 that add up to it; the seed says where it shows. */
export function flaccFor(pain: number, seed: number, stream: string): FlaccScores {
  const scores: Record<FlaccRow, number> = { face: 0, legs: 0, activity: 0, cry: 0, consolability: 0 };
  for (let point = 0; point < Math.min(10, Math.max(0, Math.round(pain))); point++) {
    const open = FLACC_ROWS.filter((row) => scores[row] < 2);
    const row = open[Math.floor(u(seed, `${stream}.flacc`, point) * open.length)];
    if (row) scores[row] += 1;
  }
  return scores;
}

/** Sum of the five rows, 0–10. */
export function flaccTotal(scores: FlaccScores): number {
  return FLACC_ROWS.reduce((sum, row) => sum + scores[row], 0);
}

/** Asked “not too bad, is it?”, people say less than they feel, by this much (design). */
const LEADING_TAKES = 2;

/** What a person answers: with a leading question less than it is. */
export function saidScore(scale: 'numeric' | 'faces', pain: number, isLeading: boolean): number {
  const felt = Math.max(0, Math.round(pain) - (isLeading ? LEADING_TAKES : 0));
  return scale === 'faces' ? faceFor(felt) : felt;
}
