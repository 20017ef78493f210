/** Dated work and complaints. */
import type { Context } from '../context.ts';
import type { CommandGroup } from '../terminal/command-spec.ts';

export const work: CommandGroup<Context> = { id: 'work', commands: [] };
