/** Reading and writing files for commands: sizes bounded, faults said in one line. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Unusable } from './command.ts';

/** The folder of the package: the same two levels up from the source and from the built runner. */
export const ROOT = new URL('../../', import.meta.url);

/** Paths are seen from where the person stands; npm moves to the package and says where it came from. */
export function pathOf(path: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: from } = process.env;
  return resolve(script === 'practicum' && from ? from : process.cwd(), path);
}

const MEGABYTE = 1_000_000;

/** The text of a file, unless it is larger than so many megabytes. */
export function readText(path: string, megabytes: number): string {
  const file = pathOf(path);
  try {
    if (statSync(file).size > megabytes * MEGABYTE) throw new Unusable(`${path}: larger than ${megabytes} MB`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(`${path}: ${reasonOf(error)}`);
  }
}

export function readJson(path: string, megabytes: number): unknown {
  const text = readText(path, megabytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unusable(`${path}: not JSON: ${reasonOf(error)}`);
  }
}

export function writeJson(path: string, json: unknown): void {
  try {
    writeFileSync(pathOf(path), `${JSON.stringify(json, null, 1)}\n`);
  } catch (error) {
    throw new Unusable(`${path}: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
