/** A clinic of two doctors in memory: decisions about its waitlist are made and applied, and the laws looked at. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { hour, minute } from '../../src/clinic/time.ts';
import { ShiftError } from '../../src/errors.ts';
import type { Change, Decision } from '../../src/facts/types.ts';
import { acceptOffer, minutesOf } from '../../src/visits/accepting.ts';
import { type Booking, bookVisit } from '../../src/visits/booking.ts';
import { openGaps } from '../../src/visits/gaps.ts';
import { considerOffer, endOffer, isLive, makeOffer } from '../../src/visits/offers.ts';
import { samePerson } from '../../src/visits/person.ts';
import { stepVisit } from '../../src/visits/status.ts';
import { holdingStatuses, type Visit, type WaitlistEntry, type WaitOffer } from '../../src/visits/types.ts';
import { at, doctor, timetable } from './schedule-desk.ts';
import { entry, rules } from './wait-entries.ts';

/** Who, which of his times, how long: small numbers that mean whatever there is. */
export type Act =
  | { act: 'offer'; who: number; doctor: number; slot: number }
  | { act: 'best'; gap: number }
  | { act: 'answer'; which: number; say: 'yes' | 'no' | 'later' | 'no_answer' }
  | { act: 'book'; doctor: number; slot: number; minutes: number; force: boolean }
  | { act: 'cancel'; which: number }
  | { act: 'wait'; minutes: number };

const nat = (max: number) => fc.nat(max);
export const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ act: fc.constant('offer' as const), who: nat(4), doctor: nat(1), slot: nat(11) }),
  fc.record({ act: fc.constant('best' as const), gap: nat(5) }),
  fc.record({
    act: fc.constant('answer' as const),
    which: nat(9),
    say: fc.constantFrom('yes' as const, 'no' as const, 'later' as const, 'no_answer' as const),
  }),
  fc.record({
    act: fc.constant('book' as const),
    doctor: nat(1),
    slot: nat(11),
    minutes: fc.constantFrom(20, 40),
    force: fc.boolean(),
  }),
  fc.record({ act: fc.constant('cancel' as const), which: nat(9) }),
  fc.record({ act: fc.constant('wait' as const), minutes: fc.constantFrom(5, 20, 40) }),
);

/** What a desk may well be told. */
const usual = [
  'offer_open',
  'offer_lost',
  'slot_taken',
  'time_in_past',
  'visit_past',
  'already_closed',
  'outside_hours',
  'status_step',
];
export const doctors = [doctor(), doctor({ id: 2, code: 'kim' })];
/** The third and the fourth are one person under two numbers of the list. */
export const people = (): WaitlistEntry[] => [
  entry(1),
  entry(2, { priority: 1, minutes: 20 }),
  entry(3, { phone: '+77010000009' }),
  entry(4, { phone: '+77010000009', minutes: 60 }),
  entry(5, { doctorId: 2, toTime: '12:00' }),
];
export const slotAt = (slot: number): number => at('10:00') + slot * 10 * minute;

export function bookingOf(of: number, startsAt: number, minutes: number, force = false): Booking {
  return {
    clinicId: 1,
    rules: { requiredFields: [] },
    doctor: doctors[of] ?? doctor(),
    service: null,
    startsAt,
    minutes,
    patient: { name: 'Марат', phone: null },
    contact: null,
    wait: null,
    price: null,
    source: null,
    note: null,
    bookedBy: null,
    force,
    field: '--at',
  };
}

/** Everything that decisions are made of. */
export interface Rows {
  entries: WaitlistEntry[];
  offers: WaitOffer[];
  visits: Visit[];
}

/** What an act comes to; null where there is nothing for it to be about. @throws ShiftError what a desk is told */
export function decide(asked: Act, rows: Rows, now: number): Decision | null {
  const { entries, offers, visits } = rows;
  const held = visits.filter(({ status }) => holdingStatuses.includes(status));
  const open = offers.filter(({ state }) => state === 'open');
  const table = timetable({ held, offers: open.filter((offer) => isLive(offer, now)) });
  const facts = { entries, open, doctors, timetable: table };
  switch (asked.act) {
    case 'offer': {
      const who = entries[asked.who] ?? entry(1);
      const from = slotAt(asked.slot);
      return makeOffer(offering(who, asked.doctor, from, from + (who.minutes ?? 30) * minute), facts, now);
    }
    case 'best': {
      const gaps = openGaps({ ...facts, offers, visits: [], services: [], freed: visits }, now);
      const chosen = gaps[asked.gap % Math.max(1, gaps.length)];
      const first = chosen?.ranked[0];
      if (!chosen || !first) return null;
      return makeOffer(
        offering(first.entry, doctors.indexOf(chosen.gap.doctor), first.from, first.to),
        facts,
        now,
      );
    }
    case 'answer': {
      const offer = offers[asked.which % Math.max(1, offers.length)];
      const who = entries.find(({ id }) => id === offer?.waitlistId);
      return offer && who ? answer(asked.say, offer, who, table, now) : null;
    }
    case 'book':
      return bookVisit(bookingOf(asked.doctor, slotAt(asked.slot), asked.minutes, asked.force), table, now);
    case 'cancel': {
      const visit = visits[asked.which % Math.max(1, visits.length)];
      return visit ? stepVisit(visit, { to: 'cancelled', at: now, tasks: [], result: 'x' }, now) : null;
    }
    case 'wait':
      return null;
  }
}

function offering(who: WaitlistEntry, of: number, from: number, to: number) {
  const wish = { doctor: doctors[of] ?? doctor(), service: null, from, to, field: '--at' };
  return { entry: who, wish, rules, deskId: 1, staffId: 1, force: false };
}

function answer(
  say: Extract<Act, { act: 'answer' }>['say'],
  offer: WaitOffer,
  wait: WaitlistEntry,
  table: ReturnType<typeof timetable>,
  now: number,
): Decision {
  if (say === 'later') return considerOffer(offer, null, now);
  if (say === 'no') return endOffer(offer, { state: 'declined', reason: null }, now);
  if (say === 'no_answer') return endOffer(offer, { state: 'expired', reason: 'no_answer' }, now);
  const booking = { ...bookingOf(offer.doctorId - 1, offer.startsAt, minutesOf(offer)), wait };
  return acceptOffer({ offer, booking, givenUp: null }, table, now);
}

/** Offers at one time, of one time or to one person, and visits at one time: none of these twice. */
export function requireLaws({ entries, offers, visits }: Rows): void {
  const clash = (a: Pick<Visit, 'doctorId' | 'startsAt' | 'endsAt'>, b: typeof a): boolean =>
    a.doctorId === b.doctorId && a.startsAt < b.endsAt && b.startsAt < a.endsAt;
  const personOf = ({ waitlistId }: WaitOffer) => entries.find(({ id }) => id === waitlistId);
  // Also those whose clock has run out: the schema does not look at the clock.
  const open = offers.filter(({ state }) => state === 'open');
  for (const [index, one] of open.entries()) {
    for (const other of open.slice(index + 1)) {
      expect(clash(one, other), 'two offers of one time').toBe(false);
      const [a, b] = [personOf(one), personOf(other)];
      expect(a && b && samePerson(a, b), 'two offers to one person').toBe(false);
    }
  }
  const held = visits.filter(({ status }) => holdingStatuses.includes(status));
  for (const [index, one] of held.entries()) {
    for (const other of held.slice(index + 1)) expect(clash(one, other), 'two visits').toBe(false);
  }
  for (const offer of offers.filter(({ state }) => state === 'accepted')) {
    const visit = visits.find(({ id }) => id === offer.visitId);
    expect([visit?.startsAt, visit?.endsAt, visit?.doctorId]).toEqual([
      offer.startsAt,
      offer.endsAt,
      offer.doctorId,
    ]);
    expect(personOf(offer)?.state).toBe('booked');
  }
}

/** Whether an error is one that a desk may be told here; anything else is a fault of ours. */
export function isUsual(error: unknown): boolean {
  return error instanceof ShiftError && usual.includes(error.code);
}

export class OfferWorld implements Rows {
  entries = people();
  offers: WaitOffer[] = [];
  visits: Visit[] = [];
  now = at('09:00');

  perform(asked: Act): void {
    if (asked.act === 'wait') this.now = Math.min(this.now + asked.minutes * minute, at('09:00') + 3 * hour);
    try {
      const decision = decide(asked, this, this.now);
      if (decision) this.apply(decision);
    } catch (error) {
      if (!isUsual(error)) throw error;
    }
  }

  check(): void {
    requireLaws(this);
  }

  private apply({ changes }: Decision): void {
    const ids: Record<string, number> = {};
    for (const change of changes) this.change(change, ids);
  }

  private change(change: Change, ids: Record<string, number>): void {
    const rows = this.rowsOf(change.table);
    if (change.op === 'insert') {
      const id = rows.length + 1;
      if (change.as) ids[change.as] = id;
      rows.push({ ...resolved(change.row, ids), id, version: 1 });
      return;
    }
    const row = rows.find(({ id }) => id === change.id);
    if (!row) throw new Error(`no ${change.table} ${change.id}`);
    const isOther = Object.entries(change.only ?? {}).some(([column, value]) => row[column] !== value);
    if (isOther) return;
    Object.assign(row, resolved(change.set, ids));
  }

  private rowsOf(table: Change['table']): Record<string, unknown>[] {
    const tables: Partial<Record<Change['table'], unknown[]>> = {
      waitlist: this.entries,
      waitOffer: this.offers,
      visit: this.visits,
      patient: [],
    };
    return (tables[table] ?? []) as Record<string, unknown>[];
  }
}

function resolved(row: object, ids: Record<string, number>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      const isRef = value !== null && typeof value === 'object' && 'ref' in value;
      return [column, isRef ? ids[String(value.ref)] : value];
    }),
  );
}
