/** Help of the group `data`: `command` is its summary, `command.flag` or `command.word` one line about it. */
export const data = {} as const;
