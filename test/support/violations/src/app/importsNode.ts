/** Planted: app imports nothing of Node. */
export { readFileSync } from 'node:fs';
