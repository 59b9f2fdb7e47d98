/** The answer is a place on the skin: fingers move by steps of 20, 5 and 1 mm, say what they feel, and put the electrode down. */
import { useId } from 'react';
import { feltInWords, placeInWords, type Spot, sizeOf, writeSpot } from '../../core/drills/ekg/place.ts';
import type { ChestSetup } from '../../core/drills/task.ts';
import { StepArrows, StepSizes, useStepping } from '../stepping/Stepping.tsx';
import { useWords } from '../words/useWords.ts';

interface Props {
  readonly setup: ChestSetup;
  readonly spot: Spot;
  readonly isOpen: boolean;
  readonly questionId: string;
  readonly onSpot: (spot: Spot) => void;
  readonly onAnswer: (answer: string) => void;
}

export function PlaceAnswer({ setup, spot, isOpen, questionId, onSpot, onAnswer }: Props) {
  const { say, t } = useWords();
  const { widthMm, heightMm } = sizeOf(setup);
  const keysId = useId();
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
  const stepping = useStepping((byX, byY) => {
    if (isOpen) onSpot({ x: within(spot.x + byX, widthMm), y: within(spot.y + byY, heightMm) });
  });
  return (
    // The arrow keys work on every button inside, and on the pad itself, where the focus begins.
    <fieldset
      className="placePad"
      tabIndex={-1}
      data-focus={0}
      aria-labelledby={questionId}
      aria-describedby={keysId}
      onKeyDown={stepping.onKey}
    >
      <output className="placeFelt" aria-live="polite">
        <strong>{say({ key: 'drills.ekgPlace.here', values: { felt: feltInWords(setup, spot) } })}</strong>
        <span className="soft small">{say(placeInWords(setup, spot))}</span>
      </output>
      <StepArrows stepping={stepping} isOff={!isOpen} />
      <StepSizes stepping={stepping} />
      <p id={keysId} className="small soft">
        {t('steps.keys')}
      </p>
      {isOpen && (
        <button type="button" className="button main" data-place="put" onClick={() => onAnswer(writeSpot(spot))}>
          {say({ key: 'drills.ekgPlace.put' })}
        </button>
      )}
    </fieldset>
  );
}
