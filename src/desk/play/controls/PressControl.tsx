/** A deed done by one press: also taking and placing, and any deed that cannot be done just now, with the reason. */
import { ArrowDownToLine, Hand } from 'lucide-react';
import { useId } from 'react';
import type { Hotspot } from '../../../core/session/types.ts';
import { useWords } from '../../words/useWords.ts';
import { usePlaying } from '../PlayContext.tsx';

interface Props {
  readonly hotspot: Hotspot;
  /** Where its reason already stands; without it the reason is written beside the control. */
  readonly reasonId?: string | undefined;
}

export function PressControl({ hotspot, reasonId }: Props) {
  const { act, refuse } = usePlaying();
  const { say } = useWords();
  const ownId = useId();
  const { enabled, reason, form } = hotspot;
  const press = () => {
    if (enabled) act(hotspot.intent);
    else if (reason !== undefined) refuse(reason);
  };
  return (
    <>
      <button
        type="button"
        className="button controlButton"
        data-hotspot={hotspot.id}
        {...(!enabled && { 'aria-disabled': true })}
        {...(!enabled && reason !== undefined && { 'aria-describedby': reasonId ?? ownId })}
        onClick={press}
      >
        {form.kind === 'carry' && form.role === 'take' && <Hand aria-hidden size={18} />}
        {form.kind === 'carry' && form.role === 'place' && <ArrowDownToLine aria-hidden size={18} />}
        <span>{say(hotspot.label)}</span>
      </button>
      {!enabled && reason !== undefined && reasonId === undefined && (
        <span id={ownId} className="controlReason">
          {say({ key: reason })}
        </span>
      )}
    </>
  );
}
