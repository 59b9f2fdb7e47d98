/** Phrases become text in either language; what a patient or a file says stays text whatever it looks like. */
import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import { textOf } from '../../src/desk/words/phrase.ts';

const words = createInstance();
await words.init({
  lng: 'en',
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false, skipOnVariables: true },
  resources: {
    en: {
      translation: {
        take: 'Take the {{item}}',
        item: { cuff: 'adult cuff' },
        wait_one: 'Wait {{count}} minute',
        wait_other: 'Wait {{count}} minutes',
        who: 'Hello {{name}}',
        secret: 'not to be seen',
      },
    },
  },
});

it('a phrase inside a phrase is translated before it is put in', () => {
  expect(textOf(words, { key: 'take', values: { item: { key: 'item.cuff' } } })).toBe('Take the adult cuff');
});

it('counts choose the plural', () => {
  expect(textOf(words, { key: 'wait', values: { count: 1 } })).toBe('Wait 1 minute');
  expect(textOf(words, { key: 'wait', values: { count: 5 } })).toBe('Wait 5 minutes');
});

it.each(['<img src=x onerror=alert(1)>', '{{secret}}', '$t(secret)', 'a $& b $1', '__proto__'])(
  'a name such as %s stays as it is',
  (name) => {
    expect(textOf(words, { key: 'who', values: { name } })).toBe(`Hello ${name}`);
  },
);

it.each(['lng', 'ns', 'defaultValue', 'context', 'returnObjects', 'replace'])(
  'a value called %s is a value, not an order to the translator',
  (name) => {
    expect(textOf(words, { key: 'who', values: { name: 'Rosa', [name]: 'xx' } })).toBe('Hello Rosa');
  },
);

it('phrases that never end are cut off', () => {
  const endless: { key: string; values: Record<string, unknown> } = { key: 'take', values: {} };
  endless.values['item'] = endless;
  expect(textOf(words, endless as never)).toContain('Take the');
});
