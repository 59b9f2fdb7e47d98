/** Duties of a medical assistant that scenarios practice, in the order in which pages list them. */
export const DUTIES = ['rooming', 'vitalSigns', 'ekg'] as const;
