/** The screen in words: what is here, what is going on now, what to try. First in reading order. */
import { useWords } from '../words/useWords.ts';
import { usePlaying } from './PlayContext.tsx';

export function SummaryStrip() {
  const { view } = usePlaying();
  const { t, say } = useWords();
  return (
    <section className="summaryStrip" aria-label={t('play.summary')}>
      {view.summary.map((phrase, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences of one summary have no other name
        <p key={index}>{say(phrase)} </p>
      ))}
    </section>
  );
}
