/** Planted: a package that is not in the row of core. */
export { useState } from 'react';
