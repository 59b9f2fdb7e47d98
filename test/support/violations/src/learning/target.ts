export const nothing = 'learning';
