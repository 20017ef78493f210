import type { undo as shape } from '../en/undo.ts';
import type { Text } from '../types.ts';

export const undo = {
  'undo.added': 'добавлено: {what} {id}',
  'undo.changed': 'изменено: {what} {id}',
  'undo.removed': 'убрано: {what} {id}',
  'undo.taken': 'взято: {what} {id}',
  'undo.released': 'освобождено: {what} {id}',
  'undo.overload': 'о перегрузке сказано: {who}',
  'undo.ask': 'Отменить запись {seq} от {time}?',
  'undo.done': 'Запись {seq} отменена.',
  'undo.none': 'Журнал этой стойки пуст.',
  'undo.kept': 'Оставлено как есть.',
  'undo.seq': '№',
  'undo.at': 'время',
  'undo.what': 'что',
  'undo.who': 'кто',
  'undo.undone': 'отменена',
  'undo.undoes': 'отмена записи {seq}',
  'undo.closed': 'смена закрыта',
  'undo.founding': 'не отменяется',
  'undo.import': 'импорт',
  'undo.attempt': 'попытка {n}',
  'undo.rows': { one: '{rows} строка', few: '{rows} строки', many: '{rows} строк', other: '{rows} строки' },
  'undo.completed': 'дополнено {n}',
  'undo.class': 'класс {class}',
} as const satisfies Record<keyof typeof shape, Text>;
