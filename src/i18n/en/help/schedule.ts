/** Help of the group `schedule`: `command` is its summary, `command.flag` or `command.word` one line about it. */
export const schedule = {} as const;
