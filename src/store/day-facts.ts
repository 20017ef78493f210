/** Reads what the figures of days are made of, few columns at a time (src/metrics/facts.ts). */

import type { Kysely } from 'kysely';
import { addDays, dayOf, endOfDay } from '../clinic/time.ts';
import type { Clinic } from '../clinic/types.ts';
import { addOpenMinutes } from '../clinic/working-time.ts';
import { contactFactFields } from '../metrics/fact-fields.ts';
import type { BookingFact, ContactFact, DayFacts, FollowFact } from '../metrics/facts.ts';
import { bookingDesks } from './booking-desks.ts';
import { scheduleQueries } from './schedule-queries.ts';
import type { Database } from './schema.ts';

/** What figures depend on besides rows. */
export type ClinicFacts = Pick<Clinic, 'id' | 'rules' | 'openingHours'>;

/** How long after a request a booking still counts for it (metrics: conversion_7d). */
const followDays = 7;

/** The facts of every day from `from` to `to`, both included, in order; days without rows too. */
export async function readFacts(
  db: Kysely<Database>,
  clinic: ClinicFacts,
  from: string,
  to: string,
  now: number,
): Promise<DayFacts[]> {
  const { id, rules } = clinic;
  const calendar = await scheduleQueries(db).calendar(clinic, from, to);
  const contacts = byDay(await readContacts(db, id, from, to));
  const rings = (day: string): number => addOpenMinutes(calendar, endOfDay(day), rules.callbackMinutes);
  const late = await readLateContacts(db, id, to, rings(to));
  const visits = byDay(await readVisits(db, id, from, to));
  const bookings = byDay(await readBookings(db, id, from, addDays(to, followDays)));
  const booked = await readBookedContacts(db, id, addDays(from, 1), addDays(to, followDays));
  const complaints = byDay(await readComplaints(db, id, from, to));
  const nextSteps = await readNextSteps(db, id, from, to);

  const followed = inOrder([...[...bookings.values()].flat().filter(isFresh).map(asFollow), ...booked]);
  const days: DayFacts[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const ends = endOfDay(day);
    days.push({
      day,
      now,
      rules,
      ...calendar,
      contacts: contacts.get(day) ?? [],
      after: contactsUntil(rings(day), addDays(day, 1), to, contacts, late),
      visits: visits.get(day) ?? [],
      bookings: bookings.get(day) ?? [],
      follow: between(followed, ends, endOfDay(addDays(day, followDays))),
      complaints: complaints.get(day) ?? [],
      nextSteps,
    });
  }
  return days;
}

const contactColumns = ['id', 'day', ...contactFactFields] as const;

function contactsOf(db: Kysely<Database>, clinicId: number, from: string, to: string) {
  return db
    .selectFrom('contact')
    .select(contactColumns)
    .where('clinicId', '=', clinicId)
    .where('day', '>=', from)
    .where('day', '<=', to);
}

type DayContact = ContactFact & { day: string };
const nothingMissing: string[] = [];

/** Most records lack nothing: a million of them share one empty list. */
function decodeMissing(rows: (Omit<DayContact, 'missing'> & { missing: string })[]): DayContact[] {
  const decoded = rows as unknown as (DayContact & { missing: string | string[] })[];
  for (const row of decoded) {
    if (typeof row.missing !== 'string') continue;
    row.missing = row.missing === '[]' ? nothingMissing : (JSON.parse(row.missing) as string[]);
  }
  return decoded;
}

async function readContacts(db: Kysely<Database>, clinicId: number, from: string, to: string) {
  return decodeMissing(await contactsOf(db, clinicId, from, to).orderBy('day').orderBy('id').execute());
}

/** Contacts after the last day that can still answer one missed on it: until the clock of its last moment has run out. */
async function readLateContacts(db: Kysely<Database>, clinicId: number, day: string, until: number) {
  const rows = await contactsOf(db, clinicId, addDays(day, 1), dayOf(until))
    .where('startedAt', '<=', until)
    .orderBy('id')
    .execute();
  return decodeMissing(rows);
}

async function readVisits(db: Kysely<Database>, clinicId: number, from: string, to: string) {
  const rows = await db
    .selectFrom('visit')
    .leftJoin('importRun', 'importRun.id', 'visit.importId')
    .select([
      'visit.id',
      'visit.day',
      'visit.doctorId',
      'visit.serviceId',
      'visit.startsAt',
      'visit.status',
      'visit.bookedAt',
      'visit.bookedBy',
      'visit.source',
      'visit.confirmedAt',
      'visit.arrivedAt',
      'visit.inRoomAt',
      'visit.cancelledAt',
      'visit.importId',
      'importRun.at as importedAt',
    ])
    .where('visit.clinicId', '=', clinicId)
    .where('visit.day', '>=', from)
    .where('visit.day', '<=', to)
    .orderBy('visit.day')
    .orderBy('visit.id')
    .execute();
  return bookingDesks(db, clinicId, rows);
}

async function readBookings(
  db: Kysely<Database>,
  clinicId: number,
  from: string,
  to: string,
): Promise<(BookingFact & { day: string })[]> {
  const rows = await db
    .selectFrom('visit')
    .leftJoin('patient', 'patient.id', 'visit.patientId')
    .leftJoin('visit as moved', 'moved.movedTo', 'visit.id')
    .select([
      'visit.id',
      'visit.bookedDay as day',
      'visit.patientId',
      'visit.contactId',
      'visit.doctorId',
      'visit.serviceId',
      'visit.bookedAt',
      'visit.bookedBy',
      'visit.source',
      'visit.importId',
      'patient.phone',
      'moved.id as replaced',
    ])
    .where('visit.clinicId', '=', clinicId)
    .where('visit.bookedDay', '>=', from)
    .where('visit.bookedDay', '<=', to)
    .orderBy('visit.bookedDay')
    .orderBy('visit.id')
    .execute();
  const booked = rows.map(({ replaced, ...row }) => ({ ...row, replaces: replaced !== null }));
  return bookingDesks(db, clinicId, booked);
}

async function readBookedContacts(
  db: Kysely<Database>,
  clinicId: number,
  from: string,
  to: string,
): Promise<FollowFact[]> {
  return db
    .selectFrom('contact')
    .select(['startedAt as at', 'patientId', 'phone'])
    .where('clinicId', '=', clinicId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('outcome', '=', 'booked')
    .where('direction', '<>', 'internal')
    .execute();
}

async function readComplaints(db: Kysely<Database>, clinicId: number, from: string, to: string) {
  return db
    .selectFrom('complaint')
    .leftJoin('shift', 'shift.id', 'complaint.shiftId')
    .select([
      'complaint.id',
      'complaint.day',
      'complaint.class',
      'complaint.shiftId',
      'complaint.openedAt',
      'shift.deskId',
    ])
    .where('complaint.clinicId', '=', clinicId)
    .where('complaint.day', '>=', from)
    .where('complaint.day', '<=', to)
    .orderBy('complaint.day')
    .orderBy('complaint.id')
    .execute();
}

async function readNextSteps(
  db: Kysely<Database>,
  clinicId: number,
  from: string,
  to: string,
): Promise<Set<number>> {
  const rows = await db
    .selectFrom('contact')
    .innerJoin('task', 'task.contactId', 'contact.id')
    .select('contact.id')
    .where('contact.clinicId', '=', clinicId)
    .where('contact.day', '>=', from)
    .where('contact.day', '<=', to)
    .where('contact.outcome', '=', 'deferred')
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** The contacts from a day on until a moment, of the days that were read and of those after them. */
function contactsUntil(
  until: number,
  from: string,
  lastRead: string,
  contacts: ReadonlyMap<string, readonly DayContact[]>,
  late: readonly DayContact[],
): DayContact[] {
  const found: DayContact[] = [];
  const lastDay = dayOf(until);
  for (let day = from; day <= lastRead && day <= lastDay; day = addDays(day, 1)) {
    found.push(...(contacts.get(day) ?? []).filter(isUntil(until)));
  }
  return lastDay > lastRead ? [...found, ...late.filter(isUntil(until))] : found;
}

const isUntil =
  (until: number) =>
  ({ startedAt }: DayContact): boolean =>
    startedAt <= until;

function byDay<T extends { day: string }>(rows: readonly T[]): Map<string, T[]> {
  const days = new Map<string, T[]>();
  for (const row of rows) {
    const known = days.get(row.day);
    if (known) known.push(row);
    else days.set(row.day, [row]);
  }
  return days;
}

function isFresh(booking: BookingFact): boolean {
  return !booking.replaces;
}

function asFollow({ bookedAt, patientId, phone }: BookingFact): FollowFact {
  return { at: bookedAt, patientId, phone };
}

function inOrder(follow: FollowFact[]): FollowFact[] {
  return follow.sort((a, b) => a.at - b.at);
}

/** Those from `from` on and before `to`, of a list in order of time. */
function between(follow: readonly FollowFact[], from: number, to: number): FollowFact[] {
  return follow.slice(firstFrom(follow, from), firstFrom(follow, to));
}

function firstFrom(follow: readonly FollowFact[], at: number): number {
  let [low, high] = [0, follow.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((follow[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
