/** `close`: walks the closing checklist, hands over what is left, freezes the figures and writes the report (S0.10). */
import * as z from 'zod/mini';
import { parseMoney } from '../clinic/money.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { amountGiven } from './cash/counted.ts';
import { checkedText, flag, longestNote, money, note, readFlags, text, words } from './input/options.ts';
import { type AnswersFile, answerFlags, givenAnswers, readAnswersFile } from './shift/answers.ts';
import { finishClosing } from './shift/close-finish.ts';
import { type Beforehand, walkClosing } from './shift/close-walk.ts';
import { carryWishes, likelyHeir } from './shift/tails.ts';
import { askWords } from './shift/walking.ts';
import { readChecklist } from './shift/walks.ts';

const schema = z.object({
  ...answerFlags,
  cashCounted: money('--cash-counted'),
  cashNotes: text('--cash-notes'),
  cashNote: note('--cash-note'),
  carry: words(),
  out: text('--out', 4096),
  replace: flag(),
  force: flag(),
  reason: note('--reason'),
});
type Flags = z.infer<typeof schema>;

/** Shifts among which the likely successor is looked for. */
const lookBack = 20;

export async function run(ctx: Context, input: RawInput): Promise<number | undefined> {
  const flags = readFlags(schema, input);
  const reason = await forceReason(ctx, flags);
  const clinic = await ctx.clinic();
  const shift = await ctx.openShift();
  const spool = await ctx.spool();
  await spool?.requireAllSent(ctx);
  spool?.remind(ctx);
  const file = await readAnswersFile(ctx, flags.answers, 'close');
  const before: Beforehand = {
    given: givenAnswers(flags, file, await readChecklist(ctx.data, 'close')),
    cash: await cashSaid(ctx, flags, file),
    carries: [...Object.entries(file.carry ?? {}), ...carryWishes(flags.carry)],
    forced: flags.force,
  };
  const store = await ctx.store();
  const staff = await store.clinic.staff(clinic.id);
  const heir = likelyHeir(shift, await store.shifts.latest(clinic.id, lookBack), staff);
  const closing = await walkClosing(ctx, clinic, shift, before, { staff, likely: heir });
  const force = reason === null ? null : { reason, heir };
  return finishClosing(closing, { force, out: flags.out, replace: flags.replace, staff });
}

/** @throws ShiftError missing_input: nobody closes over open work without saying why; flag_alone */
async function forceReason(ctx: Context, { force, reason }: Flags): Promise<string | null> {
  if (force) return reason ?? askWords(ctx, ctx.t('shifts.met.forceReason'), '--reason');
  if (reason === undefined) return null;
  throw new ShiftError('flag_alone', { flag: '--reason', other: '--force' }, '--reason');
}

async function cashSaid(ctx: Context, flags: Flags, file: AnswersFile): Promise<Beforehand['cash']> {
  const fromFile =
    file.cashCounted === undefined ? null : parseMoney(String(file.cashCounted), 'cashCounted');
  const fileNote =
    file.cashNote === undefined ? undefined : checkedText(file.cashNote, 'cashNote', longestNote);
  const said = { sum: flags.cashCounted ?? fromFile, notes: flags.cashNotes ?? file.cashNotes };
  const names = { sum: '--cash-counted', notes: '--cash-notes' };
  return {
    counted: await amountGiven(ctx, await ctx.clinic(), said, names),
    note: flags.cashNote ?? fileNote ?? null,
  };
}
