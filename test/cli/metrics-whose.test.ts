/** The figures of a desk and of an administrator, held against plain arithmetic over the stored rows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Complaint } from '../../src/complaints/types.ts';
import type { Contact } from '../../src/contacts/types.ts';
import type { Change } from '../../src/facts/types.ts';
import type { Figure } from '../../src/metrics/figures.ts';
import type { Visit } from '../../src/visits/types.ts';
import { type Desk, newDesk } from './run-cli.ts';
import { complaintRow, contactRow, deskRow, moment, seed, shiftRow, visitRow } from './seed.ts';

const days = ['2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16'];
const period = '2026-01-12..2026-01-16';
const people = ['aigul', 'dinara'] as const;
type Person = (typeof people)[number];

/** Numbers that are the same in every run. */
function dice(): (below: number) => number {
  let state = 20260116;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

/** Until 15:00 Айгуль is at desk 1 and Динара at desk 2; then they change places. */
function deskOf(person: Person, hour: number): 1 | 2 {
  return (person === 'aigul') === hour < 15 ? 1 : 2;
}

/** Shifts 1 to 4 are those of the first day, and so on. */
function shifts(): Change[] {
  return days.flatMap((day) =>
    [1, 2].flatMap((deskId) =>
      [9, 15].map((hour) => {
        const person = people.findIndex((one) => deskOf(one, hour) === deskId);
        const from = `${day} ${String(hour).padStart(2, '0')}:00`;
        const closed = { closedAt: moment(`${day} ${hour + 6}:00`) - 1, state: 'closed' as const };
        return shiftRow(from, { deskId, administratorId: person + 1, ...closed });
      }),
    ),
  );
}

function shiftAt(day: string, deskId: number, hour: number): number {
  return days.indexOf(day) * 4 + (deskId - 1) * 2 + (hour < 15 ? 0 : 1) + 1;
}

/** Busy hours, so that people ring again and are rung back. */
const busy = [9, 10, 15, 16];

function anyContact(roll: (below: number) => number): Change {
  const day = days[roll(days.length)] ?? '';
  const hour = busy[roll(busy.length)] ?? 9;
  const when = `${day} ${String(hour).padStart(2, '0')}:${String(roll(60)).padStart(2, '0')}`;
  const person = people[roll(2)] ?? 'aigul';
  const fromFile = roll(4) === 0;
  const deskId = fromFile ? null : deskOf(person, hour);
  const shiftId = deskId === null ? null : shiftAt(day, deskId, hour);
  const phone = roll(8) === 0 ? null : `+770100000${String(roll(25)).padStart(2, '0')}`;
  const row: Partial<Contact> = { deskId, shiftId, phone, operator: roll(9) === 0 ? null : person };
  const isToBook = roll(3) > 0;
  const seconds = { answerSeconds: roll(40), talkSeconds: 20 + roll(300) };
  switch (roll(4)) {
    case 0:
      return contactRow(when, { ...row, status: 'missed' });
    case 1:
      return contactRow(when, { ...row, direction: 'out', status: 'no_answer' });
    case 2:
      return contactRow(when, {
        ...{ ...row, direction: 'out', purpose: 'booking', outcome: roll(2) === 0 ? 'booked' : 'informed' },
        talkSeconds: seconds.talkSeconds,
      });
    default:
      return contactRow(when, {
        ...{ ...row, ...seconds, purpose: isToBook ? 'booking' : 'visit' },
        ...{
          outcome: isToBook && roll(2) === 0 ? 'booked' : 'informed',
          missing: roll(5) === 0 ? ['name'] : [],
        },
      });
  }
}

function anyVisit(roll: (below: number) => number): Change {
  const day = days[roll(days.length)] ?? '';
  const bookedDay = days[roll(days.length)] ?? '';
  const hour = 9 + roll(12);
  const bookedAt = moment(
    `${bookedDay} ${String(hour).padStart(2, '0')}:${String(roll(60)).padStart(2, '0')}`,
  );
  const statuses = ['done', 'arrived', 'no_show', 'cancelled', 'booked'] as const;
  return visitRow(`${day} ${9 + roll(3) + 1}:00`, {
    ...{ bookedAt, bookedDay, bookedBy: roll(6) === 0 ? null : (people[roll(2)] ?? null) },
    ...{ status: statuses[roll(statuses.length)] ?? 'done', importId: roll(5) === 0 ? 1 : null },
  });
}

function anyComplaint(roll: (below: number) => number): Change {
  const day = days[roll(days.length)] ?? '';
  const hour = 9 + roll(12);
  const shiftId = roll(4) === 0 ? null : shiftAt(day, 1 + roll(2), hour);
  const when = `${day} ${String(hour).padStart(2, '0')}:30`;
  return complaintRow(when, { shiftId, class: (['A', 'B', 'C'] as const)[roll(3)] ?? 'A' });
}

interface Rows {
  contacts: Contact[];
  visits: Visit[];
  complaints: Complaint[];
}

let desk: Desk;
let rows: Rows;

beforeAll(async () => {
  desk = newDesk('2026-01-31T18:10:00+05:00');
  await desk.run([
    ...['init', '--name', 'Жайлы', '--address', 'Алматы', '--yes'],
    ...['--staff', 'Айгуль: administrator', '--staff', 'Динара: administrator'],
  ]);
  const roll = dice();
  const times = <T>(count: number, make: (roll: (below: number) => number) => T) =>
    Array.from({ length: count }, () => make(roll));
  await seed(desk, [
    ...[deskRow('desk-2', '2'), ...shifts(), ...times(800, anyContact)],
    ...[...times(120, anyVisit), ...times(40, anyComplaint)],
  ]);
  rows = await desk.withStore(async ({ engine: { db } }) => ({
    contacts: (await db.selectFrom('contact').selectAll().orderBy('id').execute()) as unknown as Contact[],
    visits: await db.selectFrom('visit').selectAll().orderBy('id').execute(),
    complaints: await db.selectFrom('complaint').selectAll().orderBy('id').execute(),
  }));
});
afterAll(() => desk.remove());

interface Wanted {
  desk?: number | null;
  person?: string | null;
}

/** Whether a row of this desk and this person is meant; `undefined` asks for nothing. */
function fits(wanted: Wanted, deskId: number | null, person: string | null): boolean {
  return (
    (wanted.desk === undefined || wanted.desk === deskId) &&
    (wanted.person === undefined || wanted.person === person)
  );
}

const isMissed = ({ status }: Contact) => status === 'missed';
const handler = (contact: Contact) => (isMissed(contact) ? null : contact.operator);

function contactsOf(wanted: Wanted): Contact[] {
  return rows.contacts.filter((contact) => fits(wanted, contact.deskId, handler(contact)));
}

function visitDesk({ bookedBy, bookedAt, importId }: Visit): number | null {
  if (bookedBy === null || importId !== null) return null;
  return deskOf(bookedBy as Person, new Date(bookedAt).getUTCHours() + 5);
}

/** People of a day: one for each number, and one for each contact without. */
function requestsOf(wanted: Wanted): Contact[][] {
  const people = new Map<string, Contact[]>();
  for (const contact of [...rows.contacts].sort((a, b) => a.startedAt - b.startedAt || a.id - b.id)) {
    const who = `${contact.day} ${contact.phone ?? contact.id}`;
    people.set(who, [...(people.get(who) ?? []), contact]);
  }
  const first = <T>(all: (T | null)[]) => all.find((one) => one !== null) ?? null;
  return [...people.values()].filter((contacts) => {
    const spoken = contacts.filter((contact) => !isMissed(contact));
    const deskId = first(spoken.map((one) => one.deskId)) ?? first(contacts.map((one) => one.deskId));
    return isToBook(contacts) && fits(wanted, deskId, first(contacts.map(handler)));
  });
}

function isToBook(contacts: Contact[]): boolean {
  const inbound = contacts.filter(({ direction }) => direction === 'in');
  if (inbound.length === 0) return false;
  if (inbound.some(({ purpose }) => purpose === 'booking')) return true;
  if (!inbound.some(isMissed)) return false;
  const purposes = contacts.map(({ purpose }) => purpose);
  return purposes.includes('booking') || purposes.every((purpose) => purpose === null);
}

/** Whether a missed call was rung back in 15 minutes by anybody; null where it does not count. */
function rungBack(missed: Contact): boolean | null {
  if (missed.phone === null) return null;
  const later = rows.contacts.filter(
    ({ phone, day, startedAt }) =>
      phone === missed.phone && day === missed.day && startedAt >= missed.startedAt,
  );
  const soon = later.filter(({ startedAt }) => startedAt <= missed.startedAt + 15 * 60_000);
  if (soon.some(({ direction, status }) => direction === 'in' && status === 'answered')) return null;
  return soon.some(({ direction }) => direction === 'out');
}

/** Numerator and denominator of figures, by nothing but counting. */
function plainly(wanted: Wanted): Record<string, [number, number | null]> {
  const contacts = contactsOf(wanted);
  const requests = requestsOf(wanted);
  const booked = requests.filter((all) => all.some(({ outcome }) => outcome === 'booked')).length;
  const calls = contacts.filter(({ direction }) => direction === 'in');
  const missed = calls.filter(isMissed);
  const rung = missed.map(rungBack).filter((one) => one !== null);
  const answered = calls.filter((call) => !isMissed(call));
  const talks = contacts.filter(({ talkSeconds }) => talkSeconds !== null);
  const ofDay = rows.visits.filter((visit) => fits(wanted, visitDesk(visit), visit.bookedBy));
  const came = ofDay.filter(({ status }) => status === 'done' || status === 'arrived').length;
  const noShow = ofDay.filter(({ status }) => status === 'no_show').length;
  const sum = (all: (number | null)[]) => all.reduce<number>((total, one) => total + (one ?? 0), 0);
  return {
    requests: [requests.length, null],
    bookings: [booked, null],
    conversion: [booked, requests.length],
    visits_booked: [ofDay.length, null],
    calls_in: [calls.length, null],
    missed: [missed.length, null],
    missed_rate: [missed.length, calls.length],
    callback_in_time: [rung.filter(Boolean).length, rung.length],
    answer_time: [sum(answered.map(({ answerSeconds }) => answerSeconds)), answered.length],
    service_level: [answered.filter(({ answerSeconds }) => (answerSeconds ?? 99) <= 20).length, calls.length],
    talk_time: [sum(talks.map(({ talkSeconds }) => talkSeconds)), talks.length],
    show_rate: [came, came + noShow],
    no_show_rate: [noShow, came + noShow],
    ...complaintsOf(wanted),
    discipline: [contacts.filter(({ missing }) => String(missing) === '[]').length, contacts.length],
  };
}

function complaintsOf({ desk: wanted }: Wanted): Record<string, [number, null]> {
  const own = rows.complaints.filter(({ shiftId }) => {
    const deskId = shiftId === null ? null : 1 + (Math.floor((shiftId - 1) / 2) % 2);
    return wanted === undefined || wanted === deskId;
  });
  const of = (name: string): [number, null] => [own.filter((one) => one.class === name).length, null];
  return { complaints_a: of('A'), complaints_b: of('B'), complaints_c: of('C') };
}

interface Told {
  metrics: Figure[];
  groups: { key: string | null; metrics: Figure[] }[];
}

const told = async (...argv: string[]) =>
  (await desk.run(['metrics', period, ...argv, '--json'])).json<Told>();
const partsOf = (figures: readonly Figure[]) =>
  Object.fromEntries(figures.map(({ id, numerator, denominator }) => [id, [numerator, denominator]]));

/** What is told of some figures, and what counting says of the same. */
function compared(figures: readonly Figure[], wanted: Wanted) {
  const parts = partsOf(figures.filter(({ notApplicable }) => !notApplicable));
  const plain = Object.entries(plainly(wanted)).filter(([id]) => id in parts);
  return {
    told: Object.fromEntries(plain.map(([id]) => [id, parts[id]])),
    counted: Object.fromEntries(plain),
  };
}

const asked: [string[], Wanted][] = [
  [[], {}],
  [['--desk', 'desk-1'], { desk: 1 }],
  [['--desk', 'desk-2'], { desk: 2 }],
  [['--administrator', 'aigul'], { person: 'aigul' }],
  [['--administrator', 'Динара'], { person: 'dinara' }],
  [['--desk', 'desk-2', '--administrator', 'aigul'], { desk: 2, person: 'aigul' }],
];

describe('the figures of a desk and of an administrator', () => {
  it.each(asked)('%j are what counting rows gives', async (flags, wanted) => {
    const { metrics } = await told(...flags);
    const { told: figures, counted } = compared(metrics, wanted);
    expect(figures).toEqual(counted);
    expect(Object.values(counted).every(([n]) => n > 0)).toBe(true);
  });

  it('are those of their group, and what is of no desk or person is a group beside them', async () => {
    const { groups: desks } = await told('--by', 'desk');
    const { groups: persons } = await told('--by', 'administrator');
    expect([desks, persons].map((all) => all.map(({ key }) => key))).toEqual([
      ['desk-1', 'desk-2', null],
      ['aigul', 'dinara', null],
    ]);
    const groups = [
      ...desks.map((group): [string, typeof group] => ['--desk', group]),
      ...persons.map((group): [string, typeof group] => ['--administrator', group]),
    ];
    for (const [flag, { key, metrics }] of groups) {
      if (key === null) continue;
      const { metrics: filtered } = await told(flag, key);
      expect(filtered.filter(({ notApplicable }) => !notApplicable)).toEqual(metrics);
    }
    const none = (all: Told['groups']) => all.find(({ key }) => key === null)?.metrics ?? [];
    const ofNoDesk = compared(none(desks), { desk: null });
    expect(ofNoDesk.told).toEqual(ofNoDesk.counted);
    const nobodys = compared(none(persons), { person: null });
    expect(nobodys.told).toEqual(nobodys.counted);
  });

  it('break down by day, by source and by administrator', async () => {
    const { groups, metrics } = await told('--desk', 'desk-2', '--by', 'day');
    expect(groups).toHaveLength(days.length);
    const sum = (all: readonly Figure[][], id: string) =>
      all.reduce((total, figures) => total + (figures.find((one) => one.id === id)?.numerator ?? 0), 0);
    for (const { id, numerator } of metrics.filter((one) => one.numerator !== null)) {
      expect(
        sum(
          groups.map((one) => one.metrics),
          id,
        ),
        id,
      ).toBe(numerator);
    }
    const people = await told('--desk', 'desk-2', '--by', 'administrator');
    const aigul = people.groups.find(({ key }) => key === 'aigul')?.metrics ?? [];
    const { metrics: both } = await told('--desk', 'desk-2', '--administrator', 'aigul');
    expect(both.filter(({ notApplicable }) => !notApplicable)).toEqual(aigul);
  });
});
