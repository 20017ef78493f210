/** `missed told`: the senior knows of the overload; nobody is reminded for half an hour (S0.3). */
import * as z from 'zod/mini';
import type { Staff } from '../clinic/types.ts';
import { escalatesTo } from '../complaints/decisions.ts';
import { callbackLines } from '../contacts/lines.ts';
import { tellOverload } from '../contacts/overload-told.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { overloadJson, readOverload } from './contacts/overload.ts';
import { readOwed } from './contacts/owed.ts';
import { readFlags, text } from './input/options.ts';
import { namingTheShift } from './records/closed-meanwhile.ts';
import { findOne } from './records/find-one.ts';

const schema = z.object({ to: text('--to') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { to } = readFlags(schema, input);
  const shift = await ctx.openShift();
  const { rules } = await ctx.clinic();
  const person = await whom(ctx, to);
  const lines = callbackLines(await readOwed(ctx), rules, ctx.now());
  if ((await readOverload(ctx, lines)) === null) {
    if (ctx.options.json) ctx.json({ overload: null });
    else ctx.print(ctx.t('callbacks.overload.none'));
    return;
  }
  const store = await ctx.store();
  const actor = await ctx.actor();
  await namingTheShift(() => store.apply(tellOverload(shift, person), actor));
  const state = await readOverload(ctx, lines);
  if (ctx.options.json) ctx.json({ overload: overloadJson(state) });
  else ctx.print(ctx.t('callbacks.overload.noted', { who: visible(person.name) }));
}

/** The senior administrator, else the manager. @throws ShiftError missing_input, not_found, ambiguous */
async function whom(ctx: Context, typed: string | undefined): Promise<Staff> {
  const staff = await ctx.staff();
  if (typed !== undefined) return findOne(ctx, 'staff', staff, typed, '--to');
  const senior = escalatesTo(staff);
  if (senior === null) {
    throw new ShiftError('missing_input', { what: ctx.t('complaints.ask.to'), flag: '--to' }, '--to');
  }
  return senior;
}
