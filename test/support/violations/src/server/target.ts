export const nothing = 'server';
