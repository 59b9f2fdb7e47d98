/** English and Spanish say the same things: same keys, same values put in, nothing empty, every key used by code known. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHORTCUTS } from '../../src/desk/shortcuts.ts';
import coreEn from '../../src/desk/words/core.en.json' with { type: 'json' };
import coreEs from '../../src/desk/words/core.es.json' with { type: 'json' };
import deskEn from '../../src/desk/words/desk.en.json' with { type: 'json' };
import deskEs from '../../src/desk/words/desk.es.json' with { type: 'json' };

type Tree = { readonly [key: string]: string | Tree };

/** Files that come with play: one pair for each skill, and the drills' own. */
const pairs = import.meta.glob<Tree>(['../../src/desk/words/skills/*.json', '../../src/desk/words/drills.*.json'], {
  import: 'default',
  eager: true,
});
const pairNames = [...new Set(Object.keys(pairs).map((file) => file.replace(/\.(en|es)\.json$/, '')))];
const ofPair = (name: string, language: 'en' | 'es') => flatten(pairs[`${name}.${language}.json`] ?? {});

const scenarioWords = import.meta.glob<Tree>('../../scenarios/*/words/en.yaml', { import: 'default', eager: true });

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(prefix + name, value);
    else for (const [key, text] of flatten(value, `${prefix}${name}.`)) flat.set(key, text);
  }
  return flat;
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe.each<readonly [name: string, english: Map<string, string>, spanish: Map<string, string>]>([
  ['desk', flatten(deskEn), flatten(deskEs)],
  ['core', flatten(coreEn), flatten(coreEs)],
  ...pairNames.map((name) => [path.basename(name), ofPair(name, 'en'), ofPair(name, 'es')] as const),
])('the words of %s', (_, english, spanish) => {
  it('have the same keys in both languages', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('put in the same values in both languages', () => {
    for (const [key, text] of english)
      expect([key, placeholders(spanish.get(key) ?? '')]).toEqual([key, placeholders(text)]);
  });

  it('are nowhere empty and contain no markup', () => {
    for (const [key, text] of [...english, ...spanish]) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toMatch(/<\/?[a-z]/i);
    }
  });

  it('have both plural forms wherever there is one', () => {
    for (const key of english.keys()) {
      if (key.endsWith('_one')) expect(english.has(key.replace(/_one$/, '_other')), key).toBe(true);
    }
  });
});

it('no key is in two files, so that none covers the other', () => {
  const files = [flatten(deskEn), flatten(coreEn), ...pairNames.map((name) => ofPair(name, 'en'))];
  const all = files.flatMap((file) => [...file.keys()]);
  expect(all.filter((key, place) => all.indexOf(key) !== place)).toEqual([]);
});

it('no scenario covers a sentence of the pages, but for what is found about its own people', () => {
  const desk = flatten(deskEn);
  const covered = Object.values(scenarioWords).flatMap((tree) =>
    [...flatten(tree).keys()].filter((key) => desk.has(key) && !key.startsWith('finding.')),
  );
  expect(Object.keys(scenarioWords).length).toBeGreaterThan(0);
  expect(covered).toEqual([]);
});

it('every sentence that the announcer can say exists', () => {
  const folder = path.resolve(import.meta.dirname, '../../src/desk/play');
  const known = flatten(deskEn);
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
  const keys = [...code.matchAll(/'(say\.[a-zA-Z.]+)'/g)].map((match) => match[1] ?? '');
  expect(keys.length).toBeGreaterThan(8);
  for (const key of keys) expect(known.has(key), key).toBe(true);
});

it('every instrument that a close-up shows by its name has one', () => {
  const folder = path.resolve(import.meta.dirname, '../../src/core/skills');
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
  const shown = [...code.matchAll(/\bitem: '([a-zA-Z]+)'/g)].map((match) => `item.${match[1]}`);
  const known = [flatten(coreEn), ...pairNames.map((name) => ofPair(name, 'en'))];
  expect(shown.length).toBeGreaterThan(1);
  expect(shown.filter((key) => !known.some((file) => file.has(key)))).toEqual([]);
});

it('every shortcut is explained', () => {
  const known = flatten(deskEn);
  for (const { label } of SHORTCUTS) expect(known.has(label), label).toBe(true);
});

it('no sentence of our own makes a patient a woman or a man', () => {
  const english = [flatten(deskEn), flatten(coreEn), ...pairNames.map((name) => ofPair(name, 'en'))];
  const spanish = [flatten(deskEs), flatten(coreEs), ...pairNames.map((name) => ofPair(name, 'es'))];
  const all = (files: readonly Map<string, string>[]) => files.flatMap((file) => [...file.values()]);
  expect(all(english).filter((text) => /\b(she|her|hers|he|him|his)\b/i.test(text))).toEqual([]);
  expect(all(spanish).filter((text) => /\b(ella|(la|una|el|un|al|del) paciente)\b/i.test(text))).toEqual([]);
});
