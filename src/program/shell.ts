/** Being at home in a shell: both names of the program, and Tab. */
import type { Context } from '../context.ts';
import type { CommandSpec } from '../terminal/command-spec.ts';
import { completingShells, shells } from '../terminal/shell-names.ts';

export const shell: readonly CommandSpec<Context>[] = [
  {
    name: 'check',
    examples: ['check', 'check --json'],
    load: () => import('../commands/check.ts'),
  },
  {
    name: 'shell-init',
    args: [{ name: 'shell', required: true, choices: shells }],
    examples: ['shell-init bash', 'shell-init zsh', 'shell-init fish'],
    load: () => import('../commands/shell-init.ts'),
  },
  {
    name: 'completion',
    args: [{ name: 'shell', required: true, choices: completingShells }],
    examples: ['completion bash', 'completion zsh', 'completion fish'],
    load: () => import('../commands/completion.ts'),
  },
  {
    name: 'complete',
    args: [{ name: 'words', rest: true }],
    flags: [{ name: 'next' }],
    examples: ['complete -- sta', 'complete -- log --channel wh'],
    hidden: true,
    load: () => import('../commands/complete.ts'),
  },
];
