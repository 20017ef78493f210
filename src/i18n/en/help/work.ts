/** Help of the group `work`: `command` is its summary, `command.flag` or `command.word` one line about it. */
export const work = {} as const;
