/** `cash refund SUM --visit ID`: money given back to a patient; the visit keeps what is left of its payment (S0.10). */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { refundVisit } from '../shifts/cash-entries.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { readDrawer } from './cash/drawer.ts';
import { applyCash, sumTyped, tellMoved } from './cash/move.ts';
import { needed } from './input/needed.ts';
import { note, readFlags, text } from './input/options.ts';
import { findRecord } from './records/find-record.ts';
import { readRoster } from './visits/roster.ts';
import { stepLine } from './visits/take-steps.ts';
import { readNamed } from './visits/view.ts';

const schema = z.object({ visit: text('--visit'), note: note('--note') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const { shift, drawer } = await readDrawer(ctx);
  const amount = await sumTyped(ctx, input.args);
  const typed = flags.visit ?? (await needed(ctx, 'cash.ask.visit', '--visit'));
  const visit = await findRecord(ctx, 'visit', typed, '--visit');
  const why = flags.note ?? (await needed(ctx, 'cash.ask.note', '--note'));
  const refund = { shift, visit, amount, note: why, staffId: shift.administratorId };
  await applyCash(ctx, refundVisit(refund, drawer, ctx.now()));
  await tellMoved(ctx, 'refund', amount);
  if (ctx.options.json) return;
  const after = await readNamed(ctx, await readRoster(ctx), visit.id);
  const { clinic } = await readDrawer(ctx);
  const paid = ctx.format.money(after.visit.paid, clinic.currency);
  ctx.print(`  ${stepLine(ctx, after)}`, `  ${ctx.t('cash.kept', { sum: paid })}`);
}
