/** Help of the group `talk`: `command` is its summary, `command.flag` or `command.word` one line about it. */
export const talk = {} as const;
