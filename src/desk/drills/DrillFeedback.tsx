/** What was right and why, at once; *Next* has the focus and is described by it, so that a screen reader says all of it. */
import { ArrowRight, CircleCheck, CircleX } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { Phrase } from '../../core/session/types.ts';
import { useWords } from '../words/useWords.ts';

interface Props {
  readonly isRight: boolean;
  readonly reasons: readonly Phrase[];
  readonly onNext: () => void;
}

/** Rules and sources stand behind the reason. */
const BEHIND = /\.(source|policy|rule|leeway)(\.|$)/;

export function DrillFeedback({ isRight, reasons, onNext }: Props) {
  const { say } = useWords();
  const textId = useId();
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    next.current?.focus();
    next.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const Icon = isRight ? CircleCheck : CircleX;
  return (
    <div className={`drillFeedback ${isRight ? 'good' : 'bad'}`} data-feedback={isRight ? 'right' : 'wrong'}>
      <div id={textId} className="stack">
        <p className="drillVerdict">
          <Icon aria-hidden size={22} />
          {say({ key: `drills.page.${isRight ? 'right' : 'wrong'}` })}
        </p>
        {reasons.map((reason) => (
          <p key={reason.key} className={BEHIND.test(reason.key) ? 'soft small' : ''}>
            {say(reason)}
          </p>
        ))}
      </div>
      <button type="button" className="button main" ref={next} aria-describedby={textId} onClick={onNext}>
        {say({ key: 'drills.page.next' })}
        <ArrowRight aria-hidden size={18} />
      </button>
    </div>
  );
}
