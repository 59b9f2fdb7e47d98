/** The parallel controls: one real control for each hotspot, under headings, in clinical order. */
import type { Hotspot } from '../../../core/session/types.ts';
import { useWords } from '../../words/useWords.ts';
import { usePlaying } from '../PlayContext.tsx';
import { groupHotspots, type HotspotGroup, isOnChart, sharedReasons } from './groups.ts';
import { HotspotControl } from './HotspotControl.tsx';
import { useKeptFocus } from './useKeptFocus.ts';

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
  const shared = sharedReasons(group.hotspots);
  const reasonIdOf = ({ reason }: Hotspot) =>
    reason !== undefined && shared.includes(reason) ? `${titleId}-${shared.indexOf(reason)}` : undefined;
  return (
    <section className="controlGroup" data-group={group.group} aria-labelledby={titleId}>
      <h2 id={titleId} tabIndex={-1}>
        {knows(key) ? say({ key }) : group.group}
        {number !== undefined && number <= 9 && (
          <kbd aria-hidden className="groupKey">
            {number}
          </kbd>
        )}
      </h2>
      {shared.map((reason, index) => (
        <p key={reason} id={`${titleId}-${index}`} className="controlReason">
          {say({ key: reason })}
        </p>
      ))}
      <ul className={group.group === 'talk' ? 'controls wide' : 'controls'}>
        {group.hotspots.map((hotspot) => (
          <li key={hotspot.id} className={isWide(hotspot, reasonIdOf(hotspot) === undefined) ? 'wide' : undefined}>
            <HotspotControl hotspot={hotspot} reasonId={reasonIdOf(hotspot)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function isWide({ form, enabled, reason }: Hotspot, hasOwnReason: boolean): boolean {
  if (!enabled) return reason !== undefined && hasOwnReason;
  return form.kind === 'dial' || form.kind === 'aim';
}
