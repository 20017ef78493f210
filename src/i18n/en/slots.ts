/** Free times and who waits for one. */
import type { Text } from '../types.ts';

export const slots = {
  'slots.column.doctor': 'Doctor',
  'slots.column.day': 'Day',
  'slots.column.minutes': 'Min',
  'slots.column.free': 'Free',
  'slots.column.since': 'Since',
  'slots.column.wants': 'Wants',
  'slots.none': 'nothing',
  'slots.noneUntil': 'nothing until {when}',
  'slots.offered': '{doctor} {when}: offered to the waitlist, entry {id}, until {until}',
  'slots.two.say': 'I can offer you {first} or {second}. Which suits you better?',
  'slots.two.sayOne': 'The nearest time is {first}. Does that suit you?',
  'slots.two.sayNone':
    'There is no free time just now; I will note you down and ring as soon as there is one.',
  'slots.two.wait': 'note for the waitlist',
  'slots.scarce': 'Scarce, under {n} in two days: {names}',
} as const satisfies Record<string, Text>;
