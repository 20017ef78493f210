/** The reports that a manager can ask for, by the word that is typed. */
export const managerKinds = [
  'day',
  'week',
  'month',
  'administrator',
  'sources',
  'no-shows',
  'doctors',
] as const;
export type ManagerKind = (typeof managerKinds)[number];
