/** The live regions of the play page. Hears the views, refusals and sentences on demand; draws nothing to see. */
import { useEffect, useRef, useState } from 'react';
import type { PlayPort } from '../../ports.ts';
import { useWords } from '../../words/useWords.ts';
import { spokenChanges } from '../displays.ts';
import { findNeedle, gaugePhrase, isAnotherTen } from '../gauge.ts';
import { usePlaying } from '../PlayContext.tsx';
import { CountWords } from './CountWords.ts';
import { type Announcement, changesBetween } from './changes.ts';
import { type Say, SpeechQueue, speechMs } from './SpeechQueue.ts';

/** How often needles and displays are looked at for something to say. */
const LOOK_MS = 500;
/** The same for what is counted: a word must come with its breath. */
const COUNT_LOOK_MS = 200;
/** The same alarm is not announced again sooner. */
const ALARM_EVERY_MS = 8_000;

/** `isSilent`: the learner has turned the sound off. */
export function Announcer({ isSilent }: { isSilent: boolean }) {
  const { view, refusal, spoken, port } = usePlaying();
  const { say } = useWords();
  const [polite, setPolite] = useState('');
  const [danger, setDanger] = useState('');
  const before = useRef(view);
  const speak = useRef<Say>(() => 0);
  speak.current = ({ phrase, isDanger }) => {
    const text = say(phrase);
    // The same sentence twice must still be a change to the screen reader.
    (isDanger === true ? setDanger : setPolite)((last) => (last === text ? `${text}\u00a0` : text));
    return speechMs(text);
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

  const add = useRef((announcement: Announcement) => queue.current?.add(announcement)).current;
  useSpokenNeedle(port, add);
  useSpokenDisplays(port, add);
  useSpokenAlarm(port, add);
  useSpokenCounts(port, add, isSilent);

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

/** Says a moving needle at each ten mmHg, and once where it has come to rest. */
function useSpokenNeedle(port: PlayPort, add: (announcement: Announcement) => void): void {
  useEffect(() => {
    let said: number | undefined;
    let seen: number | undefined;
    const timer = setInterval(() => {
      const needle = findNeedle(port.view());
      const shown = needle && gaugePhrase(port.sample(needle));
      const mm = shown?.values.mm;
      const isAtRest = mm === seen;
      seen = mm;
      if (shown === undefined || mm === undefined || said === undefined) said = mm;
      else if (mm !== said && (isAtRest || isAnotherTen(mm, said))) {
        said = mm;
        add({ phrase: shown, slot: 'gauge' });
      }
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [port, add]);
}

/** Says what digital displays have come to show. */
function useSpokenDisplays(port: PlayPort, add: (announcement: Announcement) => void): void {
  useEffect(() => {
    const spoken = new Map<string, number>();
    const timer = setInterval(() => {
      for (const announcement of spokenChanges(port.view(), port.now(), spoken)) add(announcement);
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [port, add]);
}

/** An alarm interrupts whatever is being said. */
function useSpokenAlarm(port: PlayPort, add: (announcement: Announcement) => void): void {
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY;
    return port.onCue((cue) => {
      if (cue.sound !== 'alarm' || cue.at - last < ALARM_EVERY_MS) return;
      last = cue.at;
      add({ phrase: cue.caption, isDanger: true });
    });
  }, [port, add]);
}

/** Says breaths that are counted and, without sound, beats and what is heard in the arm. */
function useSpokenCounts(port: PlayPort, add: (announcement: Announcement) => void, isSilent: boolean): void {
  const words = useRef<CountWords>(undefined);
  words.current ??= new CountWords();
  useEffect(() => {
    const sayAll = (said: readonly Announcement[]) => said.forEach(add);
    const timer = setInterval(() => {
      sayAll(words.current?.look(port.view(), port.now(), isSilent) ?? []);
    }, COUNT_LOOK_MS);
    const stop = port.onCue((cue) => {
      const needle = findNeedle(port.view());
      sayAll(words.current?.hear(cue, isSilent, needle && port.sample(needle)) ?? []);
    });
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [port, add, isSilent]);
}
