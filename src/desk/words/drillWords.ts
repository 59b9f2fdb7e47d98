/** The drills' own sentences: they come with a drill and with nothing else. */
import type { Language } from '../ports.ts';
import type { WordTree } from './i18n.ts';

export async function drillWords(language: Language): Promise<WordTree> {
  return language === 'es'
    ? (await import('./drills.es.json', { with: { type: 'json' } })).default
    : (await import('./drills.en.json', { with: { type: 'json' } })).default;
}
