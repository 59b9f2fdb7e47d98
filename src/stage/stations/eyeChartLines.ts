/** The lines of a letter chart, read from the view's plain facts. Pure. */
import type { StationLook } from '../../core/session/types.ts';

export interface ChartLine {
  readonly denominator: number;
  readonly letters: string;
}

/** Lines of the chart with their letters; none when the look does not tell them. */
export function chartLinesOf({ facts }: StationLook): readonly ChartLine[] {
  const { denominators, letters } = facts;
  if (typeof denominators !== 'object' || typeof letters !== 'string') return [];
  const words = letters.split(' ');
  return denominators.map((denominator, place) => ({ denominator, letters: words[place] ?? '' }));
}
