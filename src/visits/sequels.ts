/** What follows a visit that was lost: another time now, a place on the waitlist, a dated task, nothing (S0.12). */
export const sequels = ['rebook', 'wait', 'task', 'none'] as const;
export type Sequel = (typeof sequels)[number];
