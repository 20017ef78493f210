/** Words of `shell-init`, `completion` and `check`. */
import type { Text } from '../types.ts';

export const shell = {
  'shell.where': 'Put this line at the end of {file} and open a new terminal:',
  'check.name': '{name}: {file}',
  'check.noName': '{name}: not on the PATH',
  'check.noShell':
    'Shell: unknown. There is help for bash, zsh, fish, powershell and cmd: smena shell-init SHELL',
  'check.here': 'Shell: {shell}, set up. A typed “shift start” reaches the program, and Tab completes.',
  'check.outer': 'Shell: {shell}, set up around this one, but not here.',
  'check.absent': 'Shell: {shell}, not set up. Until then type smena instead of shift.',
  'check.free': 'In {shell} nothing else is called shift: the name works anyhow, only Tab needs the line.',
} as const satisfies Record<string, Text>;
