/** The rules about when something happened. What each means at its edges is said at each. */
import { evidenceOf, isEarlier, type Occurrence, type OccurrenceIndex } from './occurrence.ts';
import type { Evidence, Pattern, Verdict } from './types.ts';

/** What a rule says, and what proves it. */
export interface Answer {
  readonly verdict: Verdict;
  readonly evidence: Evidence;
  /** Simulated ms of the moment to show. */
  readonly at?: number;
  /** Numbers and words for the reason. */
  readonly values?: Readonly<Record<string, number | string>>;
}

export function answer(isMet: boolean, proof: readonly (Occurrence | undefined)[], at?: number): Answer {
  const evidence = evidenceOf(proof.filter((one) => one !== undefined));
  return { verdict: isMet ? 'met' : 'missed', evidence, ...(at === undefined ? {} : { at }) };
}

/** Met when it happened at least once. */
export function happened(index: OccurrenceIndex, pattern: Pattern): Answer {
  const first = index.first(pattern);
  return answer(first !== undefined, [first], first?.at);
}

/** Met when it never happened. */
export function never(index: OccurrenceIndex, pattern: Pattern): Answer {
  const all = index.all(pattern);
  return answer(all.length === 0, all, all[0]?.at);
}

/**
 * Met when the first of the one came earlier than the first of the other, or when the other never came at all.
 * Missed when the one never came: an omission cannot be in time.
 */
export function before(index: OccurrenceIndex, one: Pattern, other: Pattern): Answer {
  const first = index.first(one);
  const second = index.first(other);
  if (!first) return answer(false, [second], second?.at);
  const isMet = !second || isEarlier(first, second);
  return answer(isMet, [first, second], isMet ? first.at : second?.at);
}

/**
 * Met when every `from` was followed by a `to` no more than `limitMs` later (exactly that much is in time).
 * Missed when there was no `from`, or when a `to` was late or never came; then the moment is when time ran out.
 */
export function within(index: OccurrenceIndex, from: Pattern, to: Pattern, limitMs: number): Answer {
  const starts = index.all(from);
  const ends = index.all(to);
  const proof: Occurrence[] = [];
  let place = 0;
  for (const start of starts) {
    while (place < ends.length && !isFollowed(start, ends[place])) place++;
    const end = ends[place];
    if (!end || end.at - start.at > limitMs) {
      return {
        ...answer(false, [start, end], start.at + limitMs),
        values: { limitMs, ...(end && { tookMs: end.at - start.at }) },
      };
    }
    proof.push(start, end);
  }
  return { ...answer(starts.length > 0, proof, starts[0]?.at), values: { limitMs } };
}

function isFollowed(start: Occurrence, end: Occurrence | undefined): boolean {
  return end !== undefined && isEarlier(start, end);
}

interface Span {
  readonly from: Occurrence;
  readonly to: Occurrence | undefined;
}

/**
 * A span opens at `from`, anew at each further `from`, and closes at the next `to`. Met when the event happened inside
 * every closed span. If none was ever closed, the open one counts. Missed when there was no `from`.
 */
export function between(index: OccurrenceIndex, event: Pattern, from: Pattern, to: Pattern): Answer {
  const spans = spansOf(index.all(from), index.all(to));
  const closed = spans.filter((span) => span.to !== undefined);
  const counted = closed.length > 0 ? closed : spans;
  const events = index.all(event);
  const proof: Occurrence[] = [];
  let place = 0;
  for (const span of counted) {
    while (place < events.length && !isFollowed(span.from, events[place])) place++;
    const inside = events[place];
    if (!inside || (span.to && !isEarlier(inside, span.to)))
      return answer(false, [span.from, span.to], span.to?.at ?? span.from.at);
    proof.push(span.from, inside);
  }
  return answer(counted.length > 0, proof, proof[1]?.at);
}

function spansOf(starts: readonly Occurrence[], ends: readonly Occurrence[]): Span[] {
  const spans: Span[] = [];
  let place = 0;
  for (const [order, from] of starts.entries()) {
    while (place < ends.length && !isFollowed(from, ends[place])) place++;
    const to = ends[place];
    const next = starts[order + 1];
    const isOpenedAnew = next !== undefined && (!to || isEarlier(next, to));
    if (!isOpenedAnew) spans.push({ from, to });
  }
  return spans;
}

/** Met when each happened, and the first times of each stand in this order. */
export function inOrder(index: OccurrenceIndex, patterns: readonly Pattern[]): Answer {
  const firsts = patterns.map((pattern) => index.first(pattern));
  for (const [place, first] of firsts.entries()) {
    const previous = firsts[place - 1];
    if (!first) return answer(false, firsts.slice(0, place), previous?.at);
    if (previous && !isEarlier(previous, first)) return answer(false, [first, previous], first.at);
  }
  return answer(true, firsts, firsts[0]?.at);
}

/** Met when it happened at least `min` and at most `max` times; `min` is 1 when neither is said, else 0. */
export function count(
  index: OccurrenceIndex,
  { event, min, max }: { event: Pattern; min?: number; max?: number },
): Answer {
  const all = index.all(event);
  const least = min ?? (max === undefined ? 1 : 0);
  const isMet = all.length >= least && all.length <= (max ?? all.length);
  const decisive = max !== undefined && all.length > max ? all[max] : all[Math.max(0, least - 1)];
  return { ...answer(isMet, all, decisive?.at), values: { count: all.length } };
}
