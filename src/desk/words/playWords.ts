/** Words of core and of the skills: one file in each language that comes with play, never with the first page. */
import type { Language } from '../ports.ts';
import type { WordTree } from './i18n.ts';

/** All of them in one tree, each file's keys beside the others'. */
export async function playWords(language: Language): Promise<WordTree> {
  const { trees } = language === 'es' ? await import('./playWords.es.ts') : await import('./playWords.en.ts');
  return joinTrees(Object.values(trees));
}

/** Trees laid over one another; where two give the same key, the later one counts. */
export function joinTrees(trees: readonly WordTree[]): WordTree {
  const joined: Record<string, string | WordTree> = {};
  for (const tree of trees) {
    for (const [key, value] of Object.entries(tree)) {
      const before = joined[key];
      joined[key] = typeof value === 'object' && typeof before === 'object' ? joinTrees([before, value]) : value;
    }
  }
  return joined;
}
