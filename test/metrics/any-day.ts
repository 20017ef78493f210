/** Days that nobody thought of: few people, many contacts, every status. */
import fc from 'fast-check';
import { complaintClasses } from '../../src/complaints/types.ts';
import { channels, contactStatuses, directions, outcomes, purposes } from '../../src/contacts/types.ts';
import type { BookingFact, ContactFact, DayFacts, FollowFact, VisitFact } from '../../src/metrics/facts.ts';
import { visitStatuses } from '../../src/visits/types.ts';
import { at, facts } from './fixtures.ts';

const phone = fc.constantFrom(null, '+77010000001', '+77010000002', '+77010000003', '+77010000004');
const patientId = fc.constantFrom(null, null, 1, 2, 3);
const code = fc.constantFrom(null, 'one', 'two');
const deskId = fc.constantFrom(null, 1, 2, 3);
const seconds = fc.option(fc.integer({ min: 0, max: 900 }));
const minuteOfDay = fc.integer({ min: 0, max: 24 * 60 - 1 });
const instant = (from: string, to: string) => fc.integer({ min: at(from), max: at(to) });

const contact = (id: number): fc.Arbitrary<ContactFact> =>
  fc.record({
    id: fc.constant(id),
    deskId,
    shiftId: fc.constantFrom(null, 1, 2),
    startedAt: minuteOfDay.map((minutes) => at('00:00') + minutes * 60_000),
    channel: fc.oneof(fc.constant('call' as const), fc.constantFrom(...channels)),
    direction: fc.constantFrom(...directions),
    status: fc.constantFrom(...contactStatuses),
    purpose: fc.option(fc.constantFrom(...purposes)),
    outcome: fc.option(fc.constantFrom(...outcomes)),
    patientId,
    phone,
    source: code,
    operator: code,
    answerSeconds: seconds,
    talkSeconds: seconds,
    holdSeconds: seconds,
    acwSeconds: seconds,
    missing: fc.constantFrom([], ['name']),
  });

const visit = (id: number): fc.Arbitrary<VisitFact> =>
  fc.record({
    id: fc.constant(id),
    deskId,
    doctorId: fc.constantFrom(null, 1, 2),
    serviceId: fc.constantFrom(null, 1, 2),
    startsAt: minuteOfDay.map((minutes) => at('00:00') + minutes * 60_000),
    status: fc.constantFrom(...visitStatuses),
    bookedAt: instant('10T09:00', '16T23:00'),
    bookedBy: code,
    source: code,
    confirmedAt: fc.option(instant('15T09:00', '16T23:00')),
    arrivedAt: fc.option(instant('09:00', '20:00')),
    inRoomAt: fc.option(instant('09:00', '20:00')),
    cancelledAt: fc.option(instant('14T09:00', '16T23:00')),
    importedAt: fc.option(instant('14T09:00', '16T23:00')),
  });

const booking = (id: number): fc.Arbitrary<BookingFact> =>
  fc.record({
    id: fc.constant(id),
    deskId,
    patientId,
    contactId: fc.option(fc.integer({ min: 1, max: 30 })),
    doctorId: fc.constantFrom(null, 1, 2),
    serviceId: fc.constantFrom(null, 1, 2),
    bookedAt: instant('00:00', '23:59'),
    bookedBy: code,
    source: code,
    phone,
    replaces: fc.boolean(),
  });

const follow: fc.Arbitrary<FollowFact> = fc.record({ at: instant('17T00:00', '24T00:00'), patientId, phone });

const rows = <T>(row: (id: number) => fc.Arbitrary<T>, from: number, max: number): fc.Arbitrary<T[]> =>
  fc.integer({ min: 0, max }).chain((length) => fc.tuple(...Array.from({ length }, (_, i) => row(from + i))));

export const anyDay: fc.Arbitrary<DayFacts> = fc
  .record({
    now: instant('00:00', '26T00:00'),
    contacts: rows(contact, 1, 30),
    visits: rows(visit, 101, 15),
    bookings: rows(booking, 201, 8),
    follow: fc.array(follow, { maxLength: 6 }),
    complaints: rows(
      (id) =>
        fc.record({
          id: fc.constant(id),
          deskId,
          class: fc.constantFrom(...complaintClasses),
          shiftId: fc.constantFrom(null, 1, 2),
          openedAt: instant('09:00', '20:00'),
        }),
      301,
      4,
    ),
    nextSteps: fc.array(fc.integer({ min: 1, max: 30 })).map((ids) => new Set(ids)),
    rules: fc.record({
      shortAbandonSeconds: fc.constantFrom(0, 10),
      callbackMinutes: fc.constantFrom(15, 60),
    }),
  })
  .map((given) => facts(given));
