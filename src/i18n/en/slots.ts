/** Free times and who waits for one. */
import type { Text } from '../types.ts';

export const slots = {
  'slots.column.doctor': 'Doctor',
  'slots.column.day': 'Day',
  'slots.column.minutes': 'Min',
  'slots.column.free': 'Free',
  'slots.column.priority': 'Priority',
  'slots.column.since': 'Since',
  'slots.column.wants': 'Wants',
  'slots.none': 'nothing',
  'slots.noneUntil': 'nothing until {when}',
  'slots.scarce': 'Scarce, under {n} in two days: {names}',
  'slots.wait.none': 'Nobody is waiting for a time.',
  'slots.wait.added': 'Waitlist {id}: {who}, priority {priority}',
  'slots.wait.whenFree': 'when a time is free',
  'slots.wait.offered': 'Waitlist {id}: ring {who}, {phone}',
  'slots.wait.agrees': 'agrees',
  'slots.wait.declines': 'declines and goes on waiting',
  'slots.wait.settled': 'Waitlist {id}: {who}, {state}',
} as const satisfies Record<string, Text>;
