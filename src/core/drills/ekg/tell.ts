/** Drill: who must know now? A patient and a tracing: how soon, and to whom (ekg.md §9). What is seen is told, never named. */
import type { SourceName } from '../../ekg/sources.ts';
import type { TracingRecipe } from '../../ekg/tracing.ts';
import { dealt } from '../deck.ts';
import type { Drill, Task } from '../task.ts';
import { disturbed } from './artifact.ts';
import { plainRecipe, WHOLE_HEAD } from './recipes.ts';
import { optionsOf, tracingTask } from './tracingTask.ts';

const ANSWERS = ['usual', 'before', 'now', 'emergency', 'check'] as const;
type AnswerName = (typeof ANSWERS)[number];

/** `patient` and `seen` are words under `drills.ekgTell`. `rate` per minute in place of the source's own. */
interface Card {
  readonly right: AnswerName;
  readonly patient: 'well' | 'pressure' | 'faint' | 'palpitations' | 'unresponsive' | 'talking' | 'trembling';
  readonly seen: string;
  readonly source: SourceName;
  readonly rate?: number;
  readonly artifact?: 'off' | 'tremor';
}

const CARDS: readonly [Card, ...Card[]] = [
  { right: 'usual', patient: 'well', seen: 'usual', source: 'normal' },
  { right: 'usual', patient: 'well', seen: 'breathing', source: 'sinusArrhythmia' },
  { right: 'before', patient: 'well', seen: 'longPr', source: 'firstDegreeBlock' },
  { right: 'before', patient: 'well', seen: 'singleWide', source: 'ventricularPrematureBeats' },
  { right: 'now', patient: 'pressure', seen: 'stFront', source: 'anteriorStemi' },
  { right: 'now', patient: 'pressure', seen: 'stFeet', source: 'inferiorStemi' },
  { right: 'now', patient: 'pressure', seen: 'stDown', source: 'subendocardialIschemia' },
  { right: 'now', patient: 'faint', seen: 'apart', source: 'completeBlock' },
  { right: 'now', patient: 'faint', seen: 'dropped', source: 'secondDegreeBlockTwo' },
  { right: 'now', patient: 'faint', seen: 'slow', source: 'sinusBradycardia', rate: 38 },
  { right: 'now', patient: 'palpitations', seen: 'uneven', source: 'atrialFibrillation', rate: 138 },
  { right: 'now', patient: 'palpitations', seen: 'narrowFast', source: 'supraventricularTachycardia' },
  { right: 'now', patient: 'palpitations', seen: 'wideFast', source: 'ventricularTachycardia' },
  { right: 'now', patient: 'faint', seen: 'peaked', source: 'hyperkalemia' },
  { right: 'emergency', patient: 'unresponsive', seen: 'wideFast', source: 'ventricularTachycardia' },
  { right: 'emergency', patient: 'unresponsive', seen: 'chaos', source: 'ventricularFibrillation' },
  { right: 'emergency', patient: 'unresponsive', seen: 'flat', source: 'asystole' },
  { right: 'check', patient: 'talking', seen: 'wireOff', source: 'normal', artifact: 'off' },
  { right: 'check', patient: 'trembling', seen: 'marching', source: 'normal', artifact: 'tremor' },
];

const FORM = optionsOf('ekgTell', ANSWERS);
/** From the least urgent to the most; to check first lies beside them. */
const LADDER: readonly unknown[] = ['usual', 'before', 'now', 'emergency'];

export const tell: Drill = {
  id: 'ekgTell',
  task(seed, n): Task {
    const card = dealt(seed, 'drill.ekgTell.card', n, CARDS);
    const { right, patient, seen } = card;
    return tracingTask({
      setup: {
        kind: 'tracing',
        recipe: recipeOf(card, seed, n),
        form: 'twelve',
        head: WHOLE_HEAD,
        about: [{ key: `drills.ekgTell.patient.${patient}` }],
      },
      alsoSeen: [{ key: `drills.ekgTell.seen.${seen}` }],
      question: { key: 'drills.ekgTell.question' },
      form: FORM,
      right,
      explain: (answer) => [
        { key: `drills.ekgTell.seen.${seen}` },
        { key: `drills.ekgTell.because.${right}` },
        ...(answer === right ? [] : [{ key: `drills.ekgTell.cost.${costOf(answer, right)}` }]),
        { key: 'drills.ekgTell.rule' },
      ],
    });
  },
};

function recipeOf({ source, rate, artifact }: Card, seed: number, n: number): TracingRecipe {
  const plain = plainRecipe(seed, 'drill.ekgTell.heart', n, source);
  return disturbed(rate === undefined ? plain : { ...plain, rate }, artifact ?? 'none', 'RA');
}

function costOf(answer: unknown, right: AnswerName): 'late' | 'early' | 'unchecked' | 'delayed' {
  if (right === 'check') return 'unchecked';
  if (answer === 'check') return 'delayed';
  return LADDER.indexOf(answer) < LADDER.indexOf(right) ? 'late' : 'early';
}
