import type { slots as shape } from '../en/slots.ts';
import type { Text } from '../types.ts';

export const slots = {
  'slots.column.doctor': 'Дәрігер',
  'slots.column.day': 'Күн',
  'slots.column.minutes': 'Мин',
  'slots.column.free': 'Бос уақыт',
  'slots.column.priority': 'Кезегі',
  'slots.column.since': 'Қашаннан',
  'slots.column.wants': 'Қалауы',
  'slots.none': 'жоқ',
  'slots.noneUntil': 'жоқ, ең жақыны {when}',
  'slots.scarce': 'Бос уақыты аз, екі күнде {n} уақыттан кем: {names}',
  'slots.wait.none': 'Күту парағы бос.',
  'slots.wait.added': 'Күту парағы, {id}: {who}, кезегі {priority}',
  'slots.wait.whenFree': 'бос уақыт шыққанда',
  'slots.wait.offered': 'Күту парағы, {id}: {who}, қоңырау шалу {phone}',
  'slots.wait.agrees': 'келісті',
  'slots.wait.declines': 'бас тартты, әлі күтеді',
  'slots.wait.settled': 'Күту парағы, {id}: {who}, {state}',
} as const satisfies Record<keyof typeof shape, Text>;
