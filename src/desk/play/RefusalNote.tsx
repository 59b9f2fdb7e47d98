/** Shows for a while why the last deed was not possible. The announcer says it too. */
import { Info } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWords } from '../words/useWords.ts';
import { type Refusal, usePlaying } from './PlayContext.tsx';

const STANDS_MS = 6000;

export function RefusalNote() {
  const { refusal } = usePlaying();
  const { say } = useWords();
  const [faded, setFaded] = useState<Refusal>();

  useEffect(() => {
    if (refusal === undefined) return undefined;
    const timer = setTimeout(() => setFaded(refusal), STANDS_MS);
    return () => clearTimeout(timer);
  }, [refusal]);

  if (refusal === undefined || refusal === faded) return null;
  return (
    <p className="notice warn refusal" data-refusal={refusal.reason}>
      <Info aria-hidden size={18} />
      {say({ key: refusal.reason })}
    </p>
  );
}
