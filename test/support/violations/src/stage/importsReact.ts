/** Planted: a package that is not in the row of stage. */
export { useState } from 'react';
