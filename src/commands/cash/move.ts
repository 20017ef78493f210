/** Money put into the drawer or taken out of it, other than payments. */
import * as z from 'zod/mini';
import { parseMoney } from '../../clinic/money.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { Decision } from '../../facts/types.ts';
import { moveCash } from '../../shifts/cash-entries.ts';
import type { CashKind } from '../../shifts/types.ts';
import type { RawInput } from '../../terminal/command-spec.ts';
import { needed } from '../input/needed.ts';
import { note, readFlags } from '../input/options.ts';
import { moneyFault } from '../input/sums.ts';
import { namingTheShift } from '../records/closed-meanwhile.ts';
import { type OpenDrawer, readDrawer } from './drawer.ts';
import { drawerJson } from './view.ts';

const schema = z.object({ note: note('--note') });

/** A whole command. What leaves for the bank explains itself; everything else says what for. */
export async function runMove(
  ctx: Context,
  input: RawInput,
  kind: Exclude<CashKind, 'refund'>,
): Promise<undefined> {
  const flags = readFlags(schema, input);
  const open = await readDrawer(ctx);
  const amount = await sumTyped(ctx, input.args);
  const given = flags.note ?? (kind === 'collection' ? null : await needed(ctx, 'cash.ask.note', '--note'));
  const { shift, drawer } = open;
  const staffId = shift.administratorId;
  await applyCash(ctx, moveCash({ shift, kind, amount, note: given, staffId }, drawer, ctx.now()));
  await tellMoved(ctx, kind, amount);
}

/** The sum as a word, else asked. @throws ShiftError invalid_money, missing_input */
export async function sumTyped(ctx: Context, args: readonly string[]): Promise<number> {
  const typed =
    args.length > 0
      ? args.join(' ')
      : await ctx.ask.text({
          message: ctx.t('cash.ask.sum'),
          flag: 'sum',
          check: (answer) => moneyFault(ctx, answer),
        });
  return parseMoney(typed, 'sum');
}

/** @throws ShiftError shift_closed */
export async function applyCash(ctx: Context, decision: Decision): Promise<void> {
  const actor = await ctx.actor();
  await namingTheShift(async () => (await ctx.store()).apply(decision, actor));
  ctx.forget();
}

/** What went where, and what should lie in the drawer by now. */
export async function tellMoved(ctx: Context, kind: CashKind, amount: number): Promise<void> {
  const open = await readDrawer(ctx);
  const entry = open.entries.at(-1);
  if (!entry) throw new ShiftError('internal', { what: 'a cash entry did not come back' });
  if (ctx.options.json) {
    ctx.json({ entry: entry.id, kind, amount, drawer: drawerJson(open, []) });
    return;
  }
  const { t, format } = ctx;
  const sum = (minor: number): string => format.money(minor, open.clinic.currency);
  ctx.print(t(`cash.done.${kind}`, { sum: sum(amount) }), `  ${leftText(ctx, open)}`);
}

/** `в кассе должно быть 118 000 ₸`. */
function leftText({ t, format }: Context, { clinic, drawer }: OpenDrawer): string {
  return t('cash.left', { sum: format.money(drawer.expected, clinic.currency) });
}
