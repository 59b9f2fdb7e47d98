/** The settings of compiler and linter report what they are meant to, on files planted for it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { REACT_ARIA_STYLES } from '../../vite.config.ts';

const root = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

function run(script: string, args: readonly string[], cwd = root) {
  const done = spawnSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8' });
  return { status: done.status, output: done.stdout + done.stderr };
}

describe('the compiler', () => {
  const compile = () => run(require.resolve('typescript/bin/tsc'), ['--noEmit', '-p', 'test/support/violations/types']);
  const { output } = compile();

  it.each([
    ['usesDom.ts', 'TS2584'],
    ['usesNode.ts', 'TS2591'],
    ['isLoose.ts', 'TS1294'],
    ['isLoose.ts', 'TS2322'],
    ['isLoose.ts', 'TS2375'],
    ['isLoose.ts', 'TS4111'],
    ['isLoose.ts', 'TS4114'],
    ['isLoose.ts', 'TS6133'],
    ['isLoose.ts', 'TS7006'],
    ['isLoose.ts', 'TS7030'],
  ])('reports %s with %s', (file, code) => {
    const lines = output.split('\n').filter((line) => line.includes(file));
    expect(lines.join('\n')).toContain(code);
  });
});

describe('the linter', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'practicum-lint-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Our settings with planted files in place of the sources, which the settings themselves leave out. */
  const lint = (): string => {
    const { vcs: _, $schema: __, ...settings } = JSON.parse(readFileSync(path.join(root, 'biome.json'), 'utf8'));
    writeFileSync(path.join(folder, 'biome.json'), JSON.stringify(settings));
    cpSync(path.join(root, 'test/support/violations/lint'), path.join(folder, 'src'), { recursive: true });
    return run(require.resolve('@biomejs/biome/bin/biome'), ['lint', '--max-diagnostics=50', '.'], folder).output;
  };
  const output = lint();

  it.each([
    'noExplicitAny',
    'noNonNullAssertion',
    'noDefaultExport',
    'noEnum',
    'noBarrelFile',
    'useConsistentArrayType',
    'useImportExtensions',
    'noExcessiveCognitiveComplexity',
  ])('reports %s', (rule) => expect(output).toContain(rule));
});

it('the security policy names the style elements that React Aria adds, word for word', () => {
  const folder = path.join(root, 'node_modules/react-aria/dist/private');
  const [press = '', scroll = ''] = REACT_ARIA_STYLES;
  const pressText = readFileSync(path.join(folder, 'interactions/usePress.mjs'), 'utf8');
  const attribute = /'(data-react-aria-pressable)'/.exec(pressText)?.[1];
  expect(press).toContain(`[${attribute}]`);
  expect(pressText.replace(/\$\{[^}]*\}/, `${attribute}`)).toContain(press);
  expect(readFileSync(path.join(folder, 'overlays/usePreventScroll.mjs'), 'utf8')).toContain(scroll);
});
