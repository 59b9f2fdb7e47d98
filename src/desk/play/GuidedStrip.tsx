/** The guided try: five small steps, each ticked off by doing it. It can be left at any time. */
import { Compass } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWords } from '../words/useWords.ts';
import { usePlaying } from './PlayContext.tsx';
import type { PanelTab } from './usePanelTab.ts';

const STEPS = ['look', 'take', 'ask', 'chart', 'pause'] as const;
type Step = (typeof STEPS)[number];

export function GuidedStrip({ tab, onDone }: { tab: PanelTab; onDone: () => void }) {
  const { t } = useWords();
  const [index, setIndex] = useState(0);
  const step = STEPS[index];
  const isDone = useStepDone(step, tab);

  useEffect(() => {
    if (isDone) setIndex(index + 1);
  }, [isDone, index]);

  return (
    <section className="guided" aria-label={t('guided.title')}>
      <Compass aria-hidden size={22} />
      <div className="guidedText" role="status">
        {step === undefined ? (
          <p>{t('guided.done')}</p>
        ) : (
          <>
            <p className="small soft">{t('guided.step', { step: index + 1, steps: STEPS.length })}</p>
            <p>{t(`guided.${step}`)}</p>
          </>
        )}
      </div>
      <div className="row">
        {step !== undefined && (
          <button type="button" className="button small" onClick={() => setIndex(index + 1)}>
            {t('guided.next')}
          </button>
        )}
        <button type="button" className="button small plain" onClick={onDone}>
          {t(step === undefined ? 'guided.close' : 'guided.skip')}
        </button>
      </div>
    </section>
  );
}

/** Has the learner just done what this step asks? Looking has no deed: *Next* ends it. */
function useStepDone(step: Step | undefined, tab: PanelTab): boolean {
  const { view, port } = usePlaying();
  switch (step) {
    case 'take':
      return view.hands.left !== undefined || view.hands.right !== undefined;
    case 'ask':
      return view.lines.some((line) => line.who === 'learner');
    case 'chart':
      return tab === 'chart';
    case 'pause':
      return port.isPaused();
    default:
      return false;
  }
}
