/** Planted: core is compiled without Node's types. */
export { readFileSync } from 'node:fs';
export const folder = process.cwd();
