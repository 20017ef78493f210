/** Visits, free slots, confirmations, the waitlist. */
import type { Context } from '../context.ts';
import type { CommandGroup } from '../terminal/command-spec.ts';

export const schedule: CommandGroup<Context> = { id: 'schedule', commands: [] };
