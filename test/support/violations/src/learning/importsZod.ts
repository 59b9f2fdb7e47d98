/** Planted: a package that is not in the row of learning. */
export { z } from 'zod';
