/** Planted: core imports core only. */
export { nothing } from '../learning/target.ts';
