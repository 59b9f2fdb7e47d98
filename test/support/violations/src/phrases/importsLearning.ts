/** Planted: phrases imports core only. */
export { nothing } from '../learning/target.ts';
