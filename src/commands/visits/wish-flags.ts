/** The flags that say what somebody waits for: `wait add` and `wait edit` share them. */
import { weekdaysOf } from '../../clinic/week.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { requireStep } from '../../visits/status.ts';
import { dayParts, type Visit } from '../../visits/types.ts';
import { type EntryEdit, priorities, requirePossible, type Wishes } from '../../visits/waitlist.ts';
import { clockFrom } from '../input/clock.ts';
import { dayFrom } from '../input/day-words.ts';
import { count, note, pickChoice, text } from '../input/options.ts';
import { weekIn } from '../output/week-words.ts';
import { findRecord } from '../records/find-record.ts';
import { namedDoctor, namedService } from './choose-offer.ts';
import { namedSpecialty } from './named-specialty.ts';
import { type Roster, working } from './roster.ts';

export const wishFlags = {
  doctor: text('--doctor'),
  specialty: text('--specialty'),
  service: text('--service'),
  minutes: count('--minutes', 5, 720),
  days: text('--days'),
  part: text('--part'),
  from: text('--from'),
  until: text('--until'),
  after: text('--after'),
  before: text('--before'),
  visit: text('--visit'),
  priority: count('--priority', priorities[0], priorities.length),
  wanted: text('--wanted'),
  note: note('--note'),
};

type WishFlags = {
  [K in keyof typeof wishFlags]?: (K extends 'minutes' | 'priority' ? number : string) | undefined;
};

/** What was said, ready to be stored; a later visit brings its doctor, service and length where no others were named. */
export async function wishesFrom(ctx: Context, roster: Roster, flags: WishFlags): Promise<EntryEdit> {
  const visit = flags.visit === undefined ? null : await openVisit(ctx, flags.visit);
  return {
    ...(visit ? fromVisit(visit) : {}),
    ...whoFrom(ctx, roster, flags),
    ...whenFrom(ctx, flags),
    ...(flags.minutes === undefined ? {} : { minutes: flags.minutes }),
    ...(flags.priority === undefined ? {} : { priority: flags.priority }),
    ...(flags.wanted === undefined ? {} : { wanted: flags.wanted }),
    ...(flags.note === undefined ? {} : { note: flags.note }),
  };
}

/** The visit that he would give up. @throws ShiftError not_found, status_step, visit_past */
async function openVisit(ctx: Context, typed: string): Promise<Visit> {
  const visit = await findRecord(ctx, 'visit', typed, '--visit');
  requireStep(visit, 'moved');
  if (visit.startsAt > ctx.now()) return visit;
  throw new ShiftError('visit_past', { time: ctx.format.moment(visit.startsAt, ctx.now()) }, '--visit');
}

function fromVisit({ id, patientId, doctorId, serviceId, startsAt, endsAt }: Visit): EntryEdit {
  const minutes = serviceId === null ? Math.round((endsAt - startsAt) / 60_000) : null;
  return { visitId: id, patientId, doctorId, serviceId, minutes };
}

/** One doctor or any of a specialty: the one named last stands. @throws ShiftError flags_clash */
function whoFrom(ctx: Context, roster: Roster, { doctor, specialty, service }: WishFlags): EntryEdit {
  if (doctor !== undefined && specialty !== undefined) {
    throw new ShiftError('flags_clash', { one: '--doctor', other: '--specialty' }, '--doctor');
  }
  const doctors = working(roster.doctors);
  const theirs = namedService(ctx, working(roster.services), service, null);
  return {
    ...(doctor === undefined
      ? {}
      : { doctorId: namedDoctor(ctx, doctors, doctor, null)?.id ?? null, specialty: null }),
    ...(specialty === undefined ? {} : { specialty: namedSpecialty(doctors, specialty), doctorId: null }),
    ...(theirs ? { serviceId: theirs.id } : {}),
  };
}

function whenFrom(ctx: Context, { days, part, from, until, after, before }: WishFlags): EntryEdit {
  return {
    ...(days === undefined ? {} : { days: daysFrom(ctx, days) }),
    ...(part === undefined ? {} : { parts: partsFrom(part) }),
    ...(from === undefined ? {} : { fromDay: dayFrom(ctx, [from], '--from') }),
    ...(until === undefined ? {} : { toDay: dayFrom(ctx, [until], '--until') }),
    ...(after === undefined ? {} : { fromTime: clockFrom(after, '--after') }),
    ...(before === undefined ? {} : { toTime: clockFrom(before, '--before') }),
  };
}

/** Weekday numbers, each once, from Monday on. @throws ShiftError invalid_choice */
export function daysFrom({ format }: Pick<Context, 'format'>, typed: string): number[] {
  const days = weekdaysOf(typed.trim());
  if (days) return [...new Set(days)].sort((a, b) => a - b);
  const [first, , , , fifth] = format.weekdays;
  const choices = `${format.weekdays.join(', ')}, ${first}-${fifth}`;
  throw new ShiftError('invalid_choice', { flag: '--days', value: typed, choices }, '--days');
}

/** @throws ShiftError invalid_choice */
function partsFrom(typed: string): EntryEdit['parts'] & {} {
  const said = typed.split(/[,\s]+/).map((one) => pickChoice('--part', one, dayParts));
  return dayParts.filter((part) => said.includes(part));
}

/** @throws ShiftError wish_order, time_in_past, wish_service, wish_days, wish_never */
export async function checkWishes(
  ctx: Context,
  { doctors, services }: Roster,
  wishes: Wishes,
): Promise<void> {
  const calendar = await ctx.calendar();
  requirePossible(wishes, { doctors, services, calendar, weekText: (week) => weekIn(ctx, week) }, ctx.now());
}
