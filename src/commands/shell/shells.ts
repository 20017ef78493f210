/** What each shell needs so that a typed `shift start` reaches the program, and so that Tab completes it. */
import type { Shell } from '../../terminal/shell-names.ts';
import { bash } from './bash.ts';
import { cmd } from './cmd.ts';
import { fish } from './fish.ts';
import { powershell } from './powershell.ts';
import type { ShellScript } from './shell-script.ts';
import { zsh } from './zsh.ts';

export const scripts: Record<Shell, ShellScript> = { bash, zsh, fish, powershell, cmd };

/** The variable by which a shell says that it has been set up: `bash:4711`, its kind and its process. */
export const markVariable = 'SHIFT_SHELL';
