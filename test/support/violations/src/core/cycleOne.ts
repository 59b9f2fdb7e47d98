/** Planted: a cycle of two files. */
import { two } from './cycleTwo.ts';

export const one = () => two;
