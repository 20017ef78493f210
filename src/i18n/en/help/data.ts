/** Help of the group `data`: `command` is its summary, `command.flag` or `command.word` one line about it. */
export const data = {
  undo: 'Take back the last entry of this desk',
  'undo.entry': 'number of a journal entry',
  'undo.list': 'show the last entries instead',
  'undo.limit': 'how many entries to show (otherwise 10)',
  'undo.yes': 'do not ask',
} as const;
