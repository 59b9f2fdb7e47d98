/** Drill: count the pulse at the wrist for a given time, or feel whether it is regular and say how long it must be counted. */
import { limit } from '../clinical/limits.ts';
import { u } from '../math/random.ts';
import { beatInterval, fibrillationInterval, type Rhythm } from '../people/rhythm.ts';
import type { Phrase, Track } from '../session/types.ts';
import { dealt, wholeBetween } from './deck.ts';
import type { AnswerForm, Drill, Task } from './task.ts';

type Card = { readonly asks: 'rate'; readonly seconds: 15 | 30 } | { readonly asks: 'length'; readonly rhythm: Rhythm };

const CARDS: readonly [Card, ...Card[]] = [
  { asks: 'rate', seconds: 15 },
  { asks: 'length', rhythm: 'sinus' },
  { asks: 'rate', seconds: 30 },
  { asks: 'rate', seconds: 15 },
  { asks: 'length', rhythm: 'atrialFibrillation' },
];

const SECOND = 1_000;
/** A rhythm is felt for so long before it is asked for, s. */
const FELT_SECONDS = 10;
/** Counts are told in words in spans of so many seconds. */
const SPAN_SECONDS = 5;

export const pulse: Drill = {
  id: 'pulse',
  task(seed, n): Task {
    const card = dealt(seed, 'drill.pulse.card', n, CARDS);
    const rate = wholeBetween(seed, 'drill.pulse.rate', n, 52, 118);
    return card.asks === 'rate'
      ? rateTask(beatsOf({ seed, n, rate, rhythm: 'sinus', ms: card.seconds * SECOND }), card.seconds)
      : lengthTask(beatsOf({ seed, n, rate, rhythm: card.rhythm, ms: FELT_SECONDS * SECOND }), card.rhythm);
  },
};

interface Wanted {
  readonly seed: number;
  readonly n: number;
  readonly rate: number;
  readonly rhythm: Rhythm;
  readonly ms: number;
}

/** Times at which the fingers feel a beat, ms from the start, up to `ms`. */
function beatsOf({ seed, n, rate, rhythm, ms }: Wanted): readonly number[] {
  const stream = `drill.pulse.${n}`;
  const times: number[] = [];
  let t = Math.round((0.1 + 0.8 * u(seed, 'drill.pulse.first', n)) * (60_000 / rate));
  for (let beat = 0; t <= ms; beat++) {
    times.push(t);
    const length =
      rhythm === 'sinus'
        ? beatInterval({ seed, stream, n: beat, t, phase: 0, rate, chest: 0 })
        : fibrillationInterval({ seed, stream, n: beat, rate });
    t += Math.round(length);
  }
  return times;
}

function trackOf(times: readonly number[]): Track {
  return { id: 'pulse', model: 'pulse', since: 0, values: { times } };
}

function rateTask(times: readonly number[], seconds: number): Task {
  const factor = 60 / seconds;
  const beats = times.length;
  const right = beats * factor;
  const leeway = limit('pulseTolerance');
  const isRight: Task['isRight'] = (answer) => typeof answer === 'number' && Math.abs(answer - right) <= leeway;
  const counted: Phrase = { key: 'drills.pulse.counted', values: { beats, seconds, factor, rate: right } };
  return {
    setup: { kind: 'pulse', tracks: [trackOf(times)], ms: seconds * SECOND },
    steps: spansOf(times, seconds),
    question: { key: 'drills.pulse.question', values: { seconds } },
    form: { kind: 'number', unit: 'drills.unit.perMinute', min: 0, max: 300 },
    right,
    isRight,
    explain: (answer) => [
      counted,
      ...(isRight(answer) || typeof answer !== 'number' ? [] : [missed(answer, beats, factor)]),
      { key: 'drills.pulse.leeway', values: { leeway } },
    ],
  };
}

function missed(answer: number, beats: number, factor: number): Phrase {
  if (answer === beats) return { key: 'drills.pulse.notMultiplied', values: { factor } };
  const off = Math.round(Math.abs(answer / factor - beats));
  return { key: answer / factor > beats ? 'drills.pulse.tooMany' : 'drills.pulse.tooFew', values: { count: off } };
}

function spansOf(times: readonly number[], seconds: number): readonly Phrase[] {
  return Array.from({ length: seconds / SPAN_SECONDS }, (_, span) => {
    const from = span * SPAN_SECONDS;
    const to = from + SPAN_SECONDS;
    const count = times.filter((at) => at > from * SECOND && at <= to * SECOND).length;
    return { key: 'drills.pulse.span', values: { from, to, count } };
  });
}

const LENGTHS = [15, 30, 60];
const LENGTH_FORM: AnswerForm = {
  kind: 'choice',
  options: LENGTHS.map((seconds) => ({
    value: String(seconds),
    label: { key: 'drills.pulse.seconds', values: { count: seconds } },
  })),
};

function lengthTask(times: readonly number[], rhythm: Rhythm): Task {
  const isRegular = rhythm === 'sinus';
  const seconds = limit(isRegular ? 'pulseCount' : 'pulseCountFirstVisit') / SECOND;
  const right = String(seconds);
  return {
    setup: { kind: 'pulse', tracks: [trackOf(times)], ms: FELT_SECONDS * SECOND },
    steps: times.slice(1).map((at, place) => ({
      key: 'drills.pulse.gap',
      values: { beat: place + 2, seconds: inTenths(at - (times[place] ?? 0)) },
    })),
    question: { key: 'drills.pulse.lengthQuestion', values: { seconds: FELT_SECONDS } },
    form: LENGTH_FORM,
    right,
    isRight: (answer) => answer === right,
    explain: () => [
      { key: isRegular ? 'drills.pulse.regular' : 'drills.pulse.irregular', values: { seconds } },
      { key: 'drills.pulse.source' },
    ],
  };
}

/** Milliseconds as seconds with one decimal. */
function inTenths(ms: number): string {
  const tenths = Math.round(ms / 100);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
