/** The parallel controls: one real control for each hotspot, under headings, in clinical order. */
import { type FocusEvent, useLayoutEffect, useRef } from 'react';
import type { Hotspot } from '../../../core/session/types.ts';
import { useWords } from '../../words/useWords.ts';
import { usePlaying } from '../PlayContext.tsx';
import { findNextFocus, groupHotspots, type HotspotGroup, isOnChart } from './groups.ts';
import { HotspotControl } from './HotspotControl.tsx';

export function DoPanel() {
  const { view } = usePlaying();
  const { t } = useWords();
  const hotspots = view.hotspots.filter((hotspot) => !isOnChart(hotspot));
  const area = useKeptFocus(hotspots);
  return (
    <div className="doPanel" {...area}>
      {hotspots.length === 0 && <p className="empty">{t('play.nothingToDo')}</p>}
      {groupHotspots(hotspots).map((group, index) => (
        <ControlGroup key={group.group} group={group} number={index + 1} />
      ))}
    </div>
  );
}

/** A heading and its controls. `number` is the key that jumps here. */
export function ControlGroup({ group, number }: { group: HotspotGroup; number?: number }) {
  const { say, knows } = useWords();
  const titleId = `group-${group.group}`;
  const key = `group.${group.group}`;
  return (
    <section className="controlGroup" data-group={group.group} aria-labelledby={titleId}>
      <h3 id={titleId} tabIndex={-1}>
        {knows(key) ? say({ key }) : group.group}
        {number !== undefined && number <= 9 && (
          <kbd aria-hidden className="groupKey">
            {number}
          </kbd>
        )}
      </h3>
      <ul className={group.group === 'talk' ? 'controls wide' : 'controls'}>
        {group.hotspots.map((hotspot) => (
          <li key={hotspot.id} className={isWide(hotspot) ? 'wide' : undefined}>
            <HotspotControl hotspot={hotspot} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function isWide({ form, enabled, reason }: Hotspot): boolean {
  return form.kind === 'dial' || form.kind === 'aim' || (!enabled && reason !== undefined);
}

/** When the control with the focus goes away, the focus goes to what follows from it, not to the top of the page. */
export function useKeptFocus(hotspots: readonly Hotspot[]) {
  const ref = useRef<HTMLDivElement>(null);
  const focused = useRef<Hotspot>(undefined);

  useLayoutEffect(() => {
    const gone = focused.current;
    if (gone === undefined || document.activeElement !== document.body) return;
    const next = findNextFocus(gone, hotspots);
    if (next === undefined) return;
    const control = ref.current?.querySelector<HTMLElement>(`[data-hotspot="${CSS.escape(next.id)}"]`);
    const target = control?.matches('button, [role=listbox]') ? control : control?.querySelector<HTMLElement>('input');
    target?.focus();
  }, [hotspots]);

  return {
    ref,
    onFocus: (event: FocusEvent) => {
      const id = event.target.closest('.control')?.querySelector('[data-hotspot]')?.getAttribute('data-hotspot');
      focused.current = hotspots.find((hotspot) => hotspot.id === id);
    },
    onBlur: (event: FocusEvent) => {
      // A control that is taken out of the page leaves no other element with the focus: then it is remembered.
      if (event.relatedTarget !== null) focused.current = undefined;
    },
  };
}
