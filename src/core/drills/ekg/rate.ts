/** Drill: rate and regularity. A rhythm strip: how many a minute, or how evenly? */
import { limit } from '../../clinical/limits.ts';
import type { Recording } from '../../ekg/recording.ts';
import { heartEvents } from '../../ekg/rhythms.ts';
import { SOURCES, type Source, type SourceName } from '../../ekg/sources.ts';
import { recordTracing, STANDARD_MACHINE, type TracingRecipe } from '../../ekg/tracing.ts';
import type { Phrase } from '../../session/types.ts';
import { dealt, wholeBetween } from '../deck.ts';
import type { Answer, Drill, Task, TracingSetup } from '../task.ts';
import { PRINT_S, plainRecipe, WHOLE_HEAD } from './recipes.ts';
import { optionsOf, tracingSteps, tracingTask } from './tracingTask.ts';

const PACES = ['regular', 'early', 'dropped', 'without'] as const;
type Pace = (typeof PACES)[number];

type Card =
  | { readonly asks: 'pace'; readonly source: SourceName; readonly pace: Pace }
  | {
      readonly asks: 'rate';
      readonly source: SourceName;
      readonly rates: readonly [number, number];
      readonly speed?: 50;
    };

const CARDS: readonly [Card, ...Card[]] = [
  { asks: 'pace', source: 'normal', pace: 'regular' },
  { asks: 'pace', source: 'supraventricularTachycardia', pace: 'regular' },
  { asks: 'pace', source: 'atrialPrematureBeats', pace: 'early' },
  { asks: 'pace', source: 'ventricularPrematureBeats', pace: 'early' },
  { asks: 'pace', source: 'secondDegreeBlockTwo', pace: 'dropped' },
  { asks: 'pace', source: 'atrialFibrillation', pace: 'without' },
  { asks: 'pace', source: 'atrialFibrillation', pace: 'without' },
  { asks: 'rate', source: 'normal', rates: [62, 98] },
  { asks: 'rate', source: 'sinusBradycardia', rates: [40, 56] },
  { asks: 'rate', source: 'sinusTachycardia', rates: [104, 150] },
  { asks: 'rate', source: 'normal', rates: [60, 96], speed: 50 },
  { asks: 'rate', source: 'atrialFibrillation', rates: [70, 130] },
];

const PACE_FORM = optionsOf('ekgRate', PACES);
const MS_PER_MINUTE = 60_000;
const SMALL_BOXES_PER_MINUTE = 1_500;

export const rate: Drill = {
  id: 'ekgRate',
  task(seed, n): Task {
    const card = dealt(seed, 'drill.ekgRate.card', n, CARDS);
    const plain = plainRecipe(seed, 'drill.ekgRate.heart', n, card.source);
    return card.asks === 'pace' ? paceTask(card.pace, setupOf(plain)) : rateTask(card, plain, seed, n);
  },
};

function setupOf(recipe: TracingRecipe): TracingSetup {
  return { kind: 'tracing', recipe, form: 'strip', head: WHOLE_HEAD, about: [] };
}

function paceTask(right: Pace, setup: TracingSetup): Task {
  return tracingTask({
    setup,
    question: { key: 'drills.ekgRate.ask.pace' },
    form: PACE_FORM,
    right,
    explain: (answer) => [
      { key: `drills.ekgRate.pace.${right}` },
      ...(answer === right ? [] : [{ key: 'drills.ekgRate.march' }]),
    ],
  });
}

function rateTask(card: Extract<Card, { asks: 'rate' }>, plain: TracingRecipe, seed: number, n: number): Task {
  const [least, most] = card.rates;
  const perMinute = wholeBetween(seed, 'drill.ekgRate.rate', n, least, most);
  const machine = { ...STANDARD_MACHINE, speed: card.speed ?? STANDARD_MACHINE.speed };
  const recipe = { ...plain, rate: perMinute, machine };
  const beats = beatsIn(recipe);
  const isUneven = card.source === 'atrialFibrillation';
  const interval = ((beats.at(-1) ?? 0) - (beats[0] ?? 0)) / Math.max(1, beats.length - 1);
  const right = isUneven ? (beats.length * 60) / PRINT_S : Math.round(MS_PER_MINUTE / interval);
  const leeway = limit('ekgRateTolerance');
  const isRight = (answer: Answer) => typeof answer === 'number' && Math.abs(answer - right) <= leeway;
  const setup = setupOf(recipe);
  const how: Phrase = isUneven
    ? { key: 'drills.ekgRate.counted', values: { beats: beats.length, rate: right } }
    : { key: `drills.ekgRate.boxes${machine.speed}`, values: { boxes: boxesOf(interval, machine.speed), rate: right } };
  const stepsFrom = (recording: Recording) => [
    { key: 'drills.ekgRate.beats', values: { count: beats.length } },
    ...paceless(setup, recording),
  ];
  return {
    setup,
    get steps() {
      return stepsFrom(recordTracing(recipe));
    },
    stepsFrom,
    question: { key: `drills.ekgRate.ask.${isUneven ? 'uneven' : 'rate'}` },
    form: { kind: 'number', unit: 'drills.unit.perMinute', min: 20, max: 300 },
    right,
    isRight,
    explain: (answer) => [
      how,
      ...(isRight(answer) || typeof answer !== 'number' ? [] : mistakeOf(answer, right, machine.speed)),
      { key: 'drills.ekgRate.leeway', values: { leeway } },
    ],
  };
}

/** Onsets of ventricular beats on the strip, ms. */
function beatsIn({ source, rate: perMinute, seed, fromMs, seconds }: TracingRecipe): readonly number[] {
  const heart: Source = SOURCES[source];
  const plan = perMinute === undefined ? heart.rhythm : { ...heart.rhythm, rate: perMinute };
  const events = heartEvents(seed, plan, fromMs, fromMs + seconds * 1_000);
  return events.flatMap(({ kind, at }) => (kind === 'ventricles' ? [at] : []));
}

/** Small boxes between two beats. */
function boxesOf(ms: number, speed: number): number {
  return Math.round((ms / 1_000) * speed);
}

/** The sentence of the pace would give the rate away: the count of beats stands for it. */
function paceless(setup: TracingSetup, recording: Recording): readonly Phrase[] {
  return tracingSteps(setup, recording, []).filter(({ key }) => !key.startsWith('ekgTrace.pace'));
}

function mistakeOf(answer: number, right: number, speed: number): readonly Phrase[] {
  const leeway = limit('ekgRateTolerance');
  if (speed === 50 && Math.abs(answer - right / 2) <= leeway) return [{ key: 'drills.ekgRate.halved' }];
  const key = answer > right ? 'drills.ekgRate.tooHigh' : 'drills.ekgRate.tooLow';
  return [{ key, values: { rate: answer, boxes: Math.round(SMALL_BOXES_PER_MINUTE / answer) } }];
}
