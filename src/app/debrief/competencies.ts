/** Titles of competencies in both languages, loaded when a debrief is opened. */
import { words } from '../../desk/words/i18n.ts';

const files = import.meta.glob<unknown>('../../../scenarios/competencies.*.yaml', { import: 'default' });

const titles = new Map<string, Readonly<Record<string, unknown>>>();

/** Loads them once. */
export async function loadCompetencies(): Promise<void> {
  await Promise.all(
    ['en', 'es'].map(async (language) => {
      const file = await files[`../../../scenarios/competencies.${language}.yaml`]?.();
      if (typeof file === 'object' && file !== null) titles.set(language, file as Readonly<Record<string, unknown>>);
    }),
  );
}

/** Nothing for one that has no title in the present language. */
export function competencyTitle(id: string): string | undefined {
  const found = titles.get(words.language);
  const title = found !== undefined && Object.hasOwn(found, id) ? found[id] : undefined;
  return typeof title === 'string' ? title : undefined;
}
