/** Help of the group `figures`: `command` is its summary, `command.flag` or `command.word` one line about it. */
export const figures = {} as const;
