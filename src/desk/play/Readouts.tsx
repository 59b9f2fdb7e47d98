/**
 * What instruments and clocks show, in writing. A moving needle and a running stopwatch are read as they move.
 * Reading the dial is a skill: its number is seen only with captions on, and is always there for a screen reader.
 */
import { useCallback } from 'react';
import { displaysOf } from '../../core/session/displays.ts';
import type { Phrase, Readout, Track } from '../../core/session/types.ts';
import { useWords } from '../words/useWords.ts';
import { DisplayReadouts } from './DisplayReadouts.tsx';
import { isOfDisplay } from './displays.ts';
import { findNeedle, gaugePhrase } from './gauge.ts';
import { usePlaying } from './PlayContext.tsx';
import { useNow } from './useNow.ts';
import { secondsSince, startOf, watchPhrase } from './watch.ts';

export function Readouts({ isGaugeSeen }: { isGaugeSeen: boolean }) {
  const { view } = usePlaying();
  const { t } = useWords();
  const needle = findNeedle(view);
  const readouts = view.readouts.filter(
    (readout) => !isOfDisplay(view, readout) && (needle === undefined || readout.id !== 'gauge'),
  );
  if (readouts.length === 0 && needle === undefined && displaysOf(view).length === 0) return null;
  return (
    <section aria-label={t('play.readouts')}>
      <dl className="readouts">
        {needle !== undefined && <Gauge needle={needle} isSeen={isGaugeSeen} />}
        <DisplayReadouts />
        {readouts.map((readout) => (
          <ReadoutItem key={`${readout.id}-${readout.label.key}`} readout={readout} />
        ))}
      </dl>
    </section>
  );
}

function Gauge({ needle, isSeen }: { needle: Track; isSeen: boolean }) {
  const { port } = usePlaying();
  const { t } = useWords();
  const mm = useNow(
    useCallback(() => gaugePhrase(port.sample(needle)).values.mm, [port, needle]),
    200,
  );
  return (
    <div className={isSeen ? 'readout strong' : 'unseen'} data-readout="gauge">
      <dt>{t('play.gauge')}</dt>
      <dd className="tabular">{t('play.mmHg', { mm })}</dd>
    </div>
  );
}

function ReadoutItem({ readout }: { readout: Readout }) {
  const { say } = useWords();
  const since = startOf(readout);
  return (
    <div className="readout" data-readout={readout.id}>
      <dt>{say(readout.label)}</dt>
      <dd className="tabular">
        {since === undefined ? say(readout.text) : <Running text={readout.text} since={since} />}
      </dd>
    </div>
  );
}

/** A readout that runs: its phrase carries `since` (ms). */
function Running({ text, since }: { text: Phrase; since: number }) {
  const { port } = usePlaying();
  const { say } = useWords();
  const seconds = useNow(
    useCallback(() => secondsSince(since, port.now()), [port, since]),
    200,
  );
  return <>{say(watchPhrase(text, seconds))}</>;
}
