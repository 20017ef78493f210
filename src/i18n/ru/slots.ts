import type { slots as shape } from '../en/slots.ts';
import type { Text } from '../types.ts';

export const slots = {
  'slots.column.doctor': 'Врач',
  'slots.column.day': 'День',
  'slots.column.minutes': 'Мин',
  'slots.column.free': 'Свободно',
  'slots.column.since': 'С какого',
  'slots.column.wants': 'Что хочет',
  'slots.none': 'нет',
  'slots.noneUntil': 'нет до {when}',
  'slots.offered': '{doctor} {when}: предложено листу ожидания, запись {id}, до {until}',
  'slots.two.say': 'Могу предложить {first} или {second}. Что вам удобнее?',
  'slots.two.sayOne': 'Ближайшее время — {first}. Вам подойдёт?',
  'slots.two.sayNone':
    'Сейчас свободного времени нет; я запишу вас в лист ожидания и позвоню, как только появится.',
  'slots.two.wait': 'внести в лист ожидания',
  'slots.scarce': 'Дефицит, меньше {n} за два дня: {names}',
} as const satisfies Record<keyof typeof shape, Text>;
