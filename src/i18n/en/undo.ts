/** Taking entries of the journal back. */
import type { Text } from '../types.ts';

export const undo = {
  'undo.added': 'added: {what} {id}',
  'undo.changed': 'changed: {what} {id}',
  'undo.removed': 'removed: {what} {id}',
  'undo.taken': 'taken: {what} {id}',
  'undo.released': 'let go: {what} {id}',
  'undo.overload': 'told of the overload: {who}',
  'undo.ask': 'Take back entry {seq} of {time}?',
  'undo.done': 'Entry {seq} taken back.',
  'undo.none': 'The journal of this desk is empty.',
  'undo.kept': 'Left as it was.',
  'undo.seq': 'no.',
  'undo.at': 'time',
  'undo.what': 'what',
  'undo.who': 'who',
  'undo.undone': 'taken back',
  'undo.undoes': 'takes back {seq}',
  'undo.closed': 'shift closed',
  'undo.founding': 'not taken back',
  'undo.import': 'import',
  'undo.attempt': 'attempt {n}',
  'undo.rows': { one: '{rows} row', other: '{rows} rows' },
  'undo.completed': '{n} completed',
  'undo.class': 'class {class}',
} as const satisfies Record<string, Text>;
