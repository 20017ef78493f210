/** Help of the group `day`: `command` is its summary, `command.flag` or `command.word` one line about it. */
export const day = {
  now: 'What to do next, most urgent first',
  'now.limit': 'as many lines at most (otherwise 10)',
} as const;
