/** The size budget is kept by what fits and reports what does not, on built apps made for it. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface Bytes {
  readonly script: number;
  readonly later: number;
  readonly picture: number;
}

/** A built app of files that cannot be compressed. */
function weighApp({ script, later, picture }: Bytes) {
  const folder = mkdtempSync(path.join(tmpdir(), 'practicum-size-'));
  folders.push(folder);
  mkdirSync(path.join(folder, '.vite'));
  const write = (name: string, bytes: number) => writeFileSync(path.join(folder, name), randomBytes(bytes));
  write('shared.js', script);
  write('entry.js', 100);
  write('later.js', later);
  write('room.webp', picture);
  const manifest = {
    'index.html': { file: 'entry.js', isEntry: true, imports: ['_shared.js'], dynamicImports: ['later.ts'] },
    '_shared.js': { file: 'shared.js' },
    'later.ts': { file: 'later.js', isDynamicEntry: true },
  };
  writeFileSync(path.join(folder, '.vite/manifest.json'), JSON.stringify(manifest));
  return weighFolder(folder);
}

function weighFolder(folder: string) {
  const script = path.join(import.meta.dirname, 'size.mjs');
  const { status, stdout } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  return { status, tooMuch: stdout.split('\n').filter((line) => line.includes('TOO MUCH')) };
}

it('lets an app pass that keeps within its budget', () => {
  expect(weighApp({ script: 170_000, later: 500_000, picture: 2_000_000 })).toEqual({ status: 0, tooMuch: [] });
});

it.each([
  ['First page', { script: 181_000, later: 10, picture: 10 }],
  ['Entering the scenario: all', { script: 10, later: 3_000_000, picture: 10 }],
  ['Entering the scenario: pictures', { script: 10, later: 10, picture: 2_201_000 }],
])('reports too much for: %s', (what, bytes) => {
  const { status, tooMuch } = weighApp(bytes);
  expect(status).toBe(1);
  expect(tooMuch).toEqual([expect.stringContaining(what)]);
});

it('fails where nothing was built', () => {
  expect(weighFolder(path.join(tmpdir(), 'practicum-nothing-here')).status).toBe(1);
});
