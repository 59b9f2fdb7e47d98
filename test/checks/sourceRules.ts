/** Rules of style that no linter knows, read from the syntax tree: what core may not use, and how long things may be. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface Fault {
  readonly line: number;
  readonly what: string;
}

const FILE_LIMIT = 300;
const FUNCTION_LIMIT = 50;

/** The only parts of Math that every machine computes alike. */
const EXACT_MATH: ReadonlySet<string> = new Set(
  ['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'].concat([
    'E',
    'LN10',
    'LN2',
    'LOG10E',
    'LOG2E',
    'PI',
    'SQRT1_2',
    'SQRT2',
  ]),
);

const BANNED_GLOBALS: ReadonlySet<string> = new Set([
  'Date',
  'Intl',
  'cancelAnimationFrame',
  'clearInterval',
  'clearTimeout',
  'crypto',
  'document',
  'fetch',
  'globalThis',
  'indexedDB',
  'localStorage',
  'performance',
  'process',
  'queueMicrotask',
  'requestAnimationFrame',
  'requestIdleCallback',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'window',
]);

const BANNED_METHODS: ReadonlySet<string> = new Set([
  'localeCompare',
  'toExponential',
  'toFixed',
  'toLocaleDateString',
  'toLocaleLowerCase',
  'toLocaleString',
  'toLocaleTimeString',
  'toLocaleUpperCase',
  'toPrecision',
]);

/** Every TypeScript file under src, as paths from the root with forward slashes. */
export function sourceFiles(root: string): readonly string[] {
  return readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

/** Uses of the clock, chance, the network, or anything that differs between machines. */
export function findBanned(file: string, text: string): readonly Fault[] {
  const source = parse(file, text);
  const faults: Fault[] = [];
  walk(source, (node) => {
    const what = bannedIn(node);
    if (what !== undefined) faults.push({ line: lineOf(source, node.getStart(source)), what });
  });
  return faults;
}

/** A file over 300 lines that holds more than data. */
export function findLongFile(file: string, text: string): readonly Fault[] {
  const lines = text.replace(/\n$/, '').split('\n').length;
  if (lines <= FILE_LIMIT || isData(parse(file, text))) return [];
  return [{ line: FILE_LIMIT + 1, what: `${lines} lines in one file, at most ${FILE_LIMIT}` }];
}

/** Functions over 50 lines. */
export function findLongFunctions(file: string, text: string): readonly Fault[] {
  const source = parse(file, text);
  const faults: Fault[] = [];
  walk(source, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return;
    const first = lineOf(source, node.getStart(source));
    const lines = lineOf(source, node.getEnd()) - first + 1;
    if (lines > FUNCTION_LIMIT) {
      faults.push({ line: first, what: `${lines} lines in one function, at most ${FUNCTION_LIMIT}` });
    }
  });
  return faults;
}

function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

function lineOf(source: ts.SourceFile, position: number): number {
  return source.getLineAndCharacterOfPosition(position).line + 1;
}

function bannedIn(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AsteriskAsteriskToken || node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken) {
    return '**';
  }
  if (ts.isElementAccessExpression(node)) return bannedKey(node.argumentExpression);
  if (!ts.isIdentifier(node)) return undefined;
  if (isMember(node)) return BANNED_METHODS.has(node.text) ? node.text : undefined;
  if (isNameOnly(node)) return undefined;
  if (node.text === 'Math') return bannedMath(node);
  return BANNED_GLOBALS.has(node.text) ? node.text : undefined;
}

/** `value['toFixed']` is the same method in other clothes. */
function bannedKey(key: ts.Expression): string | undefined {
  return ts.isStringLiteralLike(key) && BANNED_METHODS.has(key.text) ? key.text : undefined;
}

/** Math itself may not be passed on, renamed or taken apart: then nobody sees which of its parts is used. */
function bannedMath(node: ts.Identifier): string | undefined {
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent)) return 'Math';
  return EXACT_MATH.has(parent.name.text) ? undefined : `Math.${parent.name.text}`;
}

/** The part behind the dot, or taken out of an object by its name. */
function isMember(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return ts.isBindingElement(parent) && parent.propertyName === node;
}

/** A key of an object or type: it names something of ours and reaches nothing outside. */
function isNameOnly(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) {
    return parent.name === node;
  }
  if (ts.isMethodDeclaration(parent) || ts.isMethodSignature(parent)) return parent.name === node;
  return ts.isQualifiedName(parent) && parent.right === node;
}

/** Tables and texts: values are declared and nothing is called or computed. */
function isData(source: ts.SourceFile): boolean {
  let hasValues = false;
  let runs = false;
  walk(source, (node) => {
    if (ts.isVariableStatement(node)) hasValues = true;
    if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isClassLike(node)) runs = true;
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) runs = true;
  });
  return hasValues && !runs;
}
