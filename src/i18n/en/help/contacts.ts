/** Help of the group `contacts`: `command` is its summary, `command.flag` or `command.word` one line about it. */
export const contacts = {} as const;
