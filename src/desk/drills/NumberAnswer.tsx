/** An answer written as a whole number. */
import { type FormEvent, useId, useState } from 'react';
import type { Answer, AnswerForm } from '../../core/drills/task.ts';
import { useWords } from '../words/useWords.ts';

interface Props {
  readonly form: Extract<AnswerForm, { kind: 'number' }>;
  readonly given: Answer | undefined;
  readonly questionId: string;
  readonly onAnswer: (answer: number) => void;
}

export function NumberAnswer({ form, given, questionId, onAnswer }: Props) {
  const { say } = useWords();
  const [text, setText] = useState('');
  const [isWrongShape, setWrongShape] = useState(false);
  const inputId = useId();
  const faultId = useId();
  const { min, max, unit } = form;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const number = /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN;
    const isWhole = number >= min && number <= max;
    setWrongShape(!isWhole);
    if (isWhole) onAnswer(number);
  };
  return (
    <form className="field drillNumber" onSubmit={submit} noValidate>
      <label htmlFor={inputId}>{say({ key: 'drills.page.number', values: { unit: { key: unit } } })}</label>
      <div className="row">
        <input
          id={inputId}
          className="input tabular"
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          value={text}
          readOnly={given !== undefined}
          aria-describedby={isWrongShape ? `${questionId} ${faultId}` : questionId}
          aria-invalid={isWrongShape}
          data-focus={1}
          onChange={(event) => setText(event.target.value)}
        />
        {given === undefined && (
          <button type="submit" className="button main">
            {say({ key: 'drills.page.check' })}
          </button>
        )}
      </div>
      {isWrongShape && (
        <p id={faultId} className="fieldFault" role="alert">
          {say({ key: 'drills.page.wholeNumber', values: { min, max } })}
        </p>
      )}
    </form>
  );
}
