/** Opens an attempt from a file, and says plainly what is wrong with a file that is none. */
import { FileUp } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { AttemptStorePort, ImportAnswer, LinkPort } from '../ports.ts';
import { useWords } from '../words/useWords.ts';

export function ImportAttempt({ store, links }: { store: AttemptStorePort; links: LinkPort }) {
  const { t, say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [answer, setAnswer] = useState<ImportAnswer>();
  const inputId = useId();

  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    setAnswer(undefined);
    setAnswer(await store.importFile(file));
    if (input.current) input.current.value = '';
  };

  return (
    <div className="import">
      <label className="button small" htmlFor={inputId}>
        <FileUp aria-hidden size={18} />
        {t('home.import.choose')}
      </label>
      <input
        ref={input}
        id={inputId}
        className="unseen"
        type="file"
        accept=".json,application/json"
        onChange={(event) => void read(event.target.files?.[0])}
      />
      <div role="status" className="small">
        {answer?.ok === true && (
          <p className="notice">
            <a href={links.debrief(answer.attempt)}>{t('home.import.done')}</a>
          </p>
        )}
        {answer?.ok === false && <p className="notice bad">{say(answer.reason)}</p>}
      </div>
    </div>
  );
}
