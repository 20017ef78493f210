/** Contacts, missed calls and ringing back. */
import type { Context } from '../context.ts';
import type { CommandGroup } from '../terminal/command-spec.ts';

export const contacts: CommandGroup<Context> = { id: 'contacts', commands: [] };
