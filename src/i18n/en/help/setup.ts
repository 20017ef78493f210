/** Help of the group `setup`: `command` is its summary, `command.flag` or `command.word` one line about it. */
export const setup = {} as const;
