/** Planted: a package that is no browser package. */
export { build } from 'vite';
