/** Planted: a type counts as an import too. */
import type { nothing } from '../desk/target.ts';

export type Nothing = typeof nothing;
