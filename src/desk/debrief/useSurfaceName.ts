/** Names of touched surfaces: the desk's own words, else the item's. */
import { useCallback } from 'react';
import type { Id } from '../../core/session/types.ts';
import { useWords } from '../words/useWords.ts';

export function useSurfaceName(): (id: Id) => string {
  const { say, knows } = useWords();
  return useCallback(
    (id: Id) => {
      const key = [`surface.${id}`, `item.${id}`].find(knows);
      return key === undefined ? id : say({ key });
    },
    [say, knows],
  );
}
