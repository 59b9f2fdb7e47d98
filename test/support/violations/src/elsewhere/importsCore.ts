/** Planted: a folder that the table does not know. */
export { nothing } from '../core/target.ts';
