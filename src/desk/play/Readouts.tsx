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
  return (
    <div className="readout" data-readout={readout.id}>
      <dt>{say(readout.label)}</dt>
      <dd className="tabular">
        {typeof readout.text.values?.['since'] === 'number' ? (
          <Running text={readout.text} since={readout.text.values['since']} />
        ) : (
          say(readout.text)
        )}
      </dd>
    </div>
  );
}

/** A readout that runs: its phrase carries `since` (ms), and takes `minutes`, `seconds` and `allSeconds` of the time since. */
function Running({ text, since }: { text: Phrase; since: number }) {
  const { port } = usePlaying();
  const { say } = useWords();
  const seconds = useNow(
    useCallback(() => Math.max(0, Math.floor((port.now() - since) / 1000)), [port, since]),
    200,
  );
  const values = {
    ...text.values,
    minutes: Math.floor(seconds / 60),
    seconds: String(seconds % 60).padStart(2, '0'),
    allSeconds: seconds,
  };
  return <>{say({ key: text.key, values })}</>;
}
