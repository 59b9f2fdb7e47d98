/** A broken scenario file is named with its line, so that an instructor finds the place. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lintFolder } from '../../src/cli/lint.ts';
import { ScenarioFolder, scenarioIds } from '../../src/cli/loadScenario.ts';

const real = new URL('../../scenarios/', import.meta.url);
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'scenarios-'));
  cpSync(new URL('patients/', real), join(root, 'patients'), { recursive: true });
  mkdirSync(join(root, 'mine'));
  cpSync(new URL('rooming-delgado/', real), join(root, 'mine'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const folder = () => new ScenarioFolder('mine', pathToFileURL(`${root}/`));

/** Changes one place of a file and gives the number of the line it stands on. */
function change(name: string, from: string, to: string): number {
  const path = join(root, 'mine', name);
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`${name} does not hold ${from}`);
  writeFileSync(path, text.replace(from, to));
  return text.slice(0, at).split('\n').length;
}

it('finds packages by their scenario.yaml', () => {
  expect(scenarioIds(pathToFileURL(`${root}/`))).toEqual(['mine']);
  expect(lintFolder(folder())).toEqual([]);
});

it('names the line of a value of the wrong kind, of an unknown rule, and of an unknown name', () => {
  const minutes = change('scenario.yaml', 'minutes: 12', 'minutes: twelve');
  expect(folder().tryLoad()).toMatchObject([{ line: minutes, path: 'minutes' }]);
  change('scenario.yaml', 'minutes: twelve', 'minutes: 12');
  const rule = change('scenario.yaml', 'rule: { never: privacy.breached }', 'rule: { nevr: privacy.breached }');
  expect(folder().tryLoad()).toMatchObject([{ line: rule }]);
  change('scenario.yaml', 'rule: { nevr: privacy.breached }', 'rule: { never: privacy.breeched }');
  expect(lintFolder(folder())).toMatchObject([
    { line: rule, text: 'no skill of the scenario knows "privacy.breeched"' },
  ]);
});

it('names the line in the encounter chart and in the words', () => {
  const action = change('encounter.chart.json', '"type": "note"', '"type": "notes"');
  expect(folder().tryLoad()).toMatchObject([{ file: expect.stringContaining('encounter.chart.json'), line: action }]);
  change('encounter.chart.json', '"type": "notes"', '"type": "note"');
  change('words/es.yaml', 'callFullName:', 'callFulName:');
  expect(
    lintFolder(folder()).map(({ file, path }) => [file.endsWith('es.yaml') || file.endsWith('en.yaml'), path]),
  ).toContainEqual([true, 'line.callFullName']);
});

it('names the line of broken syntax and says when a file is missing', () => {
  const line = change('scenario.yaml', 'rooms: [waiting, exam]', 'rooms: [waiting, exam');
  const problems = folder().tryLoad();
  expect(Array.isArray(problems) && problems.some((problem) => Math.abs(problem.line - line) <= 1)).toBe(true);
  rmSync(join(root, 'mine', 'encounter.chart.json'));
  expect(folder().tryLoad()).toContainEqual(expect.objectContaining({ text: expect.stringContaining('not there') }));
});

it('does not let a file of aliases grow without end', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'.split('').map((key, n) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[n]}`).join(', ')}]`),
  ];
  writeFileSync(join(root, 'mine', 'scenario.yaml'), bomb.join('\n'));
  expect(Array.isArray(folder().tryLoad())).toBe(true);
});
