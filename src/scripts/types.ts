/** The prompts' own lists, without the schema that reads their files: the command table needs them at every start. */

/** Situations, in the order of a day's talk. */
export const situations = [
  'call',
  'objection',
  'missed',
  'confirm',
  'waitlist',
  'desk',
  'chat',
  'change',
  'complaint',
  'care',
] as const;
export type Situation = (typeof situations)[number];
