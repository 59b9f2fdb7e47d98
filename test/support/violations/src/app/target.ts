export const nothing = 'app';
