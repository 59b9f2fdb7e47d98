/** One task: what is shown or heard on one side, question, answer and why on the other. */
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { readSpot, type Spot, startOf } from '../../core/drills/ekg/place.ts';
import type { Answer, Task } from '../../core/drills/task.ts';
import type { TracingRecipe } from '../../core/ekg/tracing.ts';
import { useTracing } from '../ekg/tracingService.ts';
import type { SettingsPort } from '../ports.ts';
import { useWords } from '../words/useWords.ts';
import { ChoiceAnswer } from './ChoiceAnswer.tsx';
import { DrillFeedback } from './DrillFeedback.tsx';
import { DrillFigure } from './DrillFigure.tsx';
import { NumberAnswer } from './NumberAnswer.tsx';
import { PlaceAnswer } from './PlaceAnswer.tsx';
import type { DrillPort } from './port.ts';
import { WordSteps } from './WordSteps.tsx';

interface Props {
  readonly n: number;
  readonly port: DrillPort;
  readonly settings: SettingsPort;
  readonly onAnswer: (n: number, task: Task, answer: Answer) => void;
  readonly onNext: () => void;
}

/** What is seen or heard only; arms and findings are in words already. */
const NEEDS_WORDS: ReadonlySet<Task['setup']['kind']> = new Set(['gauge', 'listening', 'pulse']);

export function DrillTask({ n, port, settings, onAnswer, onNext }: Props) {
  const { say } = useWords();
  const task = useMemo(() => port.task(n), [port, n]);
  const [answer, setAnswer] = useState<Answer>();
  const [spot, setSpot] = useState<Spot>(() => (task.setup.kind === 'chest' ? startOf(task.setup) : { x: 0, y: 0 }));
  const questionId = useId();
  const whole = useRef<HTMLElement>(null);
  useFirstFocus(whole, n);

  const take = (given: Answer) => {
    if (answer !== undefined) return;
    port.sound.stop();
    setAnswer(given);
    onAnswer(n, task, given);
  };
  const right = answer === undefined ? undefined : readSpot(task.right);
  return (
    <section className="drillTask" ref={whole} aria-labelledby={questionId} data-task={n} data-kind={task.setup.kind}>
      <div className="card drillFigure">
        <DrillFigure
          setup={task.setup}
          sound={port.sound}
          settings={settings}
          questionId={questionId}
          aim={{ spot, right, onSpot: setSpot }}
        />
        <TaskWords task={task} />
      </div>
      <div className="card drillWork">
        <p className="soft small">{say({ key: 'drills.page.task', values: { n: n + 1 } })}</p>
        <h2 id={questionId} tabIndex={-1} data-focus={2}>
          {say(task.question)}
        </h2>
        <AnswerField
          task={task}
          given={answer}
          questionId={questionId}
          spot={spot}
          onSpot={setSpot}
          hasShortcuts={settings.get().shortcuts}
          onAnswer={take}
        />
        {answer !== undefined && (
          <DrillFeedback isRight={task.isRight(answer)} reasons={task.explain(answer)} onNext={onNext} />
        )}
      </div>
    </section>
  );
}

function TaskWords({ task }: { task: Task }) {
  const { setup } = task;
  if (setup.kind === 'tracing') return <TracingWords task={task} recipe={setup.recipe} />;
  // A bare chest is felt; where electrodes sit on it already is seen only.
  const needsWords = NEEDS_WORDS.has(setup.kind) || (setup.kind === 'chest' && setup.placed.length > 0);
  return needsWords ? <WordSteps steps={task.steps} /> : null;
}

/** In words once the tracing has been worked out. */
function TracingWords({ task, recipe }: { task: Task; recipe: TracingRecipe }) {
  const recording = useTracing(recipe);
  const steps = useMemo(() => (recording && task.stepsFrom?.(recording)) ?? [], [task, recording]);
  return steps.length > 0 ? <WordSteps steps={steps} /> : null;
}

interface FieldProps {
  readonly task: Task;
  readonly given: Answer | undefined;
  readonly questionId: string;
  readonly spot: Spot;
  readonly onSpot: (spot: Spot) => void;
  readonly hasShortcuts: boolean;
  readonly onAnswer: (answer: Answer) => void;
}

function AnswerField({ task, given, questionId, spot, onSpot, hasShortcuts, onAnswer }: FieldProps) {
  const { form, setup, right } = task;
  if (form.kind === 'number')
    return <NumberAnswer form={form} given={given} questionId={questionId} onAnswer={onAnswer} />;
  if (form.kind === 'choice') {
    const { options } = form;
    return <ChoiceAnswer {...{ options, right, given, questionId, hasShortcuts, onAnswer }} />;
  }
  if (setup.kind !== 'chest') return null;
  return <PlaceAnswer {...{ setup, spot, questionId, onSpot, onAnswer }} isOpen={given === undefined} />;
}

/** After *Next* the focus goes to what the task begins with: its sound, else its field, else its question. */
function useFirstFocus(whole: { readonly current: HTMLElement | null }, n: number): void {
  useEffect(() => {
    if (n === 0) return;
    const places = [...(whole.current?.querySelectorAll<HTMLElement>('[data-focus]') ?? [])];
    places.sort((one, other) => Number(one.dataset['focus']) - Number(other.dataset['focus']));
    places[0]?.focus();
  }, [whole, n]);
}
