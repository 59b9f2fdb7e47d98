/** Planted: a cycle of two files. */
import { one } from './cycleOne.ts';

export const two = () => one;
