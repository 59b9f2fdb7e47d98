/** A task about a tracing with one answer of a list. */
import { traceInWords } from '../../ekg/inWords.ts';
import type { Recording } from '../../ekg/recording.ts';
import { recordTracing } from '../../ekg/tracing.ts';
import type { Phrase } from '../../session/types.ts';
import type { Answer, AnswerForm, Task, TracingSetup } from '../task.ts';

/** Words of the options stand under `<drill>.option.<name>`. */
export function optionsOf(drill: string, names: readonly string[]): AnswerForm {
  return {
    kind: 'choice',
    options: names.map((value) => ({ value, label: { key: `drills.${drill}.option.${value}` } })),
  };
}

interface Plan {
  readonly setup: TracingSetup;
  /** What the sentences about the leads cannot say. */
  readonly alsoSeen?: readonly Phrase[];
  readonly question: Phrase;
  readonly form: AnswerForm;
  readonly right: string;
  explain(answer: Answer): readonly Phrase[];
}

/** The words are worked out when they are asked for: a tracing costs more than any other task. */
export function tracingTask({ setup, alsoSeen = [], question, form, right, explain }: Plan): Task {
  const stepsFrom = (recording: Recording) => tracingSteps(setup, recording, alsoSeen);
  return {
    setup,
    get steps() {
      return stepsFrom(recordTracing(setup.recipe));
    },
    stepsFrom,
    question,
    form,
    right,
    isRight: (answer) => answer === right,
    explain,
  };
}

export function tracingSteps(
  { recipe, form, head, about }: TracingSetup,
  recording: Recording,
  alsoSeen: readonly Phrase[],
): readonly Phrase[] {
  const { speed, gain, highPass, lowPass } = recipe.machine;
  const [pace, ...leads] = traceInWords(recording, gain);
  const settings: Phrase = { key: 'drills.ekg.settings', values: { speed, gain, highPass, lowPass } };
  const entered = form === 'twelve' ? [enteredOf(head)] : [];
  const strip = leads.filter((_, place) => form === 'twelve' || place === 1);
  return [...about, ...entered, settings, ...(pace ? [pace] : []), ...alsoSeen, ...strip];
}

function enteredOf({ name, birthDate }: TracingSetup['head']): Phrase {
  const blank: Phrase = { key: 'drills.ekg.blank' };
  return { key: 'drills.ekg.entered', values: { name: name ?? blank, birthDate: birthDate ?? blank } };
}
