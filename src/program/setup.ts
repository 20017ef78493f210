/** The clinic's standing facts and the shell. */
import type { Context } from '../context.ts';
import type { CommandGroup } from '../terminal/command-spec.ts';

export const setup: CommandGroup<Context> = { id: 'setup', commands: [] };
