/** `doctor`: who sees patients, where and when. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { flag, readFlags } from './input/options.ts';
import { weekIn } from './output/week-words.ts';

const schema = z.object({ all: flag() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { all } = readFlags(schema, input);
  const clinic = await ctx.clinic();
  const doctors = (await (await ctx.store()).clinic.doctors(clinic.id)).filter(
    (one) => all || one.active === 1,
  );
  if (ctx.options.json) {
    ctx.json({
      doctors: doctors.map(({ id: _id, clinicId: _clinic, version: _version, active, ...doctor }) => ({
        ...doctor,
        active: active === 1,
      })),
    });
    return;
  }
  const { t } = ctx;
  const columns = [
    { title: t('setup.code') },
    { title: t('setup.person'), flexible: true },
    { title: t('setup.specialty'), flexible: true },
    { title: t('setup.doctorYears'), align: 'right' as const },
    { title: t('setup.room') },
    { title: t('setup.hours'), flexible: true },
  ];
  const rows = doctors.map((one) => [
    one.code,
    visible(one.name) + (one.active ? '' : `, ${t('setup.left')}`),
    visible(one.specialty),
    one.years === null ? '—' : String(one.years),
    visible(one.room ?? '—'),
    weekIn(ctx, one.hours.length > 0 ? one.hours : clinic.openingHours),
  ]);
  ctx.print(await ctx.table(columns, rows));
}
