/** Importing, checking, taking back. */
import type { Context } from '../context.ts';
import type { CommandGroup } from '../terminal/command-spec.ts';

export const data: CommandGroup<Context> = { id: 'data', commands: [] };
