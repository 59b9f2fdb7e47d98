/** The live regions of the play page. Hears the views, refusals and sentences on demand; draws nothing to see. */
import { useEffect, useRef, useState } from 'react';
import type { PlayPort } from '../../ports.ts';
import { useWords } from '../../words/useWords.ts';
import { findNeedle, gaugePhrase } from '../gauge.ts';
import { usePlaying } from '../PlayContext.tsx';
import { type Announcement, changesBetween } from './changes.ts';
import { SpeechQueue } from './SpeechQueue.ts';

/** How often a moving needle is spoken. */
const GAUGE_EVERY_MS = 2500;

export function Announcer() {
  const { view, refusal, spoken, port } = usePlaying();
  const { say } = useWords();
  const [polite, setPolite] = useState('');
  const [danger, setDanger] = useState('');
  const before = useRef(view);
  const speak = useRef((_: Announcement) => {});
  speak.current = ({ phrase, isDanger }) => {
    const text = say(phrase);
    // The same sentence twice must still be a change to the screen reader.
    (isDanger === true ? setDanger : setPolite)((last) => (last === text ? `${text}\u00a0` : text));
  };
  const queue = useRef<SpeechQueue>(undefined);
  queue.current ??= new SpeechQueue((announcement) => speak.current(announcement));

  useEffect(() => {
    for (const change of changesBetween(before.current, view)) queue.current?.add(change);
    before.current = view;
  }, [view]);

  useEffect(() => {
    if (refusal !== undefined) queue.current?.add({ phrase: { key: refusal.reason }, slot: 'refusal' });
  }, [refusal]);

  useEffect(() => {
    for (const phrase of spoken.phrases) queue.current?.add({ phrase });
  }, [spoken]);

  useSpokenGauge(port, (announcement) => queue.current?.add(announcement));

  return (
    <>
      <div role="status" aria-live="polite" className="unseen" data-announcer="polite">
        {polite}
      </div>
      <div role="alert" aria-live="assertive" className="unseen" data-announcer="danger">
        {danger}
      </div>
    </>
  );
}

/** Speaks a moving needle now and then. */
function useSpokenGauge(port: PlayPort, add: (announcement: Announcement) => void): void {
  const hear = useRef(add);
  hear.current = add;
  useEffect(() => {
    let last: number | undefined;
    const timer = setInterval(() => {
      const needle = findNeedle(port.view());
      const shown = needle && gaugePhrase(port.sample(needle));
      const value = shown?.values.mm;
      if (shown !== undefined && last !== undefined && value !== last) hear.current({ phrase: shown, slot: 'gauge' });
      last = value;
    }, GAUGE_EVERY_MS);
    return () => clearInterval(timer);
  }, [port]);
}
