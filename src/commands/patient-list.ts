/** `patient list` and `patient find QUERY`: cards in a table, masked. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { Patient } from '../patients/types.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { undecidedStatuses, type Visit } from '../visits/types.ts';
import { count, flag, readFlags } from './input/options.ts';
import { patientJson } from './patients/card-json.ts';
import { nameText } from './patients/card-view.ts';
import { searchPatients } from './patients/find-patient.ts';
import { readRoster } from './visits/roster.ts';
import { phoneText } from './visits/view.ts';

const schema = z.object({ full: flag(), limit: count('--limit', 1, 1000) });
const usualLimit = 20;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { full, limit = usualLimit } = readFlags(schema, input);
  const typed = input.args.join(' ').trim();
  const { id } = await ctx.clinic();
  const store = await ctx.store();
  const found = typed === '' ? await store.patients.latest(id, limit) : await searchPatients(ctx, typed);
  const shown = found.slice(0, limit);
  if (ctx.options.json) {
    const roster = await readRoster(ctx);
    ctx.json({ patients: shown.map((patient) => patientJson(patient, roster, full)) });
    return;
  }
  if (shown.length === 0) {
    ctx.print(typed === '' ? ctx.t('patients.none') : ctx.t('patients.noneFound', { query: visible(typed) }));
    return;
  }
  const visits = await store.visits.ofPatients(
    id,
    shown.map((patient) => patient.id),
  );
  ctx.print(await table(ctx, shown, visits, full));
  if (found.length > shown.length) ctx.print(ctx.t('patients.more', { n: found.length - shown.length }));
}

function table(
  ctx: Context,
  patients: readonly Patient[],
  visits: readonly Visit[],
  full: boolean,
): Promise<string> {
  const { t, format } = ctx;
  const columns = [
    { title: t('visits.column.id'), align: 'right' as const },
    { title: t('visits.column.patient'), flexible: true },
    { title: t('visits.column.phone') },
    { title: t('patients.column.last') },
    { title: t('patients.column.next') },
  ];
  const rows = patients.map((patient) => {
    const own = visits.filter(({ patientId }) => patientId === patient.id);
    const next = own.find(({ status }) => undecidedStatuses.includes(status));
    const last = own.findLast(({ status }) => status === 'done');
    return [
      String(patient.id),
      nameText(ctx, patient, full),
      phoneText(patient.phone, full),
      last ? format.date(last.day) : '—',
      next ? format.moment(next.startsAt, ctx.now()) : '—',
    ];
  });
  return ctx.table(columns, rows);
}
