/** The chart tab: pages to read, forms to write, what was saved. Everything on it is a hotspot at the computer. */

import { useStore } from '../../shell/useStore.ts';
import { useWords } from '../../words/useWords.ts';
import { ControlGroup } from '../controls/DoPanel.tsx';
import { groupHotspots, isOnChart } from '../controls/groups.ts';
import { useKeptFocus } from '../controls/useKeptFocus.ts';
import { usePlaying } from '../PlayContext.tsx';
import { ChartedList } from './ChartedList.tsx';
import { PageTabs } from './PageTabs.tsx';
import { RecordPage } from './RecordPage.tsx';

export function ChartPanel() {
  const { view, port } = usePlaying();
  const { t } = useWords();
  const record = useStore(port, () => port.record());
  const hotspots = view.hotspots.filter(isOnChart);
  const pages = hotspots.filter((hotspot) => hotspot.intent.type === 'record.opened');
  const forms = hotspots.filter((hotspot) => hotspot.intent.type !== 'record.opened');
  const area = useKeptFocus(hotspots);
  return (
    <div className="chartPanel" {...area}>
      {hotspots.length === 0 && <p className="empty">{t('chart.away')}</p>}
      {pages.length > 0 && <PageTabs pages={pages} page={record.page} />}
      {record.page !== undefined ? (
        <RecordPage record={record} page={record.page} />
      ) : (
        pages.some(({ enabled }) => enabled) && <p className="empty">{t('chart.pick')}</p>
      )}
      {groupHotspots(forms).map((group) => (
        <ControlGroup key={group.group} group={group} />
      ))}
      <ChartedList charted={record.charted} />
    </div>
  );
}
