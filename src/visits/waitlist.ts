/** The waitlist: who wants an earlier time, what, with whom and when (S0.4, S0.9). */
import type { Calendar } from '../clinic/calendar.ts';
import { addDays, dayOf, minute, startOfDay, weekdayOf } from '../clinic/time.ts';
import type { Doctor, Service, WeekHours } from '../clinic/types.ts';
import { doctorSpans } from '../clinic/working-time.ts';
import { ShiftError } from '../errors.ts';
import { type Change, type Decision, ref } from '../facts/types.ts';
import { stillCurrent } from '../patients/current.ts';
import { shownDay } from './shown.ts';
import { doesService } from './slots.ts';
import type { WaitlistEntry, WaitlistState } from './types.ts';
import { isSpecialty, lengthFor, startsWanted } from './wait-fit.ts';

/** 1 is first. */
export const priorities = [1, 2, 3] as const;

/** Any time suits. */
export const noPreferences = {
  wanted: null,
  specialty: null,
  minutes: null,
  days: [],
  parts: [],
  fromDay: null,
  toDay: null,
  fromTime: null,
  toTime: null,
  visitId: null,
} satisfies Partial<WaitlistEntry>;

/** What somebody waits for: the entry without who he is. */
export type Wishes = Pick<
  WaitlistEntry,
  | 'doctorId'
  | 'serviceId'
  | 'specialty'
  | 'minutes'
  | 'days'
  | 'parts'
  | 'fromDay'
  | 'toDay'
  | 'fromTime'
  | 'toTime'
>;

export type NewEntry = Omit<WaitlistEntry, 'id' | 'version' | 'state' | 'addedAt'>;

/** The decision `waitlist.added`; the entry is inserted as `wait`. */
export function addToWaitlist(entry: NewEntry, now: number): Decision {
  return {
    kind: 'waitlist.added',
    subject: { table: 'waitlist', id: ref('wait') },
    standsOn: stillCurrent(entry.patientId),
    changes: [
      { op: 'insert', table: 'waitlist', as: 'wait', row: { ...entry, state: 'waiting', addedAt: now } },
    ],
  };
}

/** What of an entry may be told otherwise later. */
export type EntryEdit = Partial<Omit<NewEntry, 'clinicId'>>;

/**
 * The decision `waitlist.edited`.
 * @throws ShiftError already_closed, nothing_to_change
 */
export function editWait(entry: WaitlistEntry, edit: EntryEdit): Decision {
  requireWaiting(entry);
  const known: EntryEdit = entry;
  const news = Object.entries(edit).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(known[field as keyof EntryEdit]),
  );
  if (news.length === 0) throw new ShiftError('nothing_to_change', { command: 'wait edit' });
  const { id, version } = entry;
  return {
    kind: 'waitlist.edited',
    subject: { table: 'waitlist', id },
    changes: [{ op: 'update', table: 'waitlist', id, set: Object.fromEntries(news), expect: version }],
  };
}

/**
 * The decision `waitlist.STATE`: the person was booked, or waits no longer; `changes` end what he was offered.
 * @throws ShiftError already_closed
 */
export function settleWait(
  entry: WaitlistEntry,
  state: WaitlistState,
  reason: string | null,
  changes: readonly Change[] = [],
): Decision {
  requireWaiting(entry);
  return {
    kind: `waitlist.${state}`,
    subject: { table: 'waitlist', id: entry.id },
    ...(reason === null ? {} : { reason }),
    changes: [
      { op: 'update', table: 'waitlist', id: entry.id, set: { state }, expect: entry.version },
      ...changes,
    ],
  };
}

/** @throws ShiftError already_closed */
export function requireWaiting({ id, state }: WaitlistEntry): void {
  if (state === 'waiting' || state === 'offered') return;
  throw new ShiftError('already_closed', { what: 'waitlist', id, list: 'smena wait list' });
}

/** Who works here and when, what is offered: what a wish is judged by. */
export interface WishFacts {
  doctors: readonly Doctor[];
  services: readonly Service[];
  calendar: Calendar;
  /** A week's hours in the reader's words. */
  weekText(week: WeekHours): string;
}

const weeksLooked = 4;

/**
 * Refuses wishes that no gap can ever meet.
 * @throws ShiftError wish_order, time_in_past, wish_service, wish_days, wish_never
 */
export function requirePossible(wishes: Wishes, facts: WishFacts, now: number): void {
  requireOrder(wishes, now);
  const service = facts.services.find(({ id }) => id === wishes.serviceId) ?? null;
  const doctors = askedFor(wishes, facts.doctors);
  const able = service ? doctors.filter((doctor) => doesService(doctor, service)) : doctors;
  const [one] = doctors;
  const named = wishes.doctorId !== null || wishes.specialty !== null;
  if (named && service && one && able.length === 0) {
    const who = wishes.specialty ?? one.name;
    const choices = service.doctors.join(', ');
    const params = { doctor: who, service: service.name, choices };
    throw new ShiftError('wish_service', params, wishes.specialty === null ? '--doctor' : '--specialty');
  }
  const [only, another] = able;
  if (only && !another) requireWeekdays(wishes, only, facts);
  if (able.length > 0) requireSomeDay(wishes, service, able, facts, now);
}

function requireOrder({ fromDay, toDay, fromTime, toTime }: Wishes, now: number): void {
  if (toDay !== null && toDay < dayOf(now)) {
    const time = shownDay(startOfDay(toDay));
    throw new ShiftError('time_in_past', { flag: '--until', time }, '--until');
  }
  const pairs = [
    [
      '--from',
      dayText(fromDay),
      '--until',
      dayText(toDay),
      fromDay !== null && toDay !== null && fromDay > toDay,
    ],
    [
      '--after',
      fromTime ?? '',
      '--before',
      toTime ?? '',
      fromTime !== null && toTime !== null && fromTime >= toTime,
    ],
  ] as const;
  for (const [one, first, other, second, wrong] of pairs) {
    if (wrong) {
      const params = { one, first, other, second };
      throw new ShiftError('wish_order', params, one);
    }
  }
}

const dayText = (day: string | null): string => (day === null ? '' : shownDay(startOfDay(day)));

function askedFor({ doctorId, specialty }: Wishes, doctors: readonly Doctor[]): Doctor[] {
  return doctors.filter(
    (doctor) =>
      doctor.active === 1 &&
      (doctorId === null || doctor.id === doctorId) &&
      (specialty === null || isSpecialty(doctor, specialty)),
  );
}

/** The days of one named doctor's week; special days may still give others. */
function requireWeekdays({ days }: Wishes, doctor: Doctor, { calendar, weekText }: WishFacts): void {
  const week = doctor.hours.length > 0 ? doctor.hours : calendar.openingHours;
  if (days.length === 0 || days.some((day) => week[day])) return;
  if (calendar.specialDays.some(({ day, hours }) => hours && days.includes(weekdayOf(day)))) return;
  const params = { doctor: doctor.name, week: weekText(week) };
  throw new ShiftError('wish_days', params, '--days');
}

/** As `--days` takes them, in every language. */
export const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function requireSomeDay(
  wishes: Wishes,
  service: Service | null,
  doctors: readonly Doctor[],
  { services, calendar }: WishFacts,
  now: number,
): void {
  const today = dayOf(now);
  const first = wishes.fromDay !== null && wishes.fromDay > today ? wishes.fromDay : today;
  const days = Array.from({ length: weeksLooked * 7 + 1 }, (_, ahead) => addDays(first, ahead)).filter(
    (day) =>
      (wishes.toDay === null || day <= wishes.toDay) &&
      (wishes.days.length === 0 || wishes.days.includes(weekdayOf(day))),
  );
  const minutesWith = (doctor: Doctor): number => lengthFor(wishes, service, doctor, services);
  const possible = days.some((day) =>
    doctors.some((doctor) => {
      const length = minutesWith(doctor) * minute;
      const wanted = startsWanted(wishes, day, length);
      return doctorSpans(doctor, calendar, day).some(({ from, to }) =>
        wanted.some((start) => Math.max(start.from, from) <= Math.min(start.to, to - length)),
      );
    }),
  );
  if (possible) return;
  const [field = '--minutes'] = flagsOf(wishes);
  const minutes = Math.min(...doctors.map(minutesWith));
  throw new ShiftError('wish_never', { minutes, flags: flagsOf(wishes).join(', ') }, field);
}

/** The flags that narrow the wish. */
function flagsOf({ days, parts, fromDay, toDay, fromTime, toTime }: Wishes): string[] {
  const flags: [string, boolean][] = [
    ['--days', days.length > 0],
    ['--part', parts.length > 0],
    ['--from', fromDay !== null],
    ['--until', toDay !== null],
    ['--after', fromTime !== null],
    ['--before', toTime !== null],
  ];
  const given = flags.filter(([, is]) => is).map(([flag]) => flag);
  return given.length > 0 ? given : ['--minutes'];
}
