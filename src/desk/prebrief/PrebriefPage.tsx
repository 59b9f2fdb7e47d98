/** Before the visit: goals, rules, time, what counts, and the settings that matter. */
import { ArrowLeft, Play, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import type { Mode } from '../../core/session/types.ts';
import type { LinkPort, PrebriefPort, ScenarioCard, SettingsPort } from '../ports.ts';
import { ChoiceField } from '../settings/ChoiceField.tsx';
import { SessionSettings } from '../settings/SessionSettings.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { useWords } from '../words/useWords.ts';
import './prebrief.css';

export interface PrebriefPageProps {
  readonly port: PrebriefPort;
  readonly settings: SettingsPort;
  readonly links: LinkPort;
}

export function PrebriefPage({ port, settings, links }: PrebriefPageProps) {
  const { t, say } = useWords();
  const { scenario } = port;

  return (
    <div className="prebrief">
      <PrebriefHead scenario={scenario} />

      <div className="prebriefColumns">
        <section className="card section" aria-labelledby="goalsTitle">
          <h2 id="goalsTitle">{t('prebrief.goals')}</h2>
          <ul className="points">
            {port.goals.map((goal) => (
              <li key={goal.key}>{say(goal)}</li>
            ))}
          </ul>
        </section>
        <section className="card section" aria-labelledby="rulesTitle">
          <h2 id="rulesTitle">{t('prebrief.rules')}</h2>
          <ul className="points">
            {port.rules.map((rule) => (
              <li key={rule.key}>{say(rule)}</li>
            ))}
          </ul>
        </section>
        <WhatCounts port={port} />
        <section className="card section wide" aria-labelledby="timeTitle">
          <h2 id="timeTitle">{t('prebrief.settings')}</h2>
          <p className="soft">{t('prebrief.settingsAbout')}</p>
          <SessionSettings settings={settings} />
        </section>
      </div>

      <BeginBar port={port} links={links} />
    </div>
  );
}

function PrebriefHead({ scenario }: { scenario: ScenarioCard }) {
  const { t, say } = useWords();
  return (
    <div className="prebriefHead">
      {scenario.pictureUrl !== undefined && <img src={scenario.pictureUrl} alt="" width={640} height={360} />}
      <div className="stack">
        <p className="soft">{t('prebrief.over')}</p>
        <PageTitle text={say(scenario.title)} />
        <p>{say(scenario.about)}</p>
        <p className="soft">{t('home.scenarios.minutes', { count: scenario.minutes })}</p>
      </div>
    </div>
  );
}

function WhatCounts({ port }: { port: PrebriefPort }) {
  const { t, say } = useWords();
  return (
    <section className="card section wide" aria-labelledby="countsTitle">
      <h2 id="countsTitle">{t('prebrief.counts')}</h2>
      <p>{t('prebrief.countsAbout', { count: port.criteria, passMark: port.passMark })}</p>
      <h3>{t('prebrief.gates', { count: port.gates.length })}</h3>
      <ul className="gateList">
        {port.gates.map((gate) => (
          <li key={gate.key}>
            <ShieldAlert aria-hidden size={18} />
            {say(gate)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function BeginBar({ port, links }: { port: PrebriefPort; links: LinkPort }) {
  const { t } = useWords();
  const [mode, setMode] = useState<Mode>(port.mode);
  return (
    <div className="card section beginBar">
      <ChoiceField
        label={t('prebrief.mode')}
        about={t(`prebrief.about.${mode}`)}
        value={mode}
        options={(['practice', 'checkOff'] as const).map((value) => ({ value, label: t(`mode.${value}`) }))}
        onChange={setMode}
      />
      <div className="row">
        <a className="button plain" href={links.home}>
          <ArrowLeft aria-hidden size={18} />
          {t('app.toHome')}
        </a>
        <button type="button" className="button main begin" onClick={() => port.begin(mode)}>
          <Play aria-hidden size={18} />
          {t(`prebrief.begin.${mode}`)}
        </button>
      </div>
    </div>
  );
}
