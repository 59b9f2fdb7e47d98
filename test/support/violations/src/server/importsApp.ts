/** Planted: server imports core and learning only. */
export { nothing } from '../app/target.ts';
