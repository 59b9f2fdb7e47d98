/** Reads a small comma-separated table: named columns in any order, one line a row, cells that hold no comma. */
import { Unusable } from './command.ts';

/** A row by its columns, or why it cannot be read. */
export type TableRow = { readonly cells: Readonly<Record<string, string>> } | { readonly error: string };

/** The rows in the order of the file. The header must name each wanted column once; other columns are let be. */
export function readTable(text: string, name: string, columns: readonly string[], most: number): readonly TableRow[] {
  const [header = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .replace(/\s+$/, '')
    .split(/\r?\n/);
  const names = cellsOf(header);
  for (const column of columns) {
    const times = names.filter((each) => each === column).length;
    if (times !== 1) throw new Unusable(`${name}: the first line must name the columns ${columns.join(',')} once each`);
  }
  if (lines.length > most) throw new Unusable(`${name}: more than ${most} rows`);
  return lines.map((line) => readRow(cellsOf(line), names));
}

function readRow(cells: readonly string[], names: readonly string[]): TableRow {
  if (cells.length !== names.length) return { error: `the row has ${cells.length} cells, not ${names.length}` };
  return { cells: Object.fromEntries(names.map((name, place) => [name, cells[place] ?? ''])) };
}

function cellsOf(line: string): readonly string[] {
  return line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}
