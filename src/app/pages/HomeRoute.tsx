/** The first page, with the cards of all scenarios and the attempts of this browser. */
import { useEffect, useState } from 'react';
import { HomePage } from '../../desk/home/HomePage.tsx';
import type { ScenarioCard } from '../../desk/ports.ts';
import { loadCards } from '../cards/cards.ts';
import { beginGuided } from '../guided.ts';
import type { Services } from '../services.ts';
import { Loading } from './Loading.tsx';

export function HomeRoute({ services }: { services: Services }) {
  const [cards, setCards] = useState<readonly ScenarioCard[]>();
  const [isFirst, setFirst] = useState(services.isFirstVisit());

  useEffect(() => {
    void services.attempts.refresh();
    void loadCards().then(setCards);
  }, [services]);

  if (cards === undefined) return <Loading />;
  return (
    <HomePage
      scenarios={cards}
      store={services.attempts}
      drills={services.drills}
      links={services.links}
      isFirstVisit={isFirst}
      onGuidedTry={() => {
        services.noteVisit();
        void beginGuided(services);
      }}
      onDismissGuide={() => {
        services.noteVisit();
        setFirst(false);
      }}
    />
  );
}
