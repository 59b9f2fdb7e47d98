/** Planted: nothing in src imports test. */
export { helper } from '../../test/helper.ts';
