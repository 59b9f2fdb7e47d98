/** Planted: app does not import server. */
export { nothing } from '../server/target.ts';
