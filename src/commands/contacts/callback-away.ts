/** `callback ID RESULT` without the server: judged as far as it says enough by itself, and put into one line. */
import { attemptCallback } from '../../contacts/attempt.ts';
import { newCallback } from '../../contacts/callbacks.ts';
import type { AttemptResult } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import type { Line } from '../../terminal/command-words.ts';
import { type AttemptFlags, spoken } from './attempting.ts';

/**
 * The line to be sent later. The call was made, so it is told whatever becomes of the callback until then.
 * @throws ShiftError what `callback` throws for what cannot have happened
 */
export async function attemptLine(
  ctx: Context,
  id: number,
  result: AttemptResult,
  flags: AttemptFlags,
): Promise<Line> {
  const { id: clinicId, rules, openingHours } = await ctx.clinic();
  const { id: deskId } = await ctx.desk();
  const shift = await ctx.shift();
  const said = await spoken(ctx, result, flags, { name: null, phone: null }, shift);
  const calendar = { openingHours, specialDays: [] };
  const owed = newCallback({ clinicId, phone: null, startedAt: 0 }, rules, calendar);
  const callback = { ...owed, id, version: 1 };
  const unknown = { calendar, patients: [], owed: [], tasks: [], later: [] };
  const facts = { clinicId, deskId, shiftId: shift?.id ?? 0, rules, ...unknown };
  attemptCallback(callback, { ...said, giveUp: false }, facts, ctx.now());
  const { talk, ...typed } = flags;
  const seconds = talk === undefined ? undefined : String(talk);
  return {
    command: 'callback',
    args: [String(id), result],
    flags: { ...typed, talk: seconds, anyway: true },
  };
}
