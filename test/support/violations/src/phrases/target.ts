export const nothing = 'phrases';
