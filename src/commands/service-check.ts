/** `service check`: somebody has looked the prices over (S0.1: templates with prices that hold). */
import { checkPrices } from '../clinic/settings.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { findOne } from './records/find-one.ts';

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const clinic = await ctx.clinic();
  const store = await ctx.store();
  const all = await store.clinic.services(clinic.id);
  const [typed] = input.args;
  const active = all.filter((one) => one.active === 1);
  const checked = typed === undefined ? active : [findOne(ctx, 'service', all, typed, 'code')];
  const decision = checkPrices(checked, ctx.now());
  if (decision) await store.apply(decision, await ctx.clinicActor());
  if (ctx.options.json) ctx.json({ checked: checked.map((one) => one.code) });
  else ctx.print(ctx.t('setup.pricesChecked', { n: checked.length }));
}
