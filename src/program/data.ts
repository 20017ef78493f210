/** Importing, checking, taking back. */
import type { Context } from '../context.ts';
import type { CommandGroup } from '../terminal/command-spec.ts';

export const data: CommandGroup<Context> = {
  id: 'data',
  commands: [
    {
      name: 'undo',
      args: [{ name: 'entry' }],
      flags: [{ name: 'list' }, { name: 'limit', value: '<number>' }, { name: 'yes' }],
      examples: ['undo', 'undo --yes', 'undo --list'],
      load: () => import('../commands/undo.ts'),
    },
  ],
};
