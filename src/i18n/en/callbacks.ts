/** Missed calls and ringing back. */
import type { Text } from '../types.ts';

export const callbacks = {
  'callbacks.none': 'Nobody has to be rung back.',
  'callbacks.settledToday': 'Settled today',
  'callbacks.missedAt': 'missed {time}',
  'callbacks.attempts': 'tried {attempts} of {needed}',
  'callbacks.clock': 'due',
  'callbacks.missed': 'missed',
  'callbacks.tries': 'tried',
  'callbacks.of': '{attempts} of {needed}',
  'callbacks.overdue': '{clock} overdue',
  'callbacks.in': '{clock} left',
  'callbacks.overload': {
    one: '{n} caller waits: call the senior to help',
    other: '{n} callers wait at once: call the senior to help on the line',
  },
  'callbacks.toRing': 'ring back by {time}',
  'callbacks.card': 'Callback {id}: {who}',
  'callbacks.script': 'what to say',
  'callbacks.toRecord': 'record the result',
  'callbacks.tried': 'callback {id}: attempt {attempts} of {needed}',
  'callbacks.settled': 'callback {id}: {state}',
  'callbacks.ended': 'Callback {id}: {state}',
  'callbacks.reached': 'Callback {id}, {who}: {result}, {after} after the miss',
  'callbacks.attempted': 'Callback {id}, {who}: {result}, attempt {attempts} of {needed}',
  'callbacks.left': 'still to do: {what}',
  'callbacks.left.attempts': { one: '{n} more attempt', other: '{n} more attempts' },
  'callbacks.left.message': 'a message',
  'callbacks.mayGiveUp': 'may be given up',
  'callbacks.ask.result': 'What came of the call',
} as const satisfies Record<string, Text>;
