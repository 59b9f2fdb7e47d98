/** Planted: a package that is not in the row of server. */
export { useState } from 'react';
