/** Planted: a re-export file. */
export * from './target.ts';
export const isBarrel = true;
