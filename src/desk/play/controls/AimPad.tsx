/** The stepped controls of an aim: four directions, three sizes of step, the place in words, and the press that places. */
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Form, Hotspot, View } from '../../../core/session/types.ts';
import { useWords } from '../../words/useWords.ts';
import { type Aim, usePlaying } from '../PlayContext.tsx';
import { AIM_STEPS, middleOf, moveAim, placeOf } from './aiming.ts';
import { intentWith } from './intents.ts';

type AimForm = Extract<Form, { kind: 'aim' }>;

interface Props {
  readonly hotspot: Hotspot;
  readonly form: AimForm;
  readonly onClose: () => void;
}

const DIRECTIONS = [
  { key: 'ArrowUp', word: 'up', Icon: ArrowUp, x: 0, y: -1 },
  { key: 'ArrowLeft', word: 'left', Icon: ArrowLeft, x: -1, y: 0 },
  { key: 'ArrowRight', word: 'right', Icon: ArrowRight, x: 1, y: 0 },
  { key: 'ArrowDown', word: 'down', Icon: ArrowDown, x: 0, y: 1 },
] as const;

export function AimPad({ hotspot, form, onClose }: Props) {
  const { port, view } = usePlaying();
  const { say, t } = useWords();
  const { aim, step, setStep, move, place, onKeyDown } = useAim({ hotspot, form, onClose });
  const first = useRef<HTMLButtonElement>(null);

  useEffect(() => first.current?.focus(), []);

  return (
    // The arrow keys work on every button inside.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend drawn around the pad
    <div className="aimPad" role="group" aria-label={t('play.aim.title')} onKeyDown={onKeyDown}>
      <output className="aimPlace" aria-live="polite">
        {say(placeOf(aim, form, port.surface(form.surface), isMirrored(view)))}
      </output>
      <div className="aimGrid">
        {DIRECTIONS.map(({ word, Icon, x, y }, index) => (
          <button
            key={word}
            ref={index === 0 ? first : undefined}
            type="button"
            className={`button icon aim-${word}`}
            aria-label={t(`play.aim.move.${word}`, { mm: step })}
            onClick={() => move(x, y)}
          >
            <Icon aria-hidden size={20} />
          </button>
        ))}
      </div>
      <div className="aimSide">
        <StepSizes step={step} onStep={setStep} />
        <div className="row">
          <button type="button" className="button main" data-aim="place" onClick={place}>
            {t('play.aim.press')}
          </button>
          <button type="button" className="button plain" onClick={onClose}>
            {t('play.aim.cancel')}
          </button>
        </div>
      </div>
    </div>
  );
}

function StepSizes({ step, onStep }: { step: number; onStep: (step: number) => void }) {
  const { t } = useWords();
  return (
    <fieldset className="row aimSteps">
      <legend className="small soft">{t('play.aim.step')}</legend>
      {AIM_STEPS.map((size) => (
        <button
          key={size}
          type="button"
          className="button small"
          aria-pressed={size === step}
          onClick={() => onStep(size)}
        >
          {t('play.aim.mm', { mm: size })}
        </button>
      ))}
    </fieldset>
  );
}

/** The picture shows the right side of the body: a step to the left is one to the left of the picture. */
function isMirrored({ look }: View): boolean {
  return look.facts['side'] === 'right';
}

/** Where the aim is, and how keys and buttons move and place it. */
function useAim({ hotspot, form, onClose }: Props) {
  const { act, port, aims, view } = usePlaying();
  const [aim, setAim] = useState<Aim>(() => aims.get(form.surface) ?? middleOf(form));
  const [step, setStep] = useState<number>(AIM_STEPS[0]);

  useEffect(() => port.pointAt(hotspot.id, aim), [port, hotspot.id, aim]);

  const move = (byX: number, byY: number) => {
    const next = moveAim(aim, (isMirrored(view) ? -byX : byX) * step, byY * step, form);
    aims.set(form.surface, next);
    setAim(next);
  };
  const place = () => {
    aims.set(form.surface, aim);
    if (act(intentWith(hotspot, { x: aim.x, y: aim.y })).ok) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = DIRECTIONS.find(({ key }) => key === event.key);
    if (direction === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (direction === undefined) onClose();
    else move(direction.x, direction.y);
  };

  return { aim, step, setStep, move, place, onKeyDown };
}
