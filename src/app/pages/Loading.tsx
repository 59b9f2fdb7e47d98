/** A page that is on its way. */
import { useWords } from '../../desk/words/useWords.ts';

export function Loading() {
  const { t } = useWords();
  return (
    <p className="empty" role="status">
      {t('app.loading')}
    </p>
  );
}
