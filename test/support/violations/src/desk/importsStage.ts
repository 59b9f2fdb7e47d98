/** Planted: stage and desk never import each other. */
export { nothing } from '../stage/target.ts';
