import type { slots as shape } from '../en/slots.ts';
import type { Text } from '../types.ts';

export const slots = {
  'slots.column.doctor': 'Врач',
  'slots.column.day': 'День',
  'slots.column.minutes': 'Мин',
  'slots.column.free': 'Свободно',
  'slots.column.priority': 'Приоритет',
  'slots.column.since': 'С какого',
  'slots.column.wants': 'Что хочет',
  'slots.none': 'нет',
  'slots.noneUntil': 'нет до {when}',
  'slots.scarce': 'Дефицит, меньше {n} за два дня: {names}',
  'slots.wait.none': 'Лист ожидания пуст.',
  'slots.wait.added': 'Лист ожидания, {id}: {who}, приоритет {priority}',
  'slots.wait.whenFree': 'когда появится окно',
  'slots.wait.offered': 'Лист ожидания, {id}: позвонить: {who}, {phone}',
  'slots.wait.agrees': 'согласен',
  'slots.wait.declines': 'отказался, ждёт дальше',
  'slots.wait.settled': 'Лист ожидания, {id}: {who}, {state}',
} as const satisfies Record<keyof typeof shape, Text>;
