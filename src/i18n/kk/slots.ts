import type { slots as shape } from '../en/slots.ts';
import type { Text } from '../types.ts';

export const slots = {
  'slots.column.doctor': 'Дәрігер',
  'slots.column.day': 'Күн',
  'slots.column.minutes': 'Мин',
  'slots.column.free': 'Бос уақыт',
  'slots.column.since': 'Қашаннан',
  'slots.column.wants': 'Қалауы',
  'slots.none': 'жоқ',
  'slots.noneUntil': 'жоқ, ең жақыны {when}',
  'slots.offered': '{doctor} {when}: күту тізіміне ұсынылды, {id}-жазба, {until} дейін',
  'slots.two.say': 'Сізге {first} немесе {second} ұсына аламын. Қайсысы ыңғайлы?',
  'slots.two.sayOne': 'Ең жақын уақыт — {first}. Сізге қолайлы ма?',
  'slots.two.sayNone': 'Қазір бос уақыт жоқ; сізді күту тізіміне жазып, босаған бойда қоңырау шаламын.',
  'slots.two.wait': 'күту тізіміне қосу',
  'slots.scarce': 'Бос уақыты аз, екі күнде {n} уақыттан кем: {names}',
} as const satisfies Record<keyof typeof shape, Text>;
