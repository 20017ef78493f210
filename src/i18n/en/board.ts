/** `board`: the queue, the visits and the figures on the whole screen. */
import type { Text } from '../types.ts';

export const board = {
  'board.tooSmall':
    'The board needs {need}; this window is {size}. Make it larger, or leave with q and type smena now.',
  'board.queue': 'Queue',
  'board.visits': 'Today: to come {ahead}, waiting {waits}, with the doctor {inRoom}, done {done}',
  'board.figures': 'Figures',
  'board.key.log': 'l log',
  'board.key.callback': 'c ring back',
  'board.key.confirm': 'f confirm',
  'board.key.arrive': 'a arrived',
  'board.key.seat': 's show in',
  'board.key.done': 'd done',
  'board.key.task': 't task',
  'board.key.help': '? help',
  'board.key.leave': 'q leave',
  'board.missing.visit': 'Select a visit first: Tab, then the arrows.',
  'board.missing.task': 'Select a task first.',
  'board.ran': 'smena {command}: done',
  'board.failed': 'smena {command}: not done',
  'board.back': 'Any key: back to the board',
  'board.away':
    'The server has not answered since {since}: this is from then. Next try in {seconds} s; what you record is kept here.',
  'board.silent':
    'The server has not answered since {since}: this is from then. An answer is waited for; what you record is kept here.',
  'board.shift': 'shift {id}, {name}',
  'board.noShift': 'no shift is open here',
  'board.noOutcome': 'no outcome',
  'board.help.title': 'Keys of the board (any of them closes this page: Esc, Enter, ?)',
  'board.help': [
    '↑ ↓ or j k: select a line · Tab: queue or visits · digits: the line with that number',
    'Enter: what stands in the selected line',
    'l: log a contact · c: ring back the selected caller, else the next one',
    'f or y: confirm the selected visit, else one after the other',
    'a arrived · s show in · d done: the selected visit',
    't: the selected task is done',
    'r: read anew · q: leave · Ctrl-Z: pause, fg to come back',
    '',
    'Keys count by their place: on a Russian or Kazakh keyboard the same keys do the same.',
    '! before a clock: its time is over. ✓ and ✗: target met or not.',
    'Work of other desks shows within two seconds.',
  ].join('\n'),
} as const satisfies Record<string, Text>;
