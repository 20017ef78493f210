/** The right words. */
import type { Context } from '../context.ts';
import type { CommandGroup } from '../terminal/command-spec.ts';

export const talk: CommandGroup<Context> = { id: 'talk', commands: [] };
