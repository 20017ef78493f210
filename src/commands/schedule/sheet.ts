/** The day sheet as a PDF: what the schedule knows of each visit, and what has to be ready for it (S1.11). */

import { minute } from '../../clinic/time.ts';
import { formatPhone, maskPhone } from '../../contacts/phone.ts';
import type { Context } from '../../context.ts';
import { shortName, surnameAndInitials } from '../../patients/short-name.ts';
import { renderers } from '../../render/index.ts';
import {
  type DaySheet,
  daySheetName,
  daySheetReport,
  type SheetDay,
  type SheetDoctor,
  type SheetPause,
  type SheetVisit,
} from '../../reports/day-sheet.ts';
import { visible } from '../../reports/visible-text.ts';
import { isExpensive } from '../../visits/confirmation-state.ts';
import { type DoctorPlan, type PlannedVisit, works } from '../../visits/day-plan.ts';
import { isOwn } from '../../visits/rooms.ts';
import { undecidedStatuses, type VisitStatus } from '../../visits/types.ts';
import { papersOf, paperTitle, type VisitPapers } from '../visits/papers.ts';
import type { NamedVisit } from '../visits/view.ts';
import type { ScheduleDay } from './read-day.ts';
import { headOf } from './wording.ts';

export interface SheetFlags {
  pdf?: string | undefined;
  force: boolean;
  full: boolean;
}

/** What the lines of a sheet are filled from. */
interface Known {
  papers: VisitPapers;
  /** Patients whom a doctor has seen before. */
  seen: ReadonlySet<number>;
  full: boolean;
}

/** @throws ShiftError file_exists, file_is_link, disk_full, not_writable */
export async function writeSheet(
  ctx: Context,
  days: readonly ScheduleDay[],
  { pdf, force, full }: SheetFlags,
): Promise<undefined> {
  const sheet = await sheetOf(ctx, days, full);
  const words = { t: ctx.t, format: ctx.format, language: ctx.i18n.lang };
  const bytes = await renderers.pdf(daySheetReport(sheet, words));
  const file = await ctx.writeFile(pdf ?? daySheetName(sheet, words), bytes, { force });
  if (ctx.options.json) ctx.json({ file, days: days.map(({ day }) => day) });
  else ctx.print(ctx.t('schedule.sheet.saved', { file: visible(file) }));
}

async function sheetOf(ctx: Context, days: readonly ScheduleDay[], full: boolean): Promise<DaySheet> {
  const clinic = await ctx.clinic();
  const all = days.flatMap(({ named }) => [...named.values()]);
  const known = { papers: await papersOf(ctx, all), seen: await seenBefore(ctx, all), full };
  return {
    clinic: clinic.name,
    currency: clinic.currency,
    at: ctx.now(),
    days: days.map((day) => sheetDay(ctx, day, known)),
  };
}

async function seenBefore(ctx: Context, all: readonly NamedVisit[]): Promise<Set<number>> {
  const { id } = await ctx.clinic();
  const patients = [...new Set(all.flatMap(({ visit }) => visit.patientId ?? []))];
  const visits = await (await ctx.store()).visits.ofPatients(id, patients);
  const days = new Map(all.map(({ visit }) => [visit.patientId, visit.day]));
  const before = visits.filter(
    ({ patientId, day, status }) => status === 'done' && day < (days.get(patientId) ?? ''),
  );
  return new Set(before.flatMap(({ patientId }) => patientId ?? []));
}

function sheetDay(ctx: Context, day: ScheduleDay, known: Known): SheetDay {
  const busy = day.plans.filter(({ visits }) => visits.length > 0);
  return {
    day: day.day,
    doctors: busy.map((plan) => sheetDoctor(ctx, day, plan, known)),
    rest: restOf(ctx, day),
  };
}

/** Doctors without a visit take no room on the paper: a line for those who see patients, one for the others. */
function restOf(ctx: Context, { plans }: ScheduleDay): string[] {
  const idle = plans.filter(({ visits }) => visits.length === 0);
  const free = idle.filter(works).map((plan) => headOf(ctx, plan).join(', '));
  const away = idle.filter((plan) => !works(plan)).map(({ doctor }) => surnameAndInitials(doctor.name));
  return [
    ...(free.length > 0 ? [ctx.t('schedule.sheet.unbooked', { names: free.join('; ') })] : []),
    ...(away.length > 0 ? [ctx.t('schedule.rest', { names: away.join(', ') })] : []),
  ];
}

const isAhead = (status: VisitStatus): boolean => undecidedStatuses.includes(status) && status !== 'in_room';

/** Less free time than this is not worth a line. */
const leastLine = 20 * minute;

function sheetDoctor(ctx: Context, day: ScheduleDay, plan: DoctorPlan, known: Known): SheetDoctor {
  const long = plan.free.filter(({ from, to }) => to - from >= leastLine);
  const pauses: SheetPause[] = [
    ...plan.breaks.map((one) => ({ ...one, kind: 'break' as const })),
    ...long.map((one) => ({ ...one, kind: 'free' as const })),
  ];
  return {
    code: plan.doctor.code,
    about: headOf(ctx, plan),
    visits: plan.visits.flatMap((planned) => {
      const named = day.named.get(planned.visit.id);
      return named ? [sheetVisit(ctx, day, plan, planned, named, known)] : [];
    }),
    pauses,
  };
}

function sheetVisit(
  ctx: Context,
  { roster }: ScheduleDay,
  { doctor }: DoctorPlan,
  { visit, expectedAt }: PlannedVisit,
  named: NamedVisit,
  { papers, seen, full }: Known,
): SheetVisit {
  const { patient, service, room } = named;
  const highValue = service?.highValue === 1;
  const name = patient?.name ?? ctx.t('common.noName');
  return {
    id: visit.id,
    from: visit.startsAt,
    to: visit.endsAt,
    expectedAt: isAhead(visit.status) && expectedAt > visit.startsAt ? expectedAt : null,
    name: full ? name : shortName(name),
    phone: patient?.phone ? (full ? formatPhone(patient.phone) : maskPhone(patient.phone)) : null,
    first: visit.patientId === null || !seen.has(visit.patientId),
    status: visit.status,
    service: service?.name ?? null,
    room: room && !isOwn(doctor, room) ? ctx.t('visits.room', { room: room.code }) : null,
    expensive: isExpensive({ highValue, price: visit.price }, roster.clinic.rules),
    price: visit.price ?? service?.priceFrom ?? null,
    papers: isAhead(visit.status) ? papers.lacking(named).map((one) => paperTitle(ctx, one)) : [],
    preparation: service?.preparation ?? null,
    important: patient?.important ?? null,
    note: visit.note,
  };
}
