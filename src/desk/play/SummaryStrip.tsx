/** The screen in words: what is here, what is going on now, what to try. First in reading order. */
import type { Phrase } from '../../core/session/types.ts';
import { useWords } from '../words/useWords.ts';
import { usePlaying } from './PlayContext.tsx';

/** So many sentences stand there at once, and so many more may: a longer rest is folded, so that the stage keeps its place. */
const SHOWN = 4;
const MORE = 2;

export function SummaryStrip() {
  const { view } = usePlaying();
  const { t } = useWords();
  const { summary } = view;
  const isLong = summary.length > SHOWN + MORE;
  return (
    <section className="summaryStrip" aria-label={t('play.summary')}>
      <Sentences phrases={isLong ? summary.slice(0, SHOWN) : summary} />
      {isLong && (
        <details className="summaryMore">
          <summary>{t('play.summaryMore', { count: summary.length - SHOWN })}</summary>
          <Sentences phrases={summary.slice(SHOWN)} />
        </details>
      )}
    </section>
  );
}

function Sentences({ phrases }: { phrases: readonly Phrase[] }) {
  const { say } = useWords();
  return phrases.map((phrase, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: sentences of one summary have no other name
    <p key={index}>{say(phrase)} </p>
  ));
}
