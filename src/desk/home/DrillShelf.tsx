/** The drills as small cards, with how far the learner has come in each. */
import {
  ActivitySquare,
  Cable,
  ClipboardCheck,
  Ear,
  Gauge,
  HeartPulse,
  type LucideIcon,
  MapPin,
  Ruler,
  Send,
  Siren,
  Waves,
} from 'lucide-react';
import { DRILL_IDS, type DrillId } from '../../core/drills/ids.ts';
import type { DrillBookPort } from '../drills/port.ts';
import type { LinkPort } from '../ports.ts';
import { useStore } from '../shell/useStore.ts';
import { useWords } from '../words/useWords.ts';

const ICONS: Readonly<Record<DrillId, LucideIcon>> = {
  gauge: Gauge,
  phases: Ear,
  pulse: HeartPulse,
  cuff: Ruler,
  report: ClipboardCheck,
  ekgPlace: MapPin,
  ekgSwap: Cable,
  ekgArtifact: Waves,
  ekgSend: Send,
  ekgRate: ActivitySquare,
  ekgTell: Siren,
};

export function DrillShelf({ book, links }: { book: DrillBookPort; links: LinkPort }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="drillsTitle" className="stack">
      <div>
        <h2 id="drillsTitle">{t('home.drills.title')}</h2>
        <p className="soft">{t('home.drills.about')}</p>
      </div>
      <ul className="drillShelf">
        {DRILL_IDS.map((id) => (
          <li key={id}>
            <DrillLink id={id} book={book} links={links} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function DrillLink({ id, book, links }: { id: DrillId; book: DrillBookPort; links: LinkPort }) {
  const { t } = useWords();
  const { tried, right, best } = useStore(book, () => book.progress(id));
  const Icon = ICONS[id];
  return (
    <a className="card drillLink" href={links.drill(id)} data-drill-link={id}>
      <Icon aria-hidden size={28} />
      <span className="drillLinkTitle">{t(`home.drill.${id}.title`)}</span>
      <span className="soft small">{t(`home.drill.${id}.about`)}</span>
      <span className="small drillLinkScore">
        {tried === 0 ? t('home.drills.untried') : t('home.drills.progress', { right, tried, best })}
      </span>
    </a>
  );
}
