/** The right panel: what can be done, the chart, help. */
import { CircleHelp, ClipboardList, Hand } from 'lucide-react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { SettingsPort } from '../ports.ts';
import { useWords } from '../words/useWords.ts';
import { ChartPanel } from './chart/ChartPanel.tsx';
import { DoPanel } from './controls/DoPanel.tsx';
import { HelpPanel } from './HelpPanel.tsx';
import type { PanelTab } from './usePanelTab.ts';

interface Props {
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly settings: SettingsPort;
}

export function SidePanel({ tab, onTab, settings }: Props) {
  const { t } = useWords();
  return (
    <Tabs className="tabs" selectedKey={tab} onSelectionChange={(key) => onTab(key as PanelTab)}>
      <TabList aria-label={t('play.panel')} className="tabList">
        <Tab id="do" className="tab">
          <Hand aria-hidden size={18} />
          {t('play.tab.do')}
        </Tab>
        <Tab id="chart" className="tab">
          <ClipboardList aria-hidden size={18} />
          {t('play.tab.chart')}
        </Tab>
        <Tab id="help" className="tab">
          <CircleHelp aria-hidden size={18} />
          {t('play.tab.help')}
        </Tab>
      </TabList>
      <TabPanel id="do" className="tabPanel">
        <DoPanel />
      </TabPanel>
      <TabPanel id="chart" className="tabPanel">
        <ChartPanel />
      </TabPanel>
      <TabPanel id="help" className="tabPanel">
        <HelpPanel settings={settings} />
      </TabPanel>
    </Tabs>
  );
}
