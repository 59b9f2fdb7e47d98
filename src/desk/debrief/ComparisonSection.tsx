/** True, shown and charted side by side, and for a pressure each cause's share in mmHg. */
import { Eye } from 'lucide-react';
import type { Comparison, Share } from '../../core/rubric/types.ts';
import { clockText } from '../shell/format.ts';
import { useWords } from '../words/useWords.ts';
import { ShareBar } from './ShareBar.tsx';

interface Props {
  readonly comparisons: readonly Comparison[];
  readonly onShow: ((at: number) => void) | undefined;
}

export function ComparisonSection({ comparisons, onShow }: Props) {
  const { t } = useWords();
  return (
    <section className="card section" aria-labelledby="comparisonTitle">
      <h2 id="comparisonTitle">{t('compare.title')}</h2>
      <p className="soft">{t('compare.about')}</p>
      {comparisons.length === 0 && <p className="empty">{t('compare.none')}</p>}
      <div className="comparisons">
        {comparisons.map((comparison) => (
          <ComparisonCard key={`${comparison.measure}-${comparison.at}`} comparison={comparison} onShow={onShow} />
        ))}
      </div>
    </section>
  );
}

function ComparisonCard({ comparison, onShow }: { comparison: Comparison; onShow: Props['onShow'] }) {
  const { t, say } = useWords();
  const { measure, at, shares } = comparison;
  return (
    <article className={measure === 'bloodPressure' ? 'comparison pressure' : 'comparison'}>
      <div className="row spread">
        <h3>
          {say({ key: `compare.measure.${measure}` })} <span className="soft tabular">{clockText(at)}</span>
        </h3>
        {onShow !== undefined && (
          <button type="button" className="button small plain noPrint" onClick={() => onShow(at)}>
            <Eye aria-hidden size={16} />
            {t('debrief.moment', { time: clockText(at) })}
          </button>
        )}
      </div>
      <dl className="threeValues">
        {(['true', 'shown', 'charted'] as const).map((kind) => (
          <div key={kind} className={`value-${kind}`}>
            <dt>{t(`compare.${kind}`)}</dt>
            <dd className="tabular">
              {comparison[kind]?.join('/') ?? '–'}{' '}
              <span className="small">{say({ key: `compare.unit.${measure}` })}</span>
            </dd>
          </div>
        ))}
      </dl>
      {measure === 'bloodPressure' && comparison.shown !== undefined && <ShareTable shares={shares} />}
    </article>
  );
}

function ShareTable({ shares }: { shares: readonly Share[] }) {
  const { t, say, language } = useWords();
  const format = new Intl.NumberFormat(language, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
  const told = [...shares]
    .filter(({ by }) => by.some((amount) => Math.abs(amount) >= 0.5))
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  const largest = Math.max(5, ...told.flatMap(({ by }) => by.map(Math.abs)));
  if (told.length === 0) return <p className="notice">{t('compare.exact')}</p>;
  return (
    <table className="shares">
      <caption className="small soft">{t('compare.shares')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('compare.cause')}</th>
          <th scope="col">{t('compare.systolic')}</th>
          <th scope="col">{t('compare.diastolic')}</th>
        </tr>
      </thead>
      <tbody>
        {told.map((share) => (
          <tr key={share.cause}>
            <th scope="row">{say({ key: `share.${share.cause}` })}</th>
            {share.by.map((mm, index) => (
              <td key={index === 0 ? 'systolic' : 'diastolic'}>
                <span className="shareCell">
                  <ShareBar mm={mm} largest={largest} />
                  <span className="tabular">{format.format(mm)}</span>
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sizeOf({ by }: Share): number {
  return by.reduce((sum, amount) => sum + Math.abs(amount), 0);
}
