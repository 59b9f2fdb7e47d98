/** The drills' own sentences: they come with a drill and with nothing else. */
import type { Language } from '../ports.ts';
import type { WordTree } from './i18n.ts';
import { joinTrees } from './playWords.ts';

export async function drillWords(language: Language): Promise<WordTree> {
  const files =
    language === 'es'
      ? await Promise.all([
          import('./drills.es.json', { with: { type: 'json' } }),
          import('./drills.ekg.es.json', { with: { type: 'json' } }),
        ])
      : await Promise.all([
          import('./drills.en.json', { with: { type: 'json' } }),
          import('./drills.ekg.en.json', { with: { type: 'json' } }),
        ]);
  return joinTrees(files.map((file) => file.default));
}
