/** Help of the shell commands, which stand in the group `setup`. */
export const shell = {
  check: 'See whether the shell knows the program',
  'shell-init': 'Make a typed “shift start” work in your shell, with Tab',
  'shell-init.shell': 'your shell',
  completion: 'Let Tab complete commands, flags and numbers of records',
  'completion.shell': 'your shell',
  complete: 'Answers Tab; for the shell’s own use',
  'complete.words': 'what has been typed',
  'complete.next': 'a new word begins',
} as const;
