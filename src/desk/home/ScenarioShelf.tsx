/** All scenarios: searched by words, chosen by level, grouped by duty. */
import { Search } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import type { AttemptSummary, LinkPort, ScenarioCard } from '../ports.ts';
import { ChoiceField } from '../settings/ChoiceField.tsx';
import { useWords } from '../words/useWords.ts';
import { findCards, groupByDuty, LEVELS, type ListedCard, type Wish } from './findScenarios.ts';
import { ScenarioPanel } from './ScenarioPanel.tsx';

interface Props {
  readonly scenarios: readonly ScenarioCard[];
  readonly attempts: readonly AttemptSummary[] | undefined;
  readonly links: LinkPort;
}

const ALL: Wish = { words: '', level: 'all' };
/** Fewer than this need no search. */
const SEARCHED_FROM = 4;

export function ScenarioShelf({ scenarios, attempts, links }: Props) {
  const { t } = useWords();
  const [wish, setWish] = useState(ALL);
  const listed = useListed(scenarios);
  const found = useMemo(() => findCards(listed, wish), [listed, wish]);
  const groups = useMemo(() => groupByDuty(found), [found]);

  return (
    <section aria-labelledby="scenariosTitle" className="stack shelf">
      <h2 id="scenariosTitle">{t('home.scenarios.title')}</h2>
      {scenarios.length >= SEARCHED_FROM && (
        <Finder wish={wish} found={found.length} all={scenarios.length} onChange={setWish} />
      )}
      {scenarios.length === 0 && <p className="empty">{t('home.scenarios.none')}</p>}
      {scenarios.length > 0 && found.length === 0 && <NothingFound onAll={() => setWish(ALL)} />}
      {groups.map(({ duty, cards }) => (
        <section key={duty} aria-labelledby={`duty-${duty}`} className="dutyGroup">
          <h3 id={`duty-${duty}`}>
            {t(dutyKey(duty))} <span className="soft tabular">{cards.length}</span>
          </h3>
          <ul className="cards">
            {cards.map(({ card }) => (
              <li key={card.id}>
                <ScenarioPanel
                  scenario={card}
                  attempts={attempts?.filter(({ scenario }) => scenario === card.id) ?? []}
                  links={links}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {scenarios.length > 0 && <p className="small soft">{t('home.scenarios.modes')}</p>}
    </section>
  );
}

function useListed(scenarios: readonly ScenarioCard[]): readonly ListedCard[] {
  const { say, t } = useWords();
  return useMemo(
    () =>
      scenarios.map((card) => {
        const title = say(card.title);
        const more = [say(card.about), t(dutyKey(card.duty)), t(`home.level.${card.level}`)];
        return { card, title, text: [title, ...more].join(' ') };
      }),
    [scenarios, say, t],
  );
}

function dutyKey(duty: string | undefined) {
  return duty === 'rooming' || duty === 'vitalSigns' ? (`home.duty.${duty}` as const) : 'home.duty.other';
}

interface FinderProps {
  readonly wish: Wish;
  readonly found: number;
  readonly all: number;
  readonly onChange: (wish: Wish) => void;
}

function Finder({ wish, found, all, onChange }: FinderProps) {
  const { t } = useWords();
  const inputId = useId();
  return (
    <search className="finder">
      <div className="field">
        <label htmlFor={inputId}>{t('home.find.label')}</label>
        <div className="finderInput">
          <Search aria-hidden size={18} />
          <input
            id={inputId}
            className="input"
            type="search"
            maxLength={80}
            value={wish.words}
            onChange={(event) => onChange({ ...wish, words: event.target.value })}
          />
        </div>
      </div>
      <ChoiceField
        label={t('home.find.level')}
        value={wish.level}
        options={(['all', ...LEVELS] as const).map((value) => ({
          value,
          label: value === 'all' ? t('home.find.allLevels') : t(`home.level.${value}`),
        }))}
        onChange={(level) => onChange({ ...wish, level })}
      />
      <p role="status" className="soft small finderCount">
        {t('home.find.found', { found, count: all })}
      </p>
    </search>
  );
}

function NothingFound({ onAll }: { onAll: () => void }) {
  const { t } = useWords();
  return (
    <div className="empty stack">
      <p>{t('home.find.none')}</p>
      <p>
        <button type="button" className="button small" onClick={onAll}>
          {t('home.find.showAll')}
        </button>
      </p>
    </div>
  );
}
