/** Planted: cli imports core, learning and phrases only. */
export { nothing } from '../desk/target.ts';
