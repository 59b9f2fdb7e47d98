/** Says plainly that attempts are not being kept, why, and what to do. Nothing while all is well. */
import { TriangleAlert } from 'lucide-react';
import type { Keeping } from '../ports.ts';
import { useWords } from '../words/useWords.ts';

export function KeepingNotice({ keeping, onDownload }: { keeping: Keeping; onDownload?: () => void }) {
  const { t } = useWords();
  if (keeping.kind === 'kept') return null;
  return (
    <div className="notice warn noPrint" role="status">
      <TriangleAlert aria-hidden size={20} />
      <div className="stack">
        <p>{t(`keeping.${keeping.reason}`)}</p>
        {onDownload && (
          <p>
            <button type="button" className="button small" onClick={onDownload}>
              {t('keeping.download')}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
