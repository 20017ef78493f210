/** Dated work. */
import type { Text } from '../types.ts';

export const tasks = {
  'tasks.line': 'No. {id} {title}, {when}',
  'tasks.added': 'Task added',
  'tasks.moved': 'Task moved',
  'tasks.done': 'Task done',
  'tasks.cancelled': 'Task cancelled',
  'tasks.none': 'Nothing is due. All open tasks: smena task list --all',
  'tasks.noneAtAll': 'There are no open tasks.',
  'tasks.overdue': { one: '! {n} task is overdue', other: '! {n} tasks are overdue' },
  'tasks.column.due': 'Due',
  'tasks.column.kind': 'Kind',
  'tasks.column.title': 'Task',
  'tasks.column.owner': 'Owner',
  'tasks.ask.title': 'What is to be done',
  'tasks.ask.due': 'By when',
  'tasks.taken': 'Task taken',
  'tasks.released': 'Task {id} is free again.',
  'tasks.column.taken': 'Taken by',
} as const satisfies Record<string, Text>;
