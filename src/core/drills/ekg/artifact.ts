/** Drill: name the artifact. What disturbs the tracing, what to do first, or which electrode it comes from (ekg.md §5). */
import type { Contact, NoiseAt } from '../../ekg/noise.ts';
import type { Wire } from '../../ekg/sites.ts';
import type { TracingRecipe } from '../../ekg/tracing.ts';
import { dealt, wholeBetween } from '../deck.ts';
import type { Answer, AnswerForm, Drill, Task } from '../task.ts';
import { plainRecipe, WHOLE_HEAD } from './recipes.ts';
import { optionsOf, tracingTask } from './tracingTask.ts';

const ARTIFACTS = ['wander', 'muscle', 'tremor', 'mains', 'loose', 'off', 'none'] as const;
export type Artifact = (typeof ARTIFACTS)[number];

/** Wires whose electrode may be the one in question: each shows in leads of its own. */
const ASKED_WIRES = ['RA', 'LA', 'LL', 'V2', 'V5'] as const;
type AskedWire = (typeof ASKED_WIRES)[number];

type Card =
  | { readonly asks: 'name' | 'cure'; readonly artifact: Artifact }
  | { readonly asks: 'wire'; readonly artifact: 'mains' | 'loose'; readonly wire: AskedWire };

const CARDS: readonly [Card, ...Card[]] = [
  { asks: 'name', artifact: 'none' },
  ...(['wander', 'muscle', 'tremor', 'mains', 'loose', 'off'] as const).flatMap((artifact): Card[] => [
    { asks: 'name', artifact },
    { asks: 'cure', artifact },
  ]),
  ...ASKED_WIRES.map((wire, place): Card => ({ asks: 'wire', artifact: place % 2 === 0 ? 'mains' : 'loose', wire })),
];

const FORMS: Readonly<Record<Card['asks'], AnswerForm>> = {
  name: optionsOf('ekgArtifact', ARTIFACTS),
  cure: optionsOf('ekgArtifact.cure', ARTIFACTS),
  wire: optionsOf('ekgArtifact.wire', ASKED_WIRES),
};

/** So much larger than at rest that it is seen at a glance (design). */
const WANDER_GAIN = 6;
const MUSCLE_GAIN = 1.4;
const MAINS_GAIN = 0.6;

export const artifact: Drill = {
  id: 'ekgArtifact',
  task(seed, n): Task {
    const card = dealt(seed, 'drill.ekgArtifact.card', n, CARDS);
    const wire = card.asks === 'wire' ? card.wire : dealt(seed, 'drill.ekgArtifact.wire', n, ['RA', 'LA'] as const);
    const rate = wholeBetween(seed, 'drill.ekgArtifact.rate', n, 60, 92);
    const plain = { ...plainRecipe(seed, 'drill.ekgArtifact.heart', n, 'normal'), rate };
    const recipe = disturbed(plain, card.artifact, wire);
    const right = card.asks === 'wire' ? card.wire : card.artifact;
    return tracingTask({
      setup: { kind: 'tracing', recipe, form: 'twelve', head: WHOLE_HEAD, about: [] },
      question: { key: `drills.ekgArtifact.question.${card.asks}` },
      form: FORMS[card.asks],
      right,
      explain: (answer) => explain(card, answer),
    });
  },
};

/** The same tracing with one disturbance; `wire` is the electrode of those that come from one. */
export function disturbed(recipe: TracingRecipe, kind: Artifact, wire: Wire): TracingRecipe {
  switch (kind) {
    case 'wander':
      return { ...recipe, noises: [{ noise: 'wander', gain: WANDER_GAIN }] };
    case 'muscle':
      return { ...recipe, noises: [{ noise: 'muscle', gain: MUSCLE_GAIN }] };
    case 'tremor':
      return { ...recipe, noises: [{ noise: 'tremor', wires: [wire] }] };
    case 'mains':
      return withContact(recipe, wire, 'unprepared', [{ noise: 'mains', gain: MAINS_GAIN }]);
    case 'loose':
      return withContact(recipe, wire, 'loose', []);
    case 'off':
      return { ...recipe, wires: Object.fromEntries(Object.entries(recipe.wires).filter(([name]) => name !== wire)) };
    case 'none':
      return recipe;
  }
}

function withContact(recipe: TracingRecipe, wire: Wire, contact: Contact, noises: readonly NoiseAt[]): TracingRecipe {
  const electrode = recipe.electrodes[wire];
  if (!electrode) return recipe;
  return { ...recipe, noises, electrodes: { ...recipe.electrodes, [wire]: { ...electrode, contact } } };
}

function explain(card: Card, answer: Answer) {
  if (card.asks === 'wire') {
    return [
      { key: `drills.ekgArtifact.from.${card.wire}` },
      ...(answer === card.wire ? [] : [{ key: 'drills.ekgArtifact.follow' }]),
    ];
  }
  const { artifact: kind, asks } = card;
  const first = { key: `drills.ekgArtifact.seen.${kind}` };
  const cure = { key: `drills.ekgArtifact.fix.${kind}` };
  const isOther = answer !== kind && ARTIFACTS.some((each) => each === answer);
  return [
    ...(asks === 'cure' ? [cure, first] : [first, cure]),
    ...(isOther ? [{ key: `drills.ekgArtifact.given.${String(answer)}` }] : []),
  ];
}
