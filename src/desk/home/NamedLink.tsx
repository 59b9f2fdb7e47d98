/** A link that shows what it does, and says besides to a screen reader what it does it with. */
import { useWords } from '../words/useWords.ts';

interface Props {
  readonly href: string;
  readonly action: string;
  readonly name: string;
  readonly className?: string;
}

export function NamedLink({ href, action, name, className }: Props) {
  const { t } = useWords();
  return (
    <a className={className} href={href} aria-label={t('home.named', { action, name })}>
      {action}
    </a>
  );
}
