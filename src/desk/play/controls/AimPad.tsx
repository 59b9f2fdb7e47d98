/** The stepped controls of an aim: four directions, three sizes of step, the place in words, and the press that places. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Form, Hotspot, View } from '../../../core/session/types.ts';
import { StepArrows, StepSizes, useStepping } from '../../stepping/Stepping.tsx';
import { useWords } from '../../words/useWords.ts';
import { type Aim, usePlaying } from '../PlayContext.tsx';
import { landmarkFrom, middleOf, moveAim, placeOf, wayTo } from './aiming.ts';
import { intentWith } from './intents.ts';

type AimForm = Extract<Form, { kind: 'aim' }>;

interface Props {
  readonly hotspot: Hotspot;
  readonly form: AimForm;
  readonly onClose: () => void;
}

export function AimPad({ hotspot, form, onClose }: Props) {
  const { port, view } = usePlaying();
  const { say, t } = useWords();
  const { aim, stepping, next, goTo, place, onKeyDown } = useAim({ hotspot, form, onClose });
  const press = useRef<HTMLButtonElement>(null);
  const keysId = useId();

  useEffect(() => press.current?.focus(), []);

  return (
    // The arrow keys work on every button inside.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend drawn around the pad
    <div className="aimPad" role="group" aria-label={t('play.aim.title')} onKeyDown={onKeyDown}>
      <output className="aimPlace" aria-live="polite">
        {say(placeOf(aim, form, port.surface(form.surface), isMirrored(view)))}
      </output>
      <StepArrows stepping={stepping} />
      <div className="aimSide">
        <StepSizes stepping={stepping} />
        {next && (
          <button type="button" className="button small" data-landmark={`${next.x},${next.y}`} onClick={() => goTo(1)}>
            {say(wayTo(next, aim, isMirrored(view)))}
          </button>
        )}
        <div className="row">
          <button
            ref={press}
            type="button"
            className="button main"
            data-aim="place"
            aria-describedby={keysId}
            onClick={place}
          >
            {t('play.aim.press')}
          </button>
          <button type="button" className="button plain" onClick={onClose}>
            {t('play.aim.cancel')}
          </button>
        </div>
      </div>
      <p id={keysId} className="aimKeys small soft">
        {t('steps.keys')} {next && t('play.aim.keys')}
      </p>
    </div>
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

  useEffect(() => port.pointAt(hotspot.id, aim), [port, hotspot.id, aim]);

  const moveTo = (next: Aim) => {
    aims.set(form.surface, next);
    setAim(next);
  };
  const stepping = useStepping((byX, byY) => moveTo(moveAim(aim, isMirrored(view) ? -byX : byX, byY, form)));
  const surface = port.surface(form.surface);
  const goTo = (by: 1 | -1) => {
    const landmark = landmarkFrom(aim, surface, by);
    if (landmark) moveTo({ x: landmark.x, y: landmark.y });
  };
  const place = () => {
    aims.set(form.surface, aim);
    if (act(intentWith(hotspot, { x: aim.x, y: aim.y })).ok) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The Enter that has opened the pad, still held down, must not place.
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
    if (stepping.onKey(event)) return;
    const isLandmark = isLetter(event, 'l');
    if (!isLandmark && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (isLandmark) goTo(event.shiftKey ? -1 : 1);
    else onClose();
  };

  return { aim, stepping, next: landmarkFrom(aim, surface, 1), goTo, place, onKeyDown };
}

function isLetter({ key, ctrlKey, altKey, metaKey }: KeyboardEvent, letter: string): boolean {
  return key.toLowerCase() === letter && !ctrlKey && !altKey && !metaKey;
}
