/** Digital displays in writing, as they change. */
import { useCallback } from 'react';
import { type Display, displaysOf } from '../../core/session/displays.ts';
import { useWords } from '../words/useWords.ts';
import { displayPhrase } from './displays.ts';
import { usePlaying } from './PlayContext.tsx';
import { useNow } from './useNow.ts';

/** How often a display is looked at, real ms. */
const LOOK_MS = 200;

export function DisplayReadouts() {
  const { view } = usePlaying();
  return (
    <>
      {displaysOf(view).map((display) => (
        <DisplayReadout key={display.name} display={display} />
      ))}
    </>
  );
}

function DisplayReadout({ display }: { display: Display }) {
  const { port } = usePlaying();
  const { say } = useWords();
  const text = useNow(
    useCallback(() => say(displayPhrase(display, port.now())), [say, display, port]),
    LOOK_MS,
  );
  return (
    <div className="readout strong" data-readout={`display-${display.name}`}>
      <dt>{say({ key: `display.${display.name}` })}</dt>
      <dd className="tabular">{text}</dd>
    </div>
  );
}
