/** Planted: an import that leads nowhere. */
export { gone } from './gone.ts';
