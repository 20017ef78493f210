/** `holiday`: days ahead on which the clinic or a doctor works otherwise than the week says. */
import * as z from 'zod/mini';
import { addDays, dayOf } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { daysText, hoursText, type Stretch, stretches, stretchJson, whoseText } from './days/days-view.ts';
import { readFlags, text } from './input/options.ts';
import { printHints } from './output/hints.ts';
import { findOne } from './records/find-one.ts';

const schema = z.object({ doctor: text('--doctor') });
const shownDays = 400;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const { id } = await ctx.clinic();
  const store = await ctx.store();
  const doctors = await store.clinic.doctors(id);
  const only =
    flags.doctor === undefined ? undefined : findOne(ctx, 'doctor', doctors, flags.doctor, '--doctor');
  const today = dayOf(ctx.now());
  const rows = await store.schedule.specialDays(id, today, addDays(today, shownDays));
  const found = stretches(rows.filter(({ doctorId }) => !only || doctorId === only.id));
  const doctorOf = ({ doctorId }: Stretch) => doctors.find((one) => one.id === doctorId) ?? null;
  if (ctx.options.json) {
    ctx.json({ days: found.map((one) => stretchJson(one, doctorOf(one))) });
    return;
  }
  const { t } = ctx;
  if (found.length === 0) {
    ctx.print(t('days.none'));
    printHints(ctx, [[t('days.hint.add'), 'holiday add …']]);
    return;
  }
  const columns = [
    { title: t('days.column.day'), flexible: true },
    { title: t('days.column.whose') },
    { title: t('days.column.hours'), flexible: true },
    { title: t('days.column.note'), flexible: true },
  ];
  const lines = found.map((one) => [
    daysText(ctx, one.from, one.to),
    whoseText(ctx, doctorOf(one)),
    hoursText(ctx, one.hours, one.doctorId !== null),
    visible(one.note ?? ''),
  ]);
  ctx.print(await ctx.table(columns, lines));
}
