/** What was touched, under ultraviolet light: how much clings to each surface, and from where it came. */
import { useState } from 'react';
import type { TouchLook } from '../ports.ts';
import { clockText } from '../shell/format.ts';
import { useWords } from '../words/useWords.ts';
import { GlowGraph } from './GlowGraph.tsx';
import { useSurfaceName } from './useSurfaceName.ts';

/** So many steps are listed before the learner asks for the rest. */
const FIRST_STEPS = 8;

interface Props {
  readonly touch: TouchLook;
  readonly onShow: ((at: number) => void) | undefined;
}

export function UltravioletSection({ touch, onShow }: Props) {
  const { t, say } = useWords();
  const name = useSurfaceName();
  const surfaces = [...touch.surfaces].sort((a, b) => b.load - a.load);
  return (
    <section className="card section" aria-labelledby="uvTitle">
      <h2 id="uvTitle">{t('uv.title')}</h2>
      <p className="soft">{t('uv.about')}</p>
      {surfaces.length === 0 ? (
        <p className="empty">{t('uv.none')}</p>
      ) : (
        <div className="uvColumns">
          <div className="uvRoom">
            <GlowGraph touch={touch} />
          </div>
          <div className="stack">
            <table className="recordTable">
              <caption className="unseen">{t('uv.surfaces')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('uv.surface')}</th>
                  <th scope="col">{t('uv.load')}</th>
                  <th scope="col">{t('uv.level')}</th>
                </tr>
              </thead>
              <tbody>
                {surfaces.map((surface) => (
                  <tr key={surface.id}>
                    <th scope="row">{name(surface.id)}</th>
                    <td className="tabular">{Math.round(surface.load)}</td>
                    <td>{say({ key: `level.${surface.level}` })}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <StepList touch={touch} onShow={onShow} />
          </div>
        </div>
      )}
    </section>
  );
}

function StepList({ touch, onShow }: Props) {
  const { t } = useWords();
  const name = useSurfaceName();
  const [isWhole, setWhole] = useState(false);
  const steps = isWhole ? touch.steps : touch.steps.slice(0, FIRST_STEPS);
  if (touch.steps.length === 0) return null;
  return (
    <div className="stack">
      <h3>{t('uv.path')}</h3>
      <ol className="uvSteps">
        {steps.map((step, index) => {
          const text = t('uv.step', { from: name(step.from), to: name(step.to) });
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same step may come twice
            <li key={index}>
              {onShow === undefined ? (
                <span className="timelineMoment">
                  <span className="tabular timelineTime">{clockText(step.at)}</span>
                  <span>{text}</span>
                </span>
              ) : (
                <button type="button" className="timelineMoment" onClick={() => onShow(step.at)}>
                  <span className="tabular timelineTime">{clockText(step.at)}</span>
                  <span>{text}</span>
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {!isWhole && touch.steps.length > FIRST_STEPS && (
        <p className="noPrint">
          <button type="button" className="button small" onClick={() => setWhole(true)}>
            {t('uv.more', { count: touch.steps.length - FIRST_STEPS })}
          </button>
        </p>
      )}
    </div>
  );
}
