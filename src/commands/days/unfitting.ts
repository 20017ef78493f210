/** Visits that are booked and that working hours have no room for any more: whom to ring, and what to type. */
import { addDays, type Day, dayOf } from '../../clinic/time.ts';
import type { Doctor } from '../../clinic/types.ts';
import { formatPhone } from '../../contacts/phone.ts';
import type { Context } from '../../context.ts';
import { displaced } from '../../visits/displaced.ts';
import { type Hint, printHints } from '../output/hints.ts';
import { readRoster } from '../visits/roster.ts';
import { doctorText, type NamedVisit, whoText, withNames } from '../visits/view.ts';

/** Nobody books further ahead. */
const furthestDays = 366;
/** More of them would bury what was done; who has moved these asks for the next ones. */
const listed = 20;

/** After a new week: everybody who is booked outside of it. */
export async function tellUnfitting(ctx: Context, doctor: Doctor | null): Promise<void> {
  const today = dayOf(ctx.now());
  tellVisits(ctx, await readUnfitting(ctx, doctor, today, addDays(today, furthestDays)));
}

/** Visits of those days that their doctors' hours have no room for. */
export async function readUnfitting(
  ctx: Context,
  doctor: Doctor | null,
  from: Day,
  to: Day,
): Promise<NamedVisit[]> {
  const roster = await readRoster(ctx);
  const store = await ctx.store();
  const visits = await store.visits.ofDays(roster.clinic.id, from, to);
  const whose = visits.filter(({ doctorId }) => doctor === null || doctorId === doctor.id);
  const calendar = await store.schedule.calendar(roster.clinic, from, to);
  return withNames(ctx, roster, displaced(whose, roster.doctors, calendar, ctx.now()));
}

/** Each with the number to ring and the command that moves it. */
export function tellVisits(ctx: Context, affected: readonly NamedVisit[]): void {
  if (affected.length === 0) return;
  ctx.print(`  ${ctx.theme.warn(ctx.t('days.affected', { n: affected.length }))}`);
  printHints(
    ctx,
    affected.slice(0, listed).map((named): Hint => [lineOf(ctx, named), `visit move ${named.visit.id} …`]),
  );
  if (affected.length > listed) ctx.print(`  ${ctx.t('days.more', { n: affected.length - listed })}`);
}

function lineOf(ctx: Context, { visit, patient, doctor, room }: NamedVisit): string {
  const { format } = ctx;
  const phone = patient?.phone ? `, ${formatPhone(patient.phone)}` : '';
  const when = `${format.day(visit.day)} ${format.time(visit.startsAt)}`;
  return `${when} ${whoText(ctx, patient)}${phone}; ${doctorText(ctx, doctor, room)}`;
}
