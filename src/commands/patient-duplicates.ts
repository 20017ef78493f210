/** `patient duplicates`: cards that may be one person's, why, and the line that merges them. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { type DuplicatePair, duplicatesOf } from '../patients/duplicates.ts';
import type { Patient } from '../patients/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { count, flag, readFlags } from './input/options.ts';
import { printHints } from './output/hints.ts';
import { nameText } from './patients/card-view.ts';
import { reasonsText } from './patients/reasons.ts';
import { personJson, phoneText } from './visits/view.ts';

const schema = z.object({ full: flag(), limit: count('--limit', 1, 1000) });
const usualLimit = 20;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { full, limit = usualLimit } = readFlags(schema, input);
  const { id } = await ctx.clinic();
  const { patients } = await ctx.store();
  const pairs = duplicatesOf(await patients.all(id), await patients.allKin(id));
  const shown = pairs.slice(0, limit);
  if (ctx.options.json) {
    ctx.json({ pairs: shown.map((pair) => pairJson(pair, full)), all: pairs.length });
    return;
  }
  if (pairs.length === 0) ctx.print(ctx.t('patients.duplicates.none'));
  for (const pair of shown) printPair(ctx, pair, full);
  if (pairs.length > shown.length) ctx.print(ctx.t('patients.more', { n: pairs.length - shown.length }));
}

function printPair(ctx: Context, { keep, drop, reasons }: DuplicatePair<Patient>, full: boolean): void {
  const card = (one: Patient): string =>
    `${one.id} ${nameText(ctx, one, full)}, ${phoneText(one.phone, full)}`;
  ctx.print(...ctx.wrap(`${card(keep)} = ${card(drop)}`));
  printHints(ctx, [[reasonsText(ctx, reasons), `patient merge ${keep.id} ${drop.id}`]]);
}

function pairJson({ keep, drop, reasons }: DuplicatePair<Patient>, full: boolean) {
  const card = ({ id, name, phone }: Patient) => ({ id, ...personJson({ name, phone }, full) });
  return { keep: card(keep), drop: card(drop), reasons };
}
