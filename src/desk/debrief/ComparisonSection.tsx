/** True, shown and charted side by side, and each cause's share of what was shown, in the measure's unit. */
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
  const { measure, at, shares, shown } = comparison;
  // A pressure always says what moved it, if only that nothing did.
  const isReading = comparison.parts === undefined && comparison.true.length > 1;
  const hasShares = shown !== undefined && (shares.length > 0 || isReading);
  return (
    <article className={comparison.true.length > 1 ? 'comparison pressure' : 'comparison'}>
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
      {comparison.parts !== undefined ? (
        <PartsList comparison={comparison} parts={comparison.parts} />
      ) : (
        <ThreeValues comparison={comparison} />
      )}
      {hasShares && <ShareTable comparison={comparison} />}
    </article>
  );
}

function ThreeValues({ comparison }: { comparison: Comparison }) {
  const { t, say } = useWords();
  return (
    <dl className="threeValues">
      {(['true', 'shown', 'charted'] as const).map((kind) => (
        <div key={kind} className={`value-${kind}`}>
          <dt>{t(`compare.${kind}`)}</dt>
          <dd className="tabular">
            {comparison[kind]?.join('/') ?? '–'}{' '}
            <span className="small">{say({ key: `compare.unit.${comparison.measure}` })}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Values that are things of their own, each under its name. */
function PartsList({ comparison, parts }: { comparison: Comparison; parts: readonly string[] }) {
  const { say } = useWords();
  return (
    <dl className="partValues">
      {parts.map((part, place) => (
        <div key={part}>
          <dt>{part}</dt>
          <dd className="tabular">
            {comparison.shown?.[place]}{' '}
            <span className="small">{say({ key: `compare.unit.${comparison.measure}` })}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Columns of a measure of two values; any other has one. */
const PARTS = ['systolic', 'diastolic'] as const;

/** The smallest difference that a measure is read to, and the shortest full bar: finer where its values are. */
function scaleOf({ true: truth, shown = [] }: Comparison): { readonly least: number; readonly full: number } {
  const isWhole = [...truth, ...shown].every(Number.isInteger);
  return isWhole ? { least: 0.5, full: 5 } : { least: 0.05, full: 0.5 };
}

function ShareTable({ comparison }: { comparison: Comparison }) {
  const { t, say, language } = useWords();
  const { least, full } = scaleOf(comparison);
  const digits = least < 0.5 ? 2 : 1;
  const format = new Intl.NumberFormat(language, { signDisplay: 'exceptZero', maximumFractionDigits: digits });
  const told = comparison.shares
    .filter(({ by }) => by.some((amount) => Math.abs(amount) >= least))
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  const largest = Math.max(full, ...told.flatMap(({ by }) => by.map(Math.abs)));
  const parts = comparison.true.length > 1 ? PARTS : (['effect'] as const);
  if (told.length === 0) return <p className="notice">{t('compare.exact')}</p>;
  return (
    <table className="shares">
      <caption className="small soft">
        {t('compare.shares', { unit: { key: `compare.unit.${comparison.measure}` } })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('compare.cause')}</th>
          {parts.map((part) => (
            <th key={part} scope="col">
              {t(`compare.${part}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {told.map((share) => (
          <tr key={share.cause}>
            <th scope="row">{say({ key: `share.${share.cause}` })}</th>
            {parts.map((part, index) => (
              <td key={part}>
                <span className="shareCell">
                  <ShareBar by={share.by[index] ?? 0} largest={largest} />
                  <span className="tabular">{format.format(share.by[index] ?? 0)}</span>
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
