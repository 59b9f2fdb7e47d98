export const nothing = 'core';
