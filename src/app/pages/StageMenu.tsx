/** A small menu where the pointer pressed on the stage: the deeds that lie there, with the reason for each that is not possible now. */
import { useEffect, useRef } from 'react';
import type { ActAnswer, Intent } from '../../core/session/types.ts';
import { useWords } from '../../desk/words/useWords.ts';
import type { Offer, Point } from '../../stage/port.ts';
import './stageMenu.css';

export interface StageQuestion {
  readonly offers: readonly Offer[];
  readonly at: Point;
}

interface Props {
  readonly question: StageQuestion;
  readonly send: (intent: Intent) => ActAnswer;
  /** Opens the control of a deed that needs more than a press. */
  readonly onOpen: (hotspot: string) => void;
  readonly onClose: () => void;
}

/** Puts the menu where the pointer pressed, within the window, and the focus on its first line. */
function openAt(element: HTMLElement, at: Point): void {
  const { width, height } = element.getBoundingClientRect();
  element.style.left = `${Math.max(8, Math.min(at.x, innerWidth - width - 8))}px`;
  element.style.top = `${Math.max(8, Math.min(at.y, innerHeight - height - 8))}px`;
  element.querySelector('button')?.focus();
}

export function StageMenu({ question, send, onOpen, onClose }: Props) {
  const { say } = useWords();
  const menu = useRef<HTMLDivElement>(null);
  const { offers, at } = question;

  useEffect(() => {
    const element = menu.current;
    if (element === null) return undefined;
    openAt(element, at);
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !element.contains(event.target)) onClose();
    };
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
    addEventListener('pointerdown', onPress);
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('pointerdown', onPress);
      removeEventListener('keydown', onKey);
    };
  }, [at, onClose]);

  const choose = ({ hotspot, intent }: Offer) => {
    if (!hotspot.enabled) return;
    onClose();
    if (intent === undefined) onOpen(hotspot.id);
    else send(intent);
  };
  return (
    <section className="stageMenu card" ref={menu} aria-label={say({ key: 'root.stage.menu' })}>
      <ul>
        {offers.map((offer) => (
          <li key={offer.hotspot.id}>
            <button
              type="button"
              className="button plain"
              data-offer={offer.hotspot.id}
              aria-disabled={!offer.hotspot.enabled}
              onClick={() => choose(offer)}
            >
              {say(offer.hotspot.label)}
            </button>
            {offer.hotspot.reason !== undefined && <p className="small soft">{say({ key: offer.hotspot.reason })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
