/** `cash count 20000x3 5000x4`: the drawer counted by notes and coins, against what should lie in it (S0.10). */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import { countCash } from '../shifts/count-cash.ts';
import { notesText, sumOfNotes } from '../shifts/denominations.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { type Amount, askNotes, parseAmount, readDenominations } from './cash/counted.ts';
import { type OpenDrawer, readDrawer } from './cash/drawer.ts';
import { drawerJson, signed } from './cash/view.ts';
import { needed } from './input/needed.ts';
import { note, readFlags } from './input/options.ts';
import { printHints } from './output/hints.ts';

const schema = z.object({ note: note('--note') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const open = await readDrawer(ctx);
  const { sum, notes } = await amountCounted(ctx, open, input.args);
  const differs = sum !== open.drawer.expected;
  const why = flags.note ?? (differs ? await reasonKnown(ctx, open, sum) : null);
  const decision = countCash(open.shift, { sum, notes, note: differs ? why : null });
  if (decision) await (await ctx.store()).apply(decision, await ctx.actor());
  ctx.forget();
  const after = await readDrawer(ctx);
  if (ctx.options.json) ctx.json(drawerJson(after, []));
  else tellCount(ctx, after, sum);
}

/** @throws ShiftError missing_word, invalid_money, invalid_notes, no_such_note */
async function amountCounted(
  ctx: Context,
  { clinic }: OpenDrawer,
  words: readonly string[],
): Promise<Amount> {
  if (words.length > 0) {
    return parseAmount(words.join(' '), await readDenominations(ctx, clinic), 'notes');
  }
  if (!ctx.ask.available)
    throw new ShiftError('missing_word', { word: 'notes', command: 'cash count' }, 'notes');
  const notes = await askNotes(ctx, clinic, 'notes');
  return { sum: sumOfNotes(notes), notes };
}

/** The same sum counted again keeps its reason; at a terminal a new difference is asked about. */
async function reasonKnown(ctx: Context, { shift, drawer }: OpenDrawer, sum: number): Promise<string | null> {
  if (shift.countedCash === sum && shift.cashNote !== null) return shift.cashNote;
  if (!ctx.ask.available) return null;
  ctx.tell(`  ${differenceText(ctx, sum - drawer.expected, (await ctx.clinic()).currency)}`);
  return needed(ctx, 'shifts.ask.cashNote', '--note');
}

function differenceText(ctx: Context, difference: number, currency: string): string {
  const sum = (minor: number): string => ctx.format.money(minor, currency);
  return `${ctx.t('cash.line.difference')}: ${signed(difference, sum)}`;
}

function tellCount(ctx: Context, { clinic, shift, drawer }: OpenDrawer, counted: number): void {
  const { t, format } = ctx;
  const { currency } = clinic;
  const sums = {
    counted: format.money(counted, currency),
    expected: format.money(drawer.expected, currency),
  };
  const notes = shift.countedNotes === null ? '' : notesText(shift.countedNotes);
  if (counted === drawer.expected) ctx.print(t('cash.counted.agrees', sums));
  else
    ctx.print(
      t('cash.counted.differs', sums),
      `  ${differenceText(ctx, counted - drawer.expected, currency)}`,
    );
  if (notes !== '') ctx.print(...ctx.wrap(notes, '  '));
  if (counted !== drawer.expected && shift.cashNote === null) {
    printHints(ctx, [
      [t('cash.hint.explain'), `cash count ${notes.replaceAll('×', 'x') || counted / 100} --note …`],
    ]);
  }
}
