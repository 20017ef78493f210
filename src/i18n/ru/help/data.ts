import type { data as shape } from '../../en/help/data.ts';

export const data = {
  undo: 'Отменить последнюю запись этой стойки',
  'undo.entry': 'номер записи журнала',
  'undo.list': 'вместо этого показать последние записи',
  'undo.limit': 'сколько записей показать (иначе 10)',
  'undo.yes': 'не спрашивать',
} as const satisfies Record<keyof typeof shape, string>;
