/** `visit list [day]`: the day sheet. */
import * as z from 'zod/mini';
import type { Day } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import { surnameAndInitials } from '../patients/short-name.ts';
import type { Patient } from '../patients/types.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { type Visit, type VisitStatus, visitStatuses } from '../visits/types.ts';
import { isUnresolved } from '../visits/unresolved.ts';
import { dayFrom } from './input/day-words.ts';
import { choice, flag, readFlags, text } from './input/options.ts';
import { findOne } from './records/find-one.ts';
import { readRoster } from './visits/roster.ts';
import { type NamedVisit, visitJson, whoText, withNames } from './visits/view.ts';

/** `unresolved`: past its time, and nobody has told what came of it. */
const filters = [...visitStatuses, 'unresolved'] as const;
type Filter = (typeof filters)[number];

const schema = z.object({
  doctor: text('--doctor'),
  status: choice('--status', filters),
  all: flag(),
  full: flag(),
});

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const roster = await readRoster(ctx);
  const day = dayFrom(ctx, input.args);
  const doctor =
    flags.doctor === undefined ? null : findOne(ctx, 'doctor', roster.doctors, flags.doctor, '--doctor');
  const rows = await readVisits(ctx, roster.clinic.id, day, flags.status);
  const ofDoctor = rows.filter((visit) => doctor === null || visit.doctorId === doctor.id);
  const shown = ofDoctor.filter((visit) => isShown(visit, flags.status, flags.all, ctx.now()));
  const visits = await withNames(ctx, roster, shown);
  if (ctx.options.json) {
    ctx.json({ day, visits: visits.map((named) => visitJson(named, flags.full)) });
    return;
  }
  const { t, format } = ctx;
  const n = visits.length;
  ctx.print(
    flags.status === 'unresolved'
      ? t('visits.list.unresolved', { n })
      : t('visits.list.title', { day: format.day(day), n }),
  );
  if (n > 0) ctx.print(await sheet(ctx, visits, day, flags.full));
  const left = flags.status === undefined ? ofDoctor.length - shown.length : 0;
  if (left > 0) ctx.print(t('visits.list.left', { n: left }));
}

async function readVisits(
  ctx: Context,
  clinicId: number,
  day: Day,
  status: Filter | undefined,
): Promise<Visit[]> {
  const { visits } = await ctx.store();
  // What nobody has told the outcome of may be older than the day.
  return status === 'unresolved' ? visits.atDesk(clinicId, day, day) : visits.ofDays(clinicId, day, day);
}

const freed: readonly VisitStatus[] = ['cancelled', 'moved'];

function isShown(visit: Visit, status: Filter | undefined, all: boolean, now: number): boolean {
  if (status === 'unresolved') return isUnresolved(visit, now);
  if (status !== undefined) return visit.status === status;
  return all || !freed.includes(visit.status);
}

async function sheet(ctx: Context, visits: readonly NamedVisit[], day: Day, full: boolean): Promise<string> {
  const { t } = ctx;
  const columns = [
    { title: t('visits.column.id'), align: 'right' as const },
    { title: t('visits.column.time') },
    { title: t('visits.column.doctor') },
    { title: t('visits.column.patient'), flexible: true },
    { title: t('visits.column.service'), flexible: true },
    { title: t('visits.column.status') },
  ];
  const rows = visits.map(({ visit, doctor, service, patient }) => [
    String(visit.id),
    timeText(ctx, visit, day),
    doctor ? visible(surnameAndInitials(doctor.name)) : '—',
    full ? inFull(ctx, patient) : whoText(ctx, patient),
    service ? visible(service.name) : '—',
    t(`visitStatus.${visit.status}`),
  ]);
  return ctx.table(columns, rows);
}

/** Name and number; the number in one piece, so that no line break cuts it. */
function inFull({ t }: Context, patient: Patient | null): string {
  const name = patient?.name ?? t('common.noName');
  return visible(patient?.phone ? `${name}, ${patient.phone}` : name);
}

/** An older visit that still waits for its outcome says its day. */
function timeText({ format, now }: Context, { day, startsAt, endsAt }: Visit, shown: Day): string {
  const from = day === shown ? format.time(startsAt) : format.moment(startsAt, now());
  return `${from}–${format.time(endsAt)}`;
}
