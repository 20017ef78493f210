/** The day's frame: set-up on the first day, opening, what to do now, closing. */
import type { Context } from '../context.ts';
import type { CommandGroup } from '../terminal/command-spec.ts';
import { init } from './init.ts';

export const day: CommandGroup<Context> = {
  id: 'day',
  commands: [
    init,
    {
      name: 'now',
      flags: [{ name: 'limit', value: '<number>' }],
      examples: ['now', 'now --limit 30', 'now --json'],
      load: () => import('../commands/now.ts'),
    },
  ],
};
