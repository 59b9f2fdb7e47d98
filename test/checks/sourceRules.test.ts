/** Core uses nothing that differs between machines, and no file or function is too long to read. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Fault, findBanned, findLongFile, findLongFunctions, sourceFiles } from './sourceRules.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const sources = sourceFiles(root);

function faultsIn(files: readonly string[], check: (file: string, text: string) => readonly Fault[]) {
  return files.flatMap((file) => check(file, read(file)).map(({ line, what }) => `${file}:${line} ${what}`));
}

describe('the sources', () => {
  it('use no clock, chance, network or inexact function in core', () => {
    const core = sources.filter((file) => file.startsWith('src/core/'));
    expect(core.length).toBeGreaterThan(0);
    expect(faultsIn(core, findBanned)).toEqual([]);
  });

  it('have no file over 300 lines', () => {
    expect(faultsIn(sources, findLongFile)).toEqual([]);
  });

  it('have no function over 50 lines', () => {
    expect(faultsIn(sources, findLongFunctions)).toEqual([]);
  });
});

describe('a planted violation is reported', () => {
  const planted = (name: string) => {
    const file = `test/support/violations/sources/${name}`;
    return [file, read(file)] as const;
  };

  it('for each thing banned from core, and for nothing allowed', () => {
    const whats = findBanned(...planted('usesBanned.ts')).map(({ what }) => what);
    expect(whats).toEqual([
      'Date',
      'setTimeout',
      'performance',
      'crypto',
      'fetch',
      'Math.random',
      'Math.exp',
      'Math.pow',
      'Math.sin',
      'Math.log',
      'toFixed',
      'localeCompare',
      'Intl',
      'Math',
      'Math',
      '**',
      'toFixed',
      'globalThis',
      'Date',
    ]);
  });

  it('for a file of 301 lines, but not for one of 300', () => {
    const [file, text] = planted('manyLines.ts');
    expect(findLongFile(file, text)).toEqual([{ line: 301, what: '301 lines in one file, at most 300' }]);
    expect(findLongFile(file, text.split('\n').slice(0, 300).join('\n'))).toEqual([]);
  });

  it('for a function of 51 lines, but not for one of 50', () => {
    const faults = findLongFunctions(...planted('manyLines.ts'));
    expect(faults).toEqual([{ line: 2, what: '51 lines in one function, at most 50' }]);
  });

  it('not for a long table', () => {
    expect(findLongFile(...planted('manyRows.ts'))).toEqual([]);
  });
});
