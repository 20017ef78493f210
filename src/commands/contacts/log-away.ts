/** `log` without the server: judged by what this machine remembers, and put into one line that says it all. */
import * as z from 'zod/mini';
import { logContact } from '../../contacts/log.ts';
import type { Context } from '../../context.ts';
import type { Line } from '../../terminal/command-words.ts';
import { readFlags } from '../input/options.ts';
import type { LogFlags } from '../log.ts';
import { entryInput, operatorOf, wholeEntry } from './entry.ts';
import { contactFlags, type Entry, whenFrom } from './flags.ts';
import { nextStep } from './next.ts';

/**
 * The line to be sent later. What only the server knows (who has the number, what is owed to it) is left to it.
 * @throws ShiftError what `log` throws for what cannot have happened
 */
export async function logLine(ctx: Context, flags: LogFlags, entry: Entry): Promise<Line> {
  const { id: clinicId, rules, openingHours } = await ctx.clinic();
  const { id: deskId } = await ctx.desk();
  const shift = await ctx.shift();
  const staff = await ctx.staff();
  const at = whenFrom(ctx, flags.at);
  const fields = wholeEntry(entry, operatorOf(ctx, staff, flags.operator, shift));
  const next = await nextStep(ctx, entry.next, fields, staff, shift?.administratorId ?? null);
  const calendar = { openingHours, specialDays: [] };
  const unknown = { calendar, patients: [], owed: [], tasks: [], later: [] };
  logContact(
    { ...fields, at, next },
    { clinicId, deskId, shiftId: shift?.id ?? 0, rules, ...unknown },
    ctx.now(),
  );
  const { args, flags: typed } = entryInput(entry);
  // An answer may be longer than a flag takes: better refused now than when it is sent.
  readFlags(z.object(contactFlags), { args, flags: typed });
  const { operator, at: when, shift: asked } = flags;
  return {
    command: 'log',
    args,
    flags: { ...typed, operator, at: when, shift: asked === undefined ? undefined : String(asked) },
  };
}
