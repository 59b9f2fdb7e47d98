/** Planted: learning imports core only. */
export { nothing } from '../stage/target.ts';
