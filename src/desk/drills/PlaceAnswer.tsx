/** The answer is a place on the skin: fingers move by steps of 20, 5 and 1 mm, say what they feel, and put the electrode down. */
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { feltInWords, placeInWords, type Spot, sizeOf, writeSpot } from '../../core/drills/ekg/place.ts';
import type { ChestSetup } from '../../core/drills/task.ts';
import { useWords } from '../words/useWords.ts';

interface Props {
  readonly setup: ChestSetup;
  readonly spot: Spot;
  readonly isOpen: boolean;
  readonly questionId: string;
  readonly onSpot: (spot: Spot) => void;
  readonly onAnswer: (answer: string) => void;
}

const STEPS = [20, 5, 1] as const;
const DIRECTIONS = [
  { key: 'ArrowUp', word: 'up', Icon: ArrowUp, x: 0, y: -1 },
  { key: 'ArrowLeft', word: 'left', Icon: ArrowLeft, x: -1, y: 0 },
  { key: 'ArrowRight', word: 'right', Icon: ArrowRight, x: 1, y: 0 },
  { key: 'ArrowDown', word: 'down', Icon: ArrowDown, x: 0, y: 1 },
] as const;

export function PlaceAnswer({ setup, spot, isOpen, questionId, onSpot, onAnswer }: Props) {
  const { say } = useWords();
  const [step, setStep] = useState<number>(STEPS[0]);
  const { widthMm, heightMm } = sizeOf(setup);
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
  const move = (x: number, y: number) => {
    if (isOpen) onSpot({ x: within(spot.x + x * step, widthMm), y: within(spot.y + y * step, heightMm) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = DIRECTIONS.find(({ key }) => key === event.key);
    if (direction === undefined) return;
    event.preventDefault();
    move(direction.x, direction.y);
  };
  return (
    // The arrow keys work on every button inside.
    <fieldset className="placePad" aria-labelledby={questionId} onKeyDown={onKeyDown}>
      <output className="placeFelt" aria-live="polite">
        <strong>{say({ key: 'drills.ekgPlace.here', values: { felt: feltInWords(setup, spot) } })}</strong>
        <span className="soft small">{say(placeInWords(setup, spot))}</span>
      </output>
      <div className="placeGrid">
        {DIRECTIONS.map(({ word, Icon, x, y }, place) => (
          <button
            key={word}
            type="button"
            className={`button icon place-${word}`}
            aria-label={say({ key: `drills.ekgPlace.move.${word}`, values: { mm: step } })}
            aria-disabled={!isOpen}
            {...(place === 0 && { 'data-focus': 0 })}
            onClick={() => move(x, y)}
          >
            <Icon aria-hidden size={20} />
          </button>
        ))}
      </div>
      <StepSizes step={step} onStep={setStep} />
      {isOpen && (
        <button type="button" className="button main" data-place="put" onClick={() => onAnswer(writeSpot(spot))}>
          {say({ key: 'drills.ekgPlace.put' })}
        </button>
      )}
    </fieldset>
  );
}

function StepSizes({ step, onStep }: { step: number; onStep: (step: number) => void }) {
  const { say } = useWords();
  return (
    <fieldset className="row">
      <legend className="small soft">{say({ key: 'drills.ekgPlace.step' })}</legend>
      {STEPS.map((size) => (
        <button
          key={size}
          type="button"
          className="button small"
          aria-pressed={size === step}
          onClick={() => onStep(size)}
        >
          {say({ key: 'drills.ekgPlace.mm', values: { mm: size } })}
        </button>
      ))}
    </fieldset>
  );
}
