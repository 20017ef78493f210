/** Help of the group `day`: `command` is its summary, `command.flag` or `command.word` one line about it. */
export const day = {} as const;
