/** Planted: a package that is not in the row of phrases. */
export { createActor } from 'xstate';
