export const nothing = 'desk';
