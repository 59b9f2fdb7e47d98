/** The heading of a page: names the browser tab and takes the focus when a link led here. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../words/useWords.ts';

let isFirstPage = true;

export function PageTitle({ text, children, className }: { text: string; children?: ReactNode; className?: string }) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (!isFirstPage) heading.current?.focus();
    isFirstPage = false;
  }, []);

  useEffect(() => {
    document.title = t('app.titleOf', { page: text });
  }, [t, text]);

  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children ?? text}
    </h1>
  );
}
