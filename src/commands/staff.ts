/** `staff`: who works here. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { flag, readFlags } from './input/options.ts';

const schema = z.object({ all: flag() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { all } = readFlags(schema, input);
  const clinic = await ctx.clinic();
  const people = (await (await ctx.store()).clinic.staff(clinic.id)).filter((one) => all || one.active === 1);
  if (ctx.options.json) {
    ctx.json({
      staff: people.map(({ code, name, role, active }) => ({ code, name, role, active: active === 1 })),
    });
    return;
  }
  const { t } = ctx;
  const columns = [
    { title: t('setup.code') },
    { title: t('setup.person'), flexible: true },
    { title: t('setup.role') },
  ];
  const rows = people.map((one) => [
    one.code,
    visible(one.name),
    t(`role.${one.role}`) + (one.active ? '' : `, ${t('setup.left')}`),
  ]);
  ctx.print(await ctx.table(columns, rows));
}
