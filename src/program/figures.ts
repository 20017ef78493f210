/** Figures and reports. */
import type { Context } from '../context.ts';
import type { CommandGroup } from '../terminal/command-spec.ts';

export const figures: CommandGroup<Context> = { id: 'figures', commands: [] };
