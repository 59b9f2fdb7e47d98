/** Drill: hear the phases. A short piece of a deflation across the edge of one Korotkoff phase. */
import { limit } from '../clinical/limits.ts';
import type { Phrase, Track } from '../session/types.ts';
import { type CuffAnchor, cuffPressureAt } from '../skills/vitalSigns/cuffPressure.ts';
import { type ArmBeat, type Sound, soundOf } from '../skills/vitalSigns/korotkoff.ts';
import { evenOf } from '../skills/vitalSigns/reading.ts';
import { dealt, wholeBetween } from './deck.ts';
import type { Answer, AnswerForm, Drill, Task } from './task.ts';

export type HeardPhase = 1 | 2 | 3 | 4 | 5;

/** Share of the pulse pressure at which each phase begins (models.md §4.2): 1 is systolic, 0 diastolic. */
const BEGINS: Readonly<Record<HeardPhase, number>> = { 1: 1, 2: 0.8, 3: 0.6, 4: 0.25, 5: 0 };
/** The piece begins so far above that edge and ends so far below it, mmHg: within the narrowest phase (design). */
const MARGIN = 8.2;
/** Lets go about 2 mmHg/s at 120 mmHg. */
const VALVE_STEP = 5;

type Card = { readonly asks: 'phase'; readonly phase: HeardPhase } | { readonly asks: 'value'; readonly phase: 1 | 5 };

const CARDS: readonly [Card, ...Card[]] = [
  { asks: 'phase', phase: 1 },
  { asks: 'phase', phase: 2 },
  { asks: 'phase', phase: 3 },
  { asks: 'phase', phase: 4 },
  { asks: 'phase', phase: 5 },
  { asks: 'value', phase: 1 },
  { asks: 'value', phase: 5 },
];

const PHASE_FORM: AnswerForm = {
  kind: 'choice',
  options: [1, 2, 3, 4, 5].map((phase) => ({ value: String(phase), label: { key: `drills.phases.name.${phase}` } })),
};

interface Piece {
  readonly anchor: CuffAnchor;
  readonly beats: readonly ArmBeat[];
  readonly ms: number;
}

export const phases: Drill = {
  id: 'phases',
  task(seed, n): Task {
    const card = dealt(seed, 'drill.phases.card', n, CARDS);
    const piece = pieceAcross(card.phase, seed, n);
    const heard = piece.beats.map((beat) => ({ beat, sound: soundIn(piece, beat) }));
    const common = {
      setup: { kind: 'listening', tracks: tracksOf(piece), ms: piece.ms },
      steps: heard.map(({ beat, sound }) => stepOf(piece, beat, sound)),
    } as const;
    return { ...common, ...(card.asks === 'phase' ? phaseAsked(card.phase) : valueAsked(card.phase, heard)) };
  },
};

function pieceAcross(phase: HeardPhase, seed: number, n: number): Piece {
  const diastolic = wholeBetween(seed, 'drill.phases.diastolic', n, 62, 98);
  const systolic = diastolic + wholeBetween(seed, 'drill.phases.pulsePressure', n, 46, 68);
  const length = Math.round(60_000 / wholeBetween(seed, 'drill.phases.rate', n, 68, 88));
  const edge = diastolic + BEGINS[phase] * (systolic - diastolic);
  const anchor = { pressure: edge + MARGIN, since: 0, step: VALVE_STEP };
  const ms = timeOf(anchor, edge - MARGIN);
  const first = wholeBetween(seed, 'drill.phases.first', n, 100, 600);
  const beats: ArmBeat[] = [];
  for (let foot = first; foot + length <= ms; foot += length)
    beats.push({ n: beats.length, foot, length, systolic, diastolic });
  return { anchor, beats, ms };
}

/** When the cuff has fallen to a pressure, ms, to the next 50. */
function timeOf(anchor: CuffAnchor, mmHg: number): number {
  let ms = 0;
  while (cuffPressureAt(anchor, ms) > mmHg) ms += 50;
  return ms;
}

function soundIn({ anchor }: Piece, beat: ArmBeat): Sound | undefined {
  return soundOf(beat, (t) => cuffPressureAt(anchor, t));
}

function tracksOf({ anchor, beats }: Piece): readonly Track[] {
  const values = {
    pressure: anchor.pressure,
    anchorAt: anchor.since,
    step: anchor.step,
    feet: beats.map(({ foot }) => foot),
    lengths: beats.map(({ length }) => length),
    systolic: beats.map(({ systolic }) => systolic),
    diastolic: beats.map(({ diastolic }) => diastolic),
  };
  return [
    { id: 'gauge', model: 'needle', since: 0, values },
    { id: 'korotkoff', model: 'korotkoff', since: 0, values: { ...values, share: 1 } },
  ];
}

function stepOf({ anchor }: Piece, beat: ArmBeat, sound: Sound | undefined): Phrase {
  const mm = evenOf(sound?.cuff ?? cuffPressureAt(anchor, beat.foot));
  const key = sound ? `cue.korotkoff${sound.phase}` : 'drills.phases.silence';
  return { key: 'drills.phases.step', values: { mm, sound: { key } } };
}

type Asked = Pick<Task, 'question' | 'form' | 'right' | 'isRight' | 'explain'>;

function phaseAsked(phase: HeardPhase): Asked {
  const right = String(phase);
  return {
    question: { key: 'drills.phases.question' },
    form: PHASE_FORM,
    right,
    isRight: (answer) => answer === right,
    explain: (answer) => {
      const told: Phrase = { key: `drills.phases.explain.${phase}` };
      const other = PHASE_FORM.kind === 'choice' && PHASE_FORM.options.find(({ value }) => value === answer);
      const given: Phrase = { key: `drills.phases.given.${String(answer)}` };
      return answer === right || !other ? [told] : [told, given];
    },
  };
}

interface HeardBeat {
  readonly sound: Sound | undefined;
}

/** Systolic is where the first sound comes, diastolic where the last one was. */
function valueAsked(phase: 1 | 5, heard: readonly HeardBeat[]): Asked {
  const sounds = heard.flatMap(({ sound }) => (sound ? [sound] : []));
  const right = evenOf((phase === 1 ? sounds[0] : sounds.at(-1))?.cuff ?? 0);
  const leeway = limit('pressureShownTolerance');
  const name = phase === 1 ? 'systolic' : 'diastolic';
  const isRight = (answer: Answer) => typeof answer === 'number' && Math.abs(answer - right) <= leeway;
  return {
    question: { key: `drills.phases.ask.${name}` },
    form: { kind: 'number', unit: 'drills.unit.mmHg', min: 0, max: 300 },
    right,
    isRight,
    explain: (answer) => [
      { key: `drills.phases.value.${name}`, values: { mm: right } },
      ...(isRight(answer) || typeof answer !== 'number'
        ? []
        : [{ key: answer > right ? 'drills.phases.tooHigh' : 'drills.phases.tooLow', values: { mm: answer } }]),
      { key: 'drills.phases.leeway', values: { mm: leeway } },
    ],
  };
}
