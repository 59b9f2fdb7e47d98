export const nothing = 'cli';
