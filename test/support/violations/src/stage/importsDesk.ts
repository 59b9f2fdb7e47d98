/** Planted: stage and desk never import each other. */
export { nothing } from '../desk/target.ts';
