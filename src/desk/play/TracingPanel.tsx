/** What the EKG machine shows: the running tracing, and its prints to look at on paper. */
import { FileText } from 'lucide-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import type { Tracing } from '../../core/session/types.ts';
import { headOf } from '../ekg/headOf.ts';
import { clockText } from '../shell/format.ts';
import { useStore } from '../shell/useStore.ts';
import { useWords } from '../words/useWords.ts';
import { Overlay } from './Overlay.tsx';
import { usePlaying } from './PlayContext.tsx';

/** They come with the first tracing and never before. */
const LiveStrip = lazy(() => import('../ekg/LiveStrip.tsx').then((module) => ({ default: module.LiveStrip })));
const TracingSheet = lazy(() => import('../ekg/TracingSheet.tsx').then((module) => ({ default: module.TracingSheet })));

export function TracingPanel() {
  const { view, port } = usePlaying();
  const isPaused = useStore(port, () => port.isPaused());
  const now = useCallback(() => port.now(), [port]);
  const live = view.tracings.filter(({ isLive }) => isLive);
  const prints = view.tracings.filter(({ isLive }) => !isLive);
  if (live.length === 0 && prints.length === 0) return null;
  return (
    <>
      {live.map((tracing) => (
        <Suspense key={tracing.id} fallback={null}>
          <LiveStrip tracing={tracing} now={now} isPaused={isPaused} />
        </Suspense>
      ))}
      {prints.length > 0 && <Prints prints={prints} />}
    </>
  );
}

function Prints({ prints }: { prints: readonly Tracing[] }) {
  const { say, language } = useWords();
  const [shown, setShown] = useState<Tracing>();
  const nameOf = ({ at }: Tracing, place: number) =>
    say({ key: 'ekgTrace.print', values: { number: place + 1, time: clockText(at) } });
  return (
    <section className="tracingPrints row" aria-label={say({ key: 'ekgTrace.prints' })}>
      {prints.map((print, place) => (
        <button
          key={print.id}
          type="button"
          className="button small"
          data-print={print.id}
          onClick={() => setShown(print)}
        >
          <FileText aria-hidden size={16} />
          {nameOf(print, place)}
        </button>
      ))}
      {shown && (
        <Overlay title={nameOf(shown, prints.indexOf(shown))} isOpen onClose={() => setShown(undefined)}>
          <Suspense fallback={null}>
            <TracingSheet
              recipe={shown.recipe}
              head={headOf(shown, language)}
              label={nameOf(shown, prints.indexOf(shown))}
            />
          </Suspense>
          <button type="button" className="button" onClick={() => setShown(undefined)}>
            {say({ key: 'ekgTrace.close' })}
          </button>
        </Overlay>
      )}
    </section>
  );
}
