/** Questions to think about. What is written stays in this browser. */
import { useId, useState } from 'react';
import type { WordKey } from '../../core/session/types.ts';
import type { DebriefPort } from '../ports.ts';
import { useWords } from '../words/useWords.ts';

const LONGEST = 2000;

export function ReflectionSection({ port }: { port: DebriefPort }) {
  const { t } = useWords();
  const kept = port.reflections();
  if (port.reflection.length === 0) return null;
  return (
    <section className="card section" aria-labelledby="reflectTitle">
      <h2 id="reflectTitle">{t('reflect.title')}</h2>
      <p className="soft">{t('reflect.about')}</p>
      {port.reflection.map((question) => (
        <Question
          key={question}
          question={question}
          kept={kept[question] ?? ''}
          onWrite={(text) => port.reflect(question, text)}
        />
      ))}
    </section>
  );
}

interface QuestionProps {
  readonly question: WordKey;
  readonly kept: string;
  readonly onWrite: (text: string) => void;
}

function Question({ question, kept, onWrite }: QuestionProps) {
  const { say } = useWords();
  const id = useId();
  const [text, setText] = useState(kept);
  return (
    <div className="field reflection">
      <label htmlFor={id}>{say({ key: question })}</label>
      <textarea
        id={id}
        className="input noPrint"
        rows={3}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          onWrite(event.target.value);
        }}
      />
      <p className="printOnly">{text}</p>
    </div>
  );
}
