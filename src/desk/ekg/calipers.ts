/** What two marks on the paper measure. Pure. */

/** Times of the two marks from the beginning of the paper, ms. */
export type CaliperMarks = readonly [first: number, second: number];

export interface CaliperReading {
  readonly ms: number;
  readonly mm: number;
  /** Per minute, if one beat lies between the marks; nothing when they are too near each other to be a beat. */
  readonly rate?: number;
}

/** No heart beats faster than this: 400 a minute. */
const SHORTEST_BEAT_MS = 150;

export function readingOf([first, second]: CaliperMarks, speed: number): CaliperReading {
  const ms = Math.abs(second - first);
  const mm = Math.round((ms / 1_000) * speed * 10) / 10;
  return ms < SHORTEST_BEAT_MS ? { ms, mm } : { ms, mm, rate: Math.round(60_000 / ms) };
}

/** The mark that a press at `ms` takes hold of. */
export function nearestMark([first, second]: CaliperMarks, ms: number): 0 | 1 {
  return Math.abs(ms - first) <= Math.abs(ms - second) ? 0 : 1;
}
