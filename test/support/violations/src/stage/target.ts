export const nothing = 'stage';
