/** Words of one scenario at a time: opening another leaves none of the first behind, in either language. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Language } from '../../src/desk/ports.ts';
import { changeLanguage, showScenarioWords, startWords, type WordTree, words } from '../../src/desk/words/i18n.ts';

const trees: Readonly<Record<string, Readonly<Record<Language, WordTree>>>> = {
  first: { en: { line: { hello: 'Hello', only: 'Only here' } }, es: { line: { hello: 'Hola', only: 'Solo aquí' } } },
  second: { en: { line: { hello: 'Good day' } }, es: { line: { hello: 'Buenas' } } },
};

const show = (id: string) => showScenarioWords(id, async (language) => trees[id]?.[language] ?? {});

beforeEach(() => startWords('en'));

describe('the words of a scenario', () => {
  it('are gone when another is opened', async () => {
    await show('first');
    expect(words.t('line.only')).toBe('Only here');
    await show('second');
    expect(words.t('line.hello')).toBe('Good day');
    expect(words.exists('line.only')).toBe(false);
  });

  it('are those of the scenario that is open after a change of language, and after going back', async () => {
    await show('first');
    await changeLanguage('es');
    await show('second');
    expect(words.t('line.hello')).toBe('Buenas');
    expect(words.exists('line.only')).toBe(false);
    await changeLanguage('en');
    expect(words.t('line.hello')).toBe('Good day');
    await show('first');
    expect(words.t('line.only')).toBe('Only here');
    await changeLanguage('es');
    expect(words.t('line.only')).toBe('Solo aquí');
  });

  it('stay away when they arrive after another scenario was opened', async () => {
    let arrive: (tree: WordTree) => void = () => {};
    const late = showScenarioWords('late', () => new Promise<WordTree>((resolve) => (arrive = resolve)));
    await show('second');
    arrive({ line: { hello: 'Too late' } });
    await late;
    expect(words.t('line.hello')).toBe('Good day');
  });

  it('leave the sentences of the pages as they are', async () => {
    await show('first');
    expect(words.t('mode.practice')).toBe('Practice');
    await show('second');
    expect(words.t('mode.practice')).toBe('Practice');
  });

  it('are asked for again when they could not be loaded', async () => {
    let times = 0;
    const source = async (): Promise<WordTree> => {
      times += 1;
      if (times === 1) throw new Error('offline');
      return { line: { hello: 'At last' } };
    };
    await expect(showScenarioWords('flaky', source)).rejects.toThrow('offline');
    await showScenarioWords('flaky', source);
    expect(words.t('line.hello')).toBe('At last');
  });
});
