/** Moving over a surface by steps: four directions and three sizes of step, by buttons or by keys. */
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useWords } from '../words/useWords.ts';
import './stepping.css';

/** Sizes of a step in mm, the largest first. */
const SIZES: readonly number[] = [20, 5, 1];

const DIRECTIONS = [
  { key: 'ArrowUp', word: 'up', Icon: ArrowUp, x: 0, y: -1 },
  { key: 'ArrowLeft', word: 'left', Icon: ArrowLeft, x: -1, y: 0 },
  { key: 'ArrowRight', word: 'right', Icon: ArrowRight, x: 1, y: 0 },
  { key: 'ArrowDown', word: 'down', Icon: ArrowDown, x: 0, y: 1 },
] as const;

export interface Stepping {
  readonly step: number;
  readonly setStep: (step: number) => void;
  /** One step across or down. */
  readonly go: (x: number, y: number) => void;
  /** Arrow keys move; Page Up and Page Down change the size of a step. Says whether the key was one of them. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/** `move`: by so many millimetres to the right and down. */
export function useStepping(move: (byX: number, byY: number) => void): Stepping {
  const [step, setStep] = useState(20);
  const go = (x: number, y: number) => move(x * step, y * step);
  const onKey = (event: KeyboardEvent): boolean => {
    const direction = DIRECTIONS.find(({ key }) => key === event.key);
    const change = event.key === 'PageUp' ? -1 : event.key === 'PageDown' ? 1 : 0;
    if (direction === undefined && change === 0) return false;
    event.preventDefault();
    event.stopPropagation();
    if (direction) go(direction.x, direction.y);
    else setStep(SIZES[SIZES.indexOf(step) + change] ?? step);
    return true;
  };
  return { step, setStep, go, onKey };
}

interface ArrowsProps {
  readonly stepping: Stepping;
  readonly isOff?: boolean;
}

export function StepArrows({ stepping: { step, go }, isOff = false }: ArrowsProps) {
  const { t } = useWords();
  return (
    <div className="stepGrid">
      {DIRECTIONS.map(({ word, Icon, x, y }) => (
        <button
          key={word}
          type="button"
          className={`button icon step-${word}`}
          aria-label={t(`steps.move.${word}`, { mm: step })}
          {...(isOff && { 'aria-disabled': true })}
          onClick={() => go(x, y)}
        >
          <Icon aria-hidden size={20} />
        </button>
      ))}
    </div>
  );
}

export function StepSizes({ stepping: { step, setStep } }: { stepping: Stepping }) {
  const { t } = useWords();
  return (
    <fieldset className="row stepSizes">
      <legend className="small soft">{t('steps.size')}</legend>
      {SIZES.map((size) => (
        <button
          key={size}
          type="button"
          className="button small"
          aria-pressed={size === step}
          onClick={() => setStep(size)}
        >
          {t('steps.mm', { mm: size })}
        </button>
      ))}
    </fieldset>
  );
}
