/** Drill: send or repeat? The check that a medical assistant makes before a tracing goes out (ekg.md §6): quality, never diagnosis. */
import type { PaperHead } from '../../ekg/paper.ts';
import type { SourceName } from '../../ekg/sources.ts';
import type { MachineSettings, TracingRecipe } from '../../ekg/tracing.ts';
import { dealt, wholeBetween } from '../deck.ts';
import type { Drill, Task } from '../task.ts';
import { type Artifact, disturbed } from './artifact.ts';
import { plainRecipe, WHOLE_HEAD } from './recipes.ts';
import { type SwapName, withSwap } from './swap.ts';
import { optionsOf, tracingTask } from './tracingTask.ts';

const ANSWERS = ['send', 'name', 'settings', 'wires', 'signal'] as const;
type AnswerName = (typeof ANSWERS)[number];

/** `told`: words of what was to be seen, under `drills.ekgSend.seen`. */
interface Card {
  readonly right: AnswerName;
  readonly told: string;
  readonly source?: SourceName;
  readonly head?: PaperHead;
  readonly machine?: Partial<MachineSettings>;
  readonly swap?: SwapName;
  readonly artifact?: Artifact;
}

const { birthDate, number, at } = WHOLE_HEAD;

const CARDS: readonly [Card, ...Card[]] = [
  { right: 'send', told: 'clean' },
  { right: 'send', told: 'unusual', source: 'leftBundleBranchBlock' },
  { right: 'send', told: 'unusual', source: 'atrialPrematureBeats' },
  { right: 'send', told: 'unusual', source: 'leftVentricularHypertrophy' },
  {
    right: 'name',
    told: 'noName',
    head: { ...(birthDate && { birthDate }), ...(number && { number }), ...(at && { at }) },
  },
  { right: 'name', told: 'nothing', head: {} },
  { right: 'settings', told: 'gain', machine: { gain: 5 } },
  { right: 'settings', told: 'speed', machine: { speed: 50 } },
  { right: 'settings', told: 'filter', machine: { lowPass: 40, highPass: 0.5 } },
  { right: 'wires', told: 'arms', swap: 'raLa' },
  { right: 'wires', told: 'flat', swap: 'raRl' },
  { right: 'wires', told: 'progression', swap: 'v1v3' },
  { right: 'signal', told: 'muscle', artifact: 'muscle' },
  { right: 'signal', told: 'wander', artifact: 'wander' },
  { right: 'signal', told: 'off', artifact: 'off' },
];

const FORM = optionsOf('ekgSend', ANSWERS);

export const send: Drill = {
  id: 'ekgSend',
  task(seed, n): Task {
    const card = dealt(seed, 'drill.ekgSend.card', n, CARDS);
    return tracingTask({
      setup: {
        kind: 'tracing',
        recipe: recipeOf(card, seed, n),
        form: 'twelve',
        head: card.head ?? WHOLE_HEAD,
        about: [{ key: 'drills.ekgSend.order' }],
      },
      question: { key: 'drills.ekgSend.question' },
      form: FORM,
      right: card.right,
      explain: (answer) => [
        { key: `drills.ekgSend.seen.${card.told}` },
        ...(answer === card.right
          ? []
          : [
              {
                key: `drills.ekgSend.cost.${card.right === 'send' ? 'repeated' : answer === 'send' ? 'sent' : 'other'}`,
              },
            ]),
        { key: 'drills.ekgSend.rule' },
      ],
    });
  },
};

function recipeOf(card: Card, seed: number, n: number): TracingRecipe {
  const plain = plainRecipe(seed, 'drill.ekgSend.heart', n, card.source ?? 'normal');
  const rate = wholeBetween(seed, 'drill.ekgSend.rate', n, 60, 88);
  const swapped = withSwap({ ...plain, rate, machine: { ...plain.machine, ...card.machine } }, card.swap ?? 'none');
  return disturbed(swapped, card.artifact ?? 'none', 'LA');
}
