/** `wait list`: who waits for an earlier time: priority first, then longest waiting (S0.4). */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { surnameAndInitials } from '../patients/short-name.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import type { WaitlistEntry } from '../visits/types.ts';
import { flag, readFlags } from './input/options.ts';
import { type Roster, readRoster } from './visits/roster.ts';
import { phoneText, whoText } from './visits/view.ts';
import { waitJson } from './visits/wait-view.ts';

const schema = z.object({ full: flag() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { full } = readFlags(schema, input);
  const roster = await readRoster(ctx);
  const entries = await (await ctx.store()).waitlist.entries(roster.clinic.id);
  if (ctx.options.json) ctx.json({ waitlist: entries.map((entry) => waitJson(roster, entry, full)) });
  else if (entries.length === 0) ctx.print(ctx.t('slots.wait.none'));
  else ctx.print(await list(ctx, roster, entries, full));
}

async function list(
  ctx: Context,
  { doctors, services }: Roster,
  entries: readonly WaitlistEntry[],
  full: boolean,
): Promise<string> {
  const { t, format } = ctx;
  const columns = [
    { title: t('visits.column.id'), align: 'right' as const },
    { title: t('slots.column.priority') },
    { title: t('slots.column.since') },
    { title: t('visits.column.patient'), flexible: true },
    { title: t('visits.column.phone') },
    { title: t('slots.column.wants'), flexible: true },
    { title: t('visits.column.status') },
  ];
  const rows = entries.map((entry) => {
    const doctor = doctors.find((one) => one.id === entry.doctorId);
    const service = services.find((one) => one.id === entry.serviceId);
    const wants = [doctor && surnameAndInitials(doctor.name), service?.name, entry.wanted, entry.note];
    return [
      String(entry.id),
      String(entry.priority),
      format.moment(entry.addedAt, ctx.now()),
      full ? visible(entry.name ?? t('common.noName')) : whoText(ctx, { name: entry.name, phone: null }),
      phoneText(entry.phone, full),
      visible(wants.filter((one) => one).join(', ') || '—'),
      t(`waitState.${entry.state}`),
    ];
  });
  return ctx.table(columns, rows);
}
