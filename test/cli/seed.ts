/** Rows put straight into a desk's database, for tests that need a day which no command can make so shortly. */
import { dayOf } from '../../src/clinic/time.ts';
import type { Complaint } from '../../src/complaints/types.ts';
import type { Contact } from '../../src/contacts/types.ts';
import type { Change, RecordName } from '../../src/facts/types.ts';
import type { Shift } from '../../src/shifts/types.ts';
import { untouched } from '../../src/visits/booking.ts';
import type { Visit } from '../../src/visits/types.ts';
import type { Desk } from './run-cli.ts';

/** Inserts rows as one decision. */
export async function seed(desk: Desk, changes: readonly Change[]): Promise<void> {
  const [first] = changes;
  if (!first) return;
  const at = Date.parse('2026-01-16T08:00:00+05:00');
  const actor = { clinicId: 1, deskId: 1, staffId: null, at, day: dayOf(at) };
  await desk.withStore((store) =>
    store.apply(
      { kind: 'test.seeded', subject: { table: first.table, id: 1 }, changes: [...changes] },
      actor,
    ),
  );
}

function insert(table: RecordName, row: object): Change {
  return { op: 'insert', table, row } as unknown as Change;
}

/** `2026-01-16 10:31` in the clinic's zone. */
export const moment = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+05:00`);

export function contactRow(when: string, given: Partial<Contact>): Change {
  return insert('contact', {
    clinicId: 1,
    deskId: 1,
    shiftId: null,
    startedAt: moment(when),
    day: when.slice(0, 10),
    channel: 'call',
    direction: 'in',
    status: 'answered',
    purpose: null,
    outcome: null,
    patientId: null,
    phone: null,
    name: null,
    source: null,
    tags: [],
    answerSeconds: null,
    talkSeconds: null,
    holdSeconds: null,
    acwSeconds: null,
    objection: null,
    note: null,
    operator: null,
    missing: [],
    importId: null,
    importKey: null,
    ...given,
  });
}

export function visitRow(when: string, given: Partial<Visit>): Change {
  const startsAt = moment(when);
  return insert('visit', {
    clinicId: 1,
    patientId: null,
    doctorId: null,
    serviceId: null,
    contactId: null,
    startsAt,
    endsAt: startsAt + 30 * 60_000,
    day: when.slice(0, 10),
    status: 'booked',
    bookedAt: moment('2026-01-10 12:00'),
    bookedDay: '2026-01-10',
    bookedBy: null,
    source: null,
    ...untouched,
    price: null,
    note: null,
    ...given,
  });
}

export function complaintRow(when: string, given: Partial<Complaint>): Change {
  return insert('complaint', {
    clinicId: 1,
    shiftId: null,
    class: 'B',
    text: '',
    phone: null,
    name: null,
    contactId: null,
    openedAt: moment(when),
    day: when.slice(0, 10),
    ownerId: null,
    measures: null,
    escalatedAt: null,
    state: 'open',
    resolvedAt: null,
    ...given,
  });
}

export function shiftRow(when: string, given: Partial<Shift>): Change {
  return insert('shift', {
    clinicId: 1,
    deskId: 1,
    administratorId: 1,
    day: when.slice(0, 10),
    openedAt: moment(when),
    closedAt: null,
    state: 'open',
    openingCash: 0,
    countedCash: null,
    expectedCash: null,
    cashNote: null,
    forcedReason: null,
    ...given,
  });
}

export function deskRow(code: string, name: string): Change {
  return insert('desk', { clinicId: 1, code, name });
}
