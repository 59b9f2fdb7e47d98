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
  return rr * (1 + slow + breath) + RANDOM_MS * gauss(seed, 'ekg.rr', n);
}

/** Onsets of the sinus node's beats; the first lies within one interval after `from`. */
function sinusOnsets(seed: number, plan: RhythmPlan, from: number, to: number): number[] {
  const onsets: number[] = [];
  let at = from + (60_000 / plan.rate) * u(seed, 'ekg.start', 0);
  for (let n = 0; at < to; n++) {
    onsets.push(at);
    at += Math.max(200, sinusInterval(seed, plan, n, at));
  }
  return onsets;
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
  return sinusOnsets(seed, plan, from, to).flatMap((at) => [atria(at), ventricles(at + pr, rr)]);
};

/** Every fifth or so beat comes early, from low in the atrium; the node starts anew after it. */
const atrialPremature: Beats = (seed, plan, from, to) => {
  const rr = 60_000 / plan.rate;
  const pr = prAt(plan.rate);
  const events: HeartEvent[] = [];
  let at = from + rr * u(seed, 'ekg.start', 0);
  for (let n = 0; at < to; n++) {
    const isEarly = n % 5 === 4;
    events.push(atria(at, isEarly ? 'low' : 'sinus'), ventricles(at + pr, rr));
    const isNextEarly = (n + 1) % 5 === 4;
    at += isNextEarly ? rr * (0.55 + 0.2 * u(seed, 'ekg.early', n)) : sinusInterval(seed, plan, n, at);
  }
  return events;
};

/** Every fifth or so beat is ventricular and early; the sinus beat after it is not conducted: a full pause. */
const ventricularPremature: Beats = (seed, plan, from, to) => {
  const rr = 60_000 / plan.rate;
  const pr = prAt(plan.rate);
  const onsets = sinusOnsets(seed, plan, from, to);
  return onsets.flatMap((at, n) => {
    const isBlocked = n % 5 === 4;
    const before = onsets[n - 1];
    if (!isBlocked || before === undefined) return [atria(at), ventricles(at + pr, rr)];
    return [atria(at), ventricles(before + pr + rr * (0.55 + 0.15 * u(seed, 'ekg.early', n)), rr, 'premature')];
  });
};

/** PR 180, 250, 290, then a beat that is not conducted (4:3). */
const WENCKEBACH_PR = [180, 250, 290] as const;

function dropping(prOf: (place: number) => number | undefined, length: number): Beats {
  return (seed, plan, from, to) => {
    const rr = 60_000 / plan.rate;
    return sinusOnsets(seed, plan, from, to).flatMap((at, n) => {
      const pr = prOf(n % length);
      return pr === undefined ? [atria(at)] : [atria(at), ventricles(at + pr, rr)];
    });
  };
}

/** Atria at 80 and ventricles on their own at the plan's rate. */
const completeBlock: Beats = (seed, plan, from, to) => {
  const rr = 60_000 / plan.rate;
  const events = sinusOnsets(seed, { kind: 'sinus', rate: 80 }, from, to).map((at) => atria(at));
  for (
    let at = from + rr * u(seed, 'ekg.escape', 0), n = 0;
    at < to;
    n++, at += rr + RANDOM_MS * gauss(seed, 'ekg.escape', n + 1)
  ) {
    events.push(ventricles(at, rr, 'escape'));
  }
  return events;
};

const junctional: Beats = (seed, plan, from, to) => {
  const rr = 60_000 / plan.rate;
  return sinusOnsets(seed, { ...plan, sway: 0 }, from, to).flatMap((at) => [
    atria(at, 'junction'),
    ventricles(at + 90, rr),
  ]);
};

/** No P waves; intervals without a pattern (models.md §1.4). */
const atrialFibrillation: Beats = (seed, plan, from, to) => {
  const mean = 60_000 / plan.rate;
  const events: HeartEvent[] = [];
  let at = from + mean * u(seed, 'ekg.start', 0);
  for (let n = 0; at < to; n++) {
    const rr = Math.min(1_800, Math.max(300, mean * exp(0.24 * gauss(seed, 'ekg.rr', n) - 0.029)));
    events.push(ventricles(at, rr));
    at += rr;
  }
  return events;
};

/** Ventricles follow every second or fourth flutter wave of 200 ms. */
const FLUTTER_MS = 200;
const atrialFlutter: Beats = (_, plan, from, to) => {
  const rr = Math.max(1, Math.round(60_000 / plan.rate / FLUTTER_MS)) * FLUTTER_MS;
  const events: HeartEvent[] = [];
  for (let at = Math.ceil(from / rr) * rr; at < to; at += rr) events.push(ventricles(at, rr));
  return events;
};

const ventricularTachycardia: Beats = (seed, plan, from, to) => {
  const rr = 60_000 / plan.rate;
  const events = sinusOnsets(seed, { kind: 'sinus', rate: 80 }, from, to).map((at) => atria(at));
  for (
    let at = from + rr * u(seed, 'ekg.escape', 0), n = 0;
    at < to;
    n++, at += rr + 5 * gauss(seed, 'ekg.escape', n + 1)
  ) {
    events.push(ventricles(at, rr, 'premature'));
  }
  return events;
};

/** P waves alone for some seconds, then nothing. */
const asystole: Beats = (seed, plan, from, to) => {
  const end = 4_000 + 4_000 * u(seed, 'ekg.end', 0);
  return sinusOnsets(seed, plan, from, Math.min(to, end)).map((at) => atria(at));
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
