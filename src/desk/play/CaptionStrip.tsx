/** The visual twin of each sound: what it is and how loud, for a moment. */
import { useEffect, useState } from 'react';
import type { Cue } from '../../core/session/types.ts';
import { useWords } from '../words/useWords.ts';
import { usePlaying } from './PlayContext.tsx';
import './captions.css';

/** So long a caption stands (real ms). */
const STANDS_MS = 1400;

interface Heard {
  readonly cue: Cue;
  readonly count: number;
}

export function CaptionStrip() {
  const { port } = usePlaying();
  return <CueCaptions source={port} />;
}

/** Captions of any source of cues: the live attempt, or its replay. */
export function CueCaptions({ source }: { source: { onCue(hear: (cue: Cue) => void): () => void } }) {
  const { say } = useWords();
  const [heard, setHeard] = useState<Heard>();

  useEffect(() => source.onCue((cue) => setHeard((last) => ({ cue, count: (last?.count ?? 0) + 1 }))), [source]);
  useEffect(() => {
    if (heard === undefined) return undefined;
    const timer = setTimeout(() => setHeard(undefined), STANDS_MS);
    return () => clearTimeout(timer);
  }, [heard]);

  if (heard === undefined) return null;
  const loudness = Math.round(Math.min(1, Math.max(0, heard.cue.loudness)) * 5);
  return (
    <p className="captions" aria-hidden="true" data-cue={heard.cue.sound}>
      <span className="captionBars" key={heard.count}>
        {[1, 2, 3, 4, 5].map((bar) => (
          <span key={bar} className={bar <= loudness ? 'bar on' : 'bar'} />
        ))}
      </span>
      {say(heard.cue.caption)}
    </p>
  );
}
