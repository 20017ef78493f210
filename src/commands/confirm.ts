/** `confirm`: whom to ring so that he comes; on a terminal one call after the other (S0.4). */
import * as z from 'zod/mini';
import { nextOpenDay } from '../clinic/opening-hours.ts';
import { type Day, dayOf, isoInstant, parseWhen } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import { surnameAndInitials } from '../patients/short-name.ts';
import { visible } from '../reports/visible-text.ts';
import { requireAhead, usualTime } from '../tasks/decisions.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import type { Visit } from '../visits/types.ts';
import { dayFrom } from './input/day-words.ts';
import { choice, flag, readFlags, text } from './input/options.ts';
import { findVisits } from './records/find-record.ts';
import { againText, confirmOne, notReached } from './visits/confirm-one.ts';
import { type Roster, readRoster } from './visits/roster.ts';
import { takeStep } from './visits/take-steps.ts';
import { type NamedVisit, phoneText, visitJson, whoText, withNames } from './visits/view.ts';

const results = ['confirmed', 'no_answer'] as const;
const schema = z.object({
  day: text('--day'),
  full: flag(),
  list: flag(),
  result: choice('--result', results),
  due: text('--due'),
});
type Flags = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const roster = await readRoster(ctx);
  if (input.args.length > 0) return byFlags(ctx, roster, input.args, flags);
  const days = await daysAsked(ctx, flags.day);
  const visits = await withNames(ctx, roster, await toConfirm(ctx, roster, days));
  if (ctx.options.json) {
    ctx.json({ days, visits: visits.map((named) => confirmJson(named, flags.full)) });
    return;
  }
  if (visits.length === 0) {
    ctx.print(ctx.t('visits.confirm.none', { days: days.map((day) => ctx.format.day(day)).join(', ') }));
    return;
  }
  if (ctx.ask.available && !flags.list) return walk(ctx, roster, visits);
  await list(ctx, days, visits, flags.full);
}

/** What one call or several came to, without being asked. */
async function byFlags(
  ctx: Context,
  roster: Roster,
  ids: readonly string[],
  { result, due }: Flags,
): Promise<undefined> {
  if (result !== 'no_answer') {
    await takeStep(ctx, ids, 'confirmed', undefined, () => []);
    return;
  }
  const visits = await withNames(ctx, roster, await findVisits(ctx, ids));
  const wanted = due === undefined ? undefined : dueFrom(ctx, due);
  const calls: { visit: number; againAt: string }[] = [];
  for (const named of visits) {
    const dueAt = await notReached(ctx, roster, named, wanted);
    calls.push({ visit: named.visit.id, againAt: isoInstant(dueAt) });
    if (!ctx.options.json) ctx.print(againText(ctx, dueAt));
  }
  if (ctx.options.json) ctx.json({ calls });
}

/** @throws ShiftError invalid_time, impossible_time, time_in_past */
function dueFrom(ctx: Context, due: string): number {
  const at = parseWhen(due, ctx.now(), '--due', 'future', usualTime);
  requireAhead(at, ctx.now(), '--due');
  return at;
}

/** The day of the flag, else the next working day and what is left of today. */
async function daysAsked(ctx: Context, day: string | undefined): Promise<Day[]> {
  if (day !== undefined) return [dayFrom(ctx, [day], '--day')];
  const today = dayOf(ctx.now());
  return [today, nextOpenDay(await ctx.calendar(), today)];
}

/** Booked, not confirmed and still to come, the earliest first. */
async function toConfirm(ctx: Context, { clinic }: Roster, days: readonly Day[]): Promise<Visit[]> {
  const { visits } = await ctx.store();
  const found: Visit[] = [];
  for (const day of days) found.push(...(await visits.ofDays(clinic.id, day, day)));
  return found.filter(({ status, startsAt }) => status === 'booked' && startsAt > ctx.now());
}

const confirmJson = (named: NamedVisit, full: boolean): Record<string, unknown> => ({
  ...visitJson(named, full),
  highValue: named.service?.highValue === 1,
});

async function walk(ctx: Context, roster: Roster, visits: readonly NamedVisit[]): Promise<undefined> {
  for (const [at, named] of visits.entries()) {
    ctx.tell(ctx.t('visits.confirm.progress', { at: at + 1, n: visits.length }));
    const goOn = await confirmOne(ctx, roster, named);
    if (!goOn) return;
  }
}

async function list(
  ctx: Context,
  days: readonly Day[],
  visits: readonly NamedVisit[],
  full: boolean,
): Promise<void> {
  const { t, format } = ctx;
  const columns = [
    { title: t('visits.column.id'), align: 'right' as const },
    { title: t('visits.column.time') },
    { title: t('visits.column.patient'), flexible: true },
    { title: t('visits.column.phone') },
    { title: t('visits.column.doctor') },
    { title: '' },
  ];
  for (const day of days) {
    const ofDay = visits.filter(({ visit }) => visit.day === day);
    if (ofDay.length === 0) continue;
    ctx.print(t('visits.confirm.title', { day: format.day(day), n: ofDay.length }));
    const rows = ofDay.map(({ visit, patient, doctor, service }) => [
      String(visit.id),
      format.time(visit.startsAt),
      full ? visible(patient?.name ?? t('common.noName')) : whoText(ctx, patient),
      phoneText(patient?.phone ?? null, full),
      doctor ? visible(surnameAndInitials(doctor.name)) : '—',
      service?.highValue === 1 ? t('visits.confirm.highValue') : '',
    ]);
    ctx.print(await ctx.table(columns, rows));
  }
}
