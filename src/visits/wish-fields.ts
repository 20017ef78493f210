/** What of a waitlist entry can be said and unsaid again. Free of everything: the command table needs it at every start. */

export const clearableWishes = [
  'doctor',
  'specialty',
  'service',
  'minutes',
  'days',
  'part',
  'from',
  'until',
  'after',
  'before',
  'visit',
  'wanted',
  'note',
] as const;
export type ClearableWish = (typeof clearableWishes)[number];
