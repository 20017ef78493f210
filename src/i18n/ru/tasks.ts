import type { tasks as shape } from '../en/tasks.ts';
import type { Text } from '../types.ts';

export const tasks = {
  'tasks.line': '№ {id} {title}, {when}',
  'tasks.added': 'Задача поставлена',
  'tasks.moved': 'Задача перенесена',
  'tasks.done': 'Задача сделана',
  'tasks.cancelled': 'Задача отменена',
  'tasks.none': 'На сегодня задач нет. Все открытые: smena task list --all',
  'tasks.noneAtAll': 'Открытых задач нет.',
  'tasks.overdue': {
    one: '! просрочена {n} задача',
    few: '! просрочены {n} задачи',
    many: '! просрочено {n} задач',
    other: '! просрочены {n} задачи',
  },
  'tasks.column.due': 'Срок',
  'tasks.column.kind': 'Вид',
  'tasks.column.title': 'Задача',
  'tasks.column.owner': 'Чья',
  'tasks.ask.title': 'Что сделать',
  'tasks.ask.due': 'К какому времени',
  'tasks.taken': 'Задача взята',
  'tasks.released': 'Задача {id} снова свободна.',
  'tasks.column.taken': 'В работе',
} as const satisfies Record<keyof typeof shape, Text>;
