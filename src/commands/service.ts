/** `service`: what is offered, from what price, for how long. */
import * as z from 'zod/mini';
import { dayOf } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { flag, readFlags } from './input/options.ts';

const schema = z.object({ all: flag() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { all } = readFlags(schema, input);
  const clinic = await ctx.clinic();
  const services = (await (await ctx.store()).clinic.services(clinic.id)).filter(
    (one) => all || one.active === 1,
  );
  if (ctx.options.json) {
    ctx.json({
      services: services.map(({ id: _id, clinicId: _clinic, version: _version, ...service }) => ({
        ...service,
        active: service.active === 1,
        highValue: service.highValue === 1,
        priceCheckedAt: dayOf(service.priceCheckedAt),
      })),
    });
    return;
  }
  const { t, format } = ctx;
  const columns = [
    { title: t('setup.code') },
    { title: t('setup.service'), flexible: true },
    { title: t('setup.priceFrom'), align: 'right' as const },
    { title: t('setup.minutes'), align: 'right' as const },
    { title: t('setup.priceChecked') },
  ];
  const rows = services.map((one) => [
    one.code,
    visible(one.name) + (one.active ? '' : `, ${t('setup.left')}`),
    format.money(one.priceFrom, clinic.currency),
    String(one.minutes),
    format.date(dayOf(one.priceCheckedAt)),
  ]);
  ctx.print(await ctx.table(columns, rows));
}
