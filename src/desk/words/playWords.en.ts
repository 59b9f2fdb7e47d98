/** The English sentences that only play, replay and drills need: those of core and of every skill. */
import type { WordTree } from './i18n.ts';

export const trees = import.meta.glob<WordTree>(['./core.en.json', './skills/*.en.json'], {
  import: 'default',
  eager: true,
});
