/** What is kept in this browser, and the way to delete all of it. */
import { useState } from 'react';
import type { AttemptStorePort } from '../ports.ts';
import { KeepingNotice } from '../shell/KeepingNotice.tsx';
import { useStore } from '../shell/useStore.ts';
import { useWords } from '../words/useWords.ts';

type Step = 'idle' | 'asking' | 'deleting' | 'done';

export function StorageSettings({ store }: { store: AttemptStorePort }) {
  const { t } = useWords();
  const [step, setStep] = useState<Step>('idle');
  const keeping = useStore(store, () => store.status());
  const count = useStore(store, () => store.list())?.length ?? 0;

  const deleteAll = async () => {
    setStep('deleting');
    await store.removeAll();
    setStep('done');
  };

  return (
    <div className="stack">
      <KeepingNotice keeping={keeping} />
      {keeping.kind === 'kept' && <p>{t('settings.storage.kept', { count })}</p>}
      <p className="soft">{t('settings.storage.about')}</p>
      {step === 'asking' || step === 'deleting' ? (
        <fieldset className="notice bad stack">
          <legend className="unseen">{t('settings.storage.delete')}</legend>
          <p>{t('settings.storage.ask', { count })}</p>
          <div className="row">
            <button
              type="button"
              className="button danger"
              disabled={step === 'deleting'}
              onClick={() => void deleteAll()}
            >
              {t('settings.storage.yes')}
            </button>
            {/* biome-ignore lint/a11y/noAutofocus: the question came at the learner's press; the safe answer has the focus */}
            <button type="button" className="button" autoFocus onClick={() => setStep('idle')}>
              {t('settings.storage.no')}
            </button>
          </div>
        </fieldset>
      ) : (
        <p>
          <button type="button" className="button danger" onClick={() => setStep('asking')}>
            {t('settings.storage.delete')}
          </button>
        </p>
      )}
      <p role="status">{step === 'done' && t('settings.storage.done')}</p>
    </div>
  );
}
