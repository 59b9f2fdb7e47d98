/** When atria and ventricles beat (models.md §1.4): each rhythm as a list of events up to a time. Seeded. */
import { exp, sin } from '../math/functions.ts';
import { gauss, u } from '../math/random.ts';

const TAU = 2 * Math.PI;

/** `at`: onset in ms. `rr`: to the next ventricular beat as the heart expects it, ms: the QT interval follows it. */
export type HeartEvent =
  | { readonly kind: 'atria'; readonly at: number; readonly focus: 'sinus' | 'low' | 'junction' }
  | {
      readonly kind: 'ventricles';
      readonly at: number;
      readonly rr: number;
      readonly origin: 'conducted' | 'premature' | 'escape';
    };

export type RhythmKind =
  | 'sinus'
  | 'atrialPremature'
  | 'ventricularPremature'
  | 'firstDegreeBlock'
  | 'secondDegreeBlockOne'
  | 'secondDegreeBlockTwo'
  | 'completeBlock'
  | 'junctional'
  | 'atrialFibrillation'
  | 'atrialFlutter'
  | 'ventricularTachycardia'
  | 'asystole';

/** `rate` per minute; `pr` ms where the rhythm does not set it; `sway`: how much sinus rhythm follows breathing. */
export interface RhythmPlan {
  readonly kind: RhythmKind;
  readonly rate: number;
  readonly pr?: number;
  readonly sway?: number;
}

/** Shares of RR that swing with blood pressure (0.1 Hz) and breathing (0.25 Hz), and the rest, ms (models.md §1.4). */
const SLOW_SHARE = 0.025;
const BREATH_SHARE = 0.035;
const BREATH_HZ = 0.25;
const RANDOM_MS = 8;

/** PR shortens as the rate rises: 160 ms at 75 per minute, between 110 and 200. */
export function prAt(rate: number): number {
  return Math.min(200, Math.max(110, 160 - 0.5 * (rate - 75)));
}

type Beats = (seed: number, plan: RhythmPlan, from: number, to: number) => HeartEvent[];

function sinusInterval(seed: number, plan: RhythmPlan, n: number, at: number): number {
  const rr = 60_000 / plan.rate;
  const sway = plan.sway ?? 1;
  const slow = SLOW_SHARE * sin(TAU * (0.1 * (at / 1_000) + u(seed, 'ekg.slow', 0)));
  const breath = BREATH_SHARE * sway * sin(TAU * (BREATH_HZ * (at / 1_000) + u(seed, 'ekg.breath', 0)));
  return Math.max(200, rr * (1 + slow + breath) + RANDOM_MS * gauss(seed, 'ekg.rr', n));
}

/** Beats of one block, which lasts exactly so many mean intervals: the n-th beat is found without its forerunners. */
const BLOCK_BEATS = 60;

interface Onset {
  /** Number of the beat, counted from 0 ms; and its place in its block, for what recurs every 3, 4 or 5 beats. */
  readonly n: number;
  readonly place: number;
  readonly at: number;
}

type IntervalAfter = (n: number, at: number, place: number) => number;

/** Onsets in [from, to) of beats so many ms apart on average, each following the one before by its own interval. */
function onsetsBetween(seed: number, mean: number, from: number, to: number, after: IntervalAfter): Onset[] {
  const length = BLOCK_BEATS * mean;
  const start = mean * u(seed, 'ekg.start', 0);
  const onsets: Onset[] = [];
  for (let block = Math.floor((from - start) / length); block * length + start < to; block++) {
    for (const onset of blockOnsets(block, mean, after)) {
      const at = onset.at + start;
      if (at >= from && at < to) onsets.push({ ...onset, at });
    }
  }
  return onsets;
}

function blockOnsets(block: number, mean: number, after: IntervalAfter): Onset[] {
  const first = block * BLOCK_BEATS;
  const intervals = Array.from({ length: BLOCK_BEATS }, (_, place) =>
    after(first + place, (first + place) * mean, place),
  );
  const scale = (BLOCK_BEATS * mean) / intervals.reduce((sum, interval) => sum + interval, 0);
  let at = first * mean;
  return intervals.map((interval, place) => {
    const onset = { n: first + place, place, at };
    at += interval * scale;
    return onset;
  });
}

function sinusOnsets(seed: number, plan: RhythmPlan, from: number, to: number): Onset[] {
  return onsetsBetween(seed, 60_000 / plan.rate, from, to, (n, at) => sinusInterval(seed, plan, n, at));
}

/** Ventricles on their own, nearly regular. */
function escapes(
  seed: number,
  rate: number,
  from: number,
  to: number,
  spread: number,
  origin: 'premature' | 'escape',
): HeartEvent[] {
  const rr = 60_000 / rate;
  return onsetsBetween(seed, rr, from, to, (n) => rr + spread * gauss(seed, 'ekg.escape', n)).map(({ at }) =>
    ventricles(at, rr, origin),
  );
}

const atria = (at: number, focus: 'sinus' | 'low' | 'junction' = 'sinus'): HeartEvent => ({ kind: 'atria', at, focus });
const ventricles = (
  at: number,
  rr: number,
  origin: 'conducted' | 'premature' | 'escape' = 'conducted',
): HeartEvent => ({ kind: 'ventricles', at, rr, origin });

/** Every sinus beat conducted after one PR interval. */
const sinus: Beats = (seed, plan, from, to) => {
  const pr = plan.pr ?? prAt(plan.rate);
  const rr = 60_000 / plan.rate;
  return sinusOnsets(seed, plan, from, to).flatMap(({ at }) => [atria(at), ventricles(at + pr, rr)]);
};

/** Every fifth beat comes early, from low in the atrium; the node starts anew after it. */
const EARLY_EVERY = 5;

const atrialPremature: Beats = (seed, plan, from, to) => {
  const rr = 60_000 / plan.rate;
  const pr = prAt(plan.rate);
  const isEarly = (place: number) => place % EARLY_EVERY === EARLY_EVERY - 1;
  const onsets = onsetsBetween(seed, rr, from, to, (n, at, place) =>
    isEarly(place + 1) ? rr * (0.55 + 0.2 * u(seed, 'ekg.early', n)) : sinusInterval(seed, plan, n, at),
  );
  return onsets.flatMap(({ at, place }) => [atria(at, isEarly(place) ? 'low' : 'sinus'), ventricles(at + pr, rr)]);
};

/** Every fifth beat is ventricular and early; the sinus beat that it meets is not conducted: a full pause. */
const ventricularPremature: Beats = (seed, plan, from, to) => {
  const rr = 60_000 / plan.rate;
  const pr = prAt(plan.rate);
  return sinusOnsets(seed, plan, from - 2 * rr, to).flatMap(({ n, place, at }, position, onsets) => {
    const before = onsets[position - 1];
    if (place % EARLY_EVERY !== EARLY_EVERY - 1 || before === undefined) return [atria(at), ventricles(at + pr, rr)];
    return [ventricles(before.at + pr + rr * (0.55 + 0.15 * u(seed, 'ekg.early', n)), rr, 'premature')];
  });
};

/** PR 180, 250, 290, then a beat that is not conducted (4:3). */
const WENCKEBACH_PR = [180, 250, 290] as const;

function dropping(prOf: (place: number) => number | undefined, length: number): Beats {
  return (seed, plan, from, to) => {
    const rr = 60_000 / plan.rate;
    return sinusOnsets(seed, plan, from, to).flatMap(({ at, place }) => {
      const pr = prOf(place % length);
      return pr === undefined ? [atria(at)] : [atria(at), ventricles(at + pr, rr)];
    });
  };
}

/** Atria that the ventricles do not follow. */
const apart = (seed: number, from: number, to: number): HeartEvent[] =>
  sinusOnsets(seed, { kind: 'sinus', rate: 80 }, from, to).map(({ at }) => atria(at));

/** Atria at 80 and ventricles on their own at the plan's rate. */
const completeBlock: Beats = (seed, plan, from, to) => [
  ...apart(seed, from, to),
  ...escapes(seed, plan.rate, from, to, RANDOM_MS, 'escape'),
];

const junctional: Beats = (seed, plan, from, to) => {
  const rr = 60_000 / plan.rate;
  return sinusOnsets(seed, { ...plan, sway: 0 }, from, to).flatMap(({ at }) => [
    atria(at, 'junction'),
    ventricles(at + 90, rr),
  ]);
};

/** No P waves; intervals without a pattern (models.md §1.4). */
const atrialFibrillation: Beats = (seed, plan, from, to) => {
  const mean = 60_000 / plan.rate;
  const interval = (n: number) => Math.min(1_800, Math.max(300, mean * exp(0.24 * gauss(seed, 'ekg.rr', n) - 0.029)));
  return onsetsBetween(seed, mean, from, to, interval).map(({ n, at }) => ventricles(at, interval(n)));
};

/** Ventricles follow every second or fourth flutter wave of 200 ms. */
const FLUTTER_MS = 200;
const atrialFlutter: Beats = (_, plan, from, to) => {
  const rr = Math.max(1, Math.round(60_000 / plan.rate / FLUTTER_MS)) * FLUTTER_MS;
  const events: HeartEvent[] = [];
  for (let at = Math.ceil(from / rr) * rr; at < to; at += rr) events.push(ventricles(at, rr));
  return events;
};

const TACHYCARDIA_SPREAD_MS = 5;
const ventricularTachycardia: Beats = (seed, plan, from, to) => [
  ...apart(seed, from, to),
  ...escapes(seed, plan.rate, from, to, TACHYCARDIA_SPREAD_MS, 'premature'),
];

/** P waves alone for some seconds, then nothing. */
const asystole: Beats = (seed, plan, from, to) => {
  const end = 4_000 + 4_000 * u(seed, 'ekg.end', 0);
  return sinusOnsets(seed, plan, from, Math.min(to, end)).map(({ at }) => atria(at));
};

const BEATS: Readonly<Record<RhythmKind, Beats>> = {
  sinus,
  atrialPremature,
  ventricularPremature,
  firstDegreeBlock: (seed, plan, from, to) => sinus(seed, { pr: 260, ...plan }, from, to),
  secondDegreeBlockOne: dropping((place) => WENCKEBACH_PR[place], 4),
  secondDegreeBlockTwo: dropping((place) => (place === 3 ? undefined : 170), 4),
  completeBlock,
  junctional,
  atrialFibrillation,
  atrialFlutter,
  ventricularTachycardia,
  asystole,
};

/** All events whose onset lies in [from, to), ms, by time. */
export function heartEvents(seed: number, plan: RhythmPlan, from: number, to: number): readonly HeartEvent[] {
  return [...BEATS[plan.kind](seed, plan, from, to)].sort((a, b) => a.at - b.at);
}
