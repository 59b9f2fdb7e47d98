/** The clinic's own distance chart: letters of equal difficulty, more and smaller from line to line. Data, no copy of a printed chart. */

export interface ChartLine {
  /** The line is 20/denominator when read from the distance the chart was made for. */
  readonly denominator: number;
  readonly letters: readonly string[];
}

/** Feet from which the printed denominators hold. */
export const CHART_FEET = 20;

/** The ten letters of Sloan, about equally hard to tell apart (1959; memory). */
export const LETTERS: readonly string[] = ['C', 'D', 'H', 'K', 'N', 'O', 'R', 'S', 'V', 'Z'];

function line(denominator: number, letters: string): ChartLine {
  return { denominator, letters: [...letters] };
}

/** Largest first. */
export const EYE_CHART: readonly ChartLine[] = [
  line(200, 'D'),
  line(100, 'KN'),
  line(70, 'RHS'),
  line(50, 'VZCO'),
  line(40, 'HNDRK'),
  line(30, 'SOZCVH'),
  line(25, 'NKRDSZO'),
  line(20, 'CVHNRKDS'),
  line(15, 'ZOSKCDVNR'),
];

/**
 * Height of a letter in millimetres: five minutes of arc at as many feet as its denominator says, 8.87 mm on the 20/20
 * line (definition of the Snellen fraction; verified).
 */
export function letterHeightMm(denominator: number): number {
  return Math.round((denominator / 20) * 887) / 100;
}
