/** Aiming without a pointer: opens stepped controls beside the stage, which stays in sight. */
import { Crosshair } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Form, Hotspot } from '../../../core/session/types.ts';
import { useWords } from '../../words/useWords.ts';
import { usePlaying } from '../PlayContext.tsx';
import { AimPad } from './AimPad.tsx';

type AimForm = Extract<Form, { kind: 'aim' }>;

export function AimControl({ hotspot, form }: { hotspot: Hotspot; form: AimForm }) {
  const { port } = usePlaying();
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return undefined;
    port.setHold('aiming');
    return () => port.setHold('none');
  }, [isOpen, port]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className="button controlButton"
        data-hotspot={hotspot.id}
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        <Crosshair aria-hidden size={18} />
        <span>{say(hotspot.label)}</span>
      </button>
      {isOpen && <AimPad hotspot={hotspot} form={form} onClose={close} />}
    </>
  );
}
