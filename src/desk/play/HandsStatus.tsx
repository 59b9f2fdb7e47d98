/** What is in each hand, and whether they are gloved or wet. */
import { Droplets, Hand } from 'lucide-react';
import type { Id } from '../../core/session/types.ts';
import { useWords } from '../words/useWords.ts';
import { usePlaying } from './PlayContext.tsx';

export function HandsStatus() {
  const { hands } = usePlaying().view;
  const { t, say } = useWords();
  const held = (item: Id | undefined) => (item === undefined ? t('play.hands.empty') : say({ key: `item.${item}` }));
  return (
    <section aria-label={t('play.hands.title')}>
      <dl className="hands">
        <div>
          <dt>
            <Hand aria-hidden size={16} className="mirrored" />
            {t('play.hands.left')}
          </dt>
          <dd>{held(hands.left)}</dd>
        </div>
        <div>
          <dt>
            <Hand aria-hidden size={16} />
            {t('play.hands.right')}
          </dt>
          <dd>{held(hands.right)}</dd>
        </div>
        {(hands.gloved || hands.wet) && (
          <div>
            <dt className="unseen">{t('play.hands.state')}</dt>
            <dd className="row">
              {hands.gloved && <span className="tag">{t('play.hands.gloved')}</span>}
              {hands.wet && (
                <span className="tag">
                  <Droplets aria-hidden size={14} />
                  {t('play.hands.wet')}
                </span>
              )}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
