/** The pages of the chart: each a press that costs simulated seconds, so none opens by moving the focus. */
import { useId } from 'react';
import type { Hotspot, Id } from '../../../core/session/types.ts';
import { useWords } from '../../words/useWords.ts';
import { usePlaying } from '../PlayContext.tsx';

export function PageTabs({ pages, page }: { pages: readonly Hotspot[]; page: Id | undefined }) {
  const { act, refuse } = usePlaying();
  const { t, say } = useWords();
  const reasonId = useId();
  const reason = pages.find((hotspot) => !hotspot.enabled)?.reason;
  return (
    <>
      {reason !== undefined && (
        <p id={reasonId} className="controlReason">
          {say({ key: reason })}
        </p>
      )}
      <nav className="recordPages" aria-label={t('chart.pages')}>
        {pages.map((hotspot) => (
          <div key={hotspot.id} className="control">
            <button
              type="button"
              className="recordPageButton"
              data-hotspot={hotspot.id}
              aria-pressed={hotspot.intent.on === page}
              {...(!hotspot.enabled && { 'aria-disabled': true, 'aria-describedby': reasonId })}
              onClick={() => {
                if (hotspot.enabled) act(hotspot.intent);
                else if (hotspot.reason !== undefined) refuse(hotspot.reason);
              }}
            >
              {say(hotspot.intent.on === undefined ? hotspot.label : { key: `page.${hotspot.intent.on}` })}
            </button>
          </div>
        ))}
      </nav>
    </>
  );
}
