import type { tasks as shape } from '../en/tasks.ts';
import type { Text } from '../types.ts';

export const tasks = {
  'tasks.line': '№ {id} {title}, {when}',
  'tasks.added': 'Тапсырма қойылды',
  'tasks.moved': 'Тапсырма ауыстырылды',
  'tasks.done': 'Тапсырма орындалды',
  'tasks.cancelled': 'Тапсырма алып тасталды',
  'tasks.none': 'Бүгінге тапсырма жоқ. Ашықтардың бәрі: smena task list --all',
  'tasks.noneAtAll': 'Ашық тапсырма жоқ.',
  'tasks.overdue': '! мерзімі өткен тапсырма: {n}',
  'tasks.column.due': 'Мерзімі',
  'tasks.column.kind': 'Түрі',
  'tasks.column.title': 'Тапсырма',
  'tasks.column.owner': 'Кімдікі',
  'tasks.ask.title': 'Не істеу керек',
  'tasks.ask.due': 'Қай уақытқа дейін',
  'tasks.taken': 'Тапсырма алынды',
  'tasks.released': '{id}-тапсырма қайтадан бос.',
  'tasks.column.taken': 'Жұмыста',
} as const satisfies Record<keyof typeof shape, Text>;
