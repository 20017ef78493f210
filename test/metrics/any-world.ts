/**
 * A clinic that nobody thought of: few people with many visits, plans, talks and cards merged into one another, over half a
 * year around ten days in January. For laws that reach beyond a day, and for figures computed a second way.
 */
import fc from 'fast-check';
import type { Calendar } from '../../src/clinic/calendar.ts';
import type { DayHours, DoctorDay, SpecialDay } from '../../src/clinic/types.ts';
import { channels, contactStatuses, directions, outcomes, purposes } from '../../src/contacts/types.ts';
import { type Day, prepareDay } from '../../src/metrics/day.ts';
import type { ContactFact, VisitFact } from '../../src/metrics/facts.ts';
import { managerFactsOf } from '../../src/metrics/manager/build.ts';
import type { LifeVisit, ManagerBase, ManagerRows } from '../../src/metrics/manager/rows.ts';
import { planStates, visitStatuses } from '../../src/visits/types.ts';
import { facts } from './fixtures.ts';

const dayLength = 86_400_000;
const minute = 60_000;
/** Almaty's midnight of the first of the ten days. */
const zero = Date.UTC(2026, 0, 12) - 5 * 3_600_000;
export const worldDays = 10;

/** The day so many days after the first one. */
export function dayNumbered(number: number): string {
  return new Date(Date.UTC(2026, 0, 12) + number * dayLength).toISOString().slice(0, 10);
}

export type WorldVisit = VisitFact & LifeVisit;
export type WorldContact = ContactFact & { name: string | null; isRecall: boolean; day: string };

export interface World {
  now: number;
  visits: WorldVisit[];
  contacts: WorldContact[];
  /** Number of the patient's card. */
  phones: Map<number, string>;
  merged: Map<number, number>;
  plans: ManagerRows['plans'][number][];
  scores: ManagerRows['scores'][number][];
  careServices: Set<number>;
  doctors: { id: number; hours: DayHours[]; active: number }[];
  doctorDays: Pick<DoctorDay, 'doctorId' | 'day' | 'state'>[];
  calendar: Calendar;
}

const phone = fc.constantFrom(null, '+77010000001', '+77010000002', '+77010000003');
const card = fc.constantFrom(null, 1, 1, 2, 2, 3, 4, 5, 6);
const code = fc.constantFrom(null, 'one', 'two');
const dayNumber = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: worldDays - 1 }) },
  { weight: 2, arbitrary: fc.integer({ min: -30, max: 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: -150, max: 110 }) },
  // Ninety days before and after the ten: where windows begin and end.
  { weight: 1, arbitrary: fc.integer({ min: -91, max: -80 }) },
  { weight: 1, arbitrary: fc.integer({ min: 89, max: 100 }) },
);
/** Of the clinic's day, on the quarters of the hours from 8 to 20. */
const quarter = fc.integer({ min: 32, max: 80 }).map((quarters) => quarters * 15);
const sum = fc.constantFrom(null, 0, 500_000, 1_500_000, 2_000_050);
const status = fc.oneof(
  { weight: 3, arbitrary: fc.constant('done' as const) },
  { weight: 2, arbitrary: fc.constantFrom(...visitStatuses) },
);

const visit = fc.record({
  patientId: card,
  doctorId: fc.constantFrom(null, 1, 2, 3),
  serviceId: fc.constantFrom(null, 1, 2),
  source: code,
  deskId: fc.constantFrom(null, 1, 2),
  bookedBy: code,
  number: dayNumber,
  quarter,
  length: fc.constantFrom(15, 30, 45, 60),
  status,
  ahead: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20 })),
  doneAfter: fc.option(fc.integer({ min: -30, max: 300 })),
  paid: sum,
  importedAfter: fc.option(fc.integer({ min: -5, max: 5 }), { freq: 6 }),
  movesTo: fc.option(fc.nat(30)),
});

const contact = fc.record({
  number: dayNumber,
  quarter,
  channel: fc.oneof(fc.constant('call' as const), fc.constantFrom(...channels)),
  direction: fc.constantFrom(...directions),
  status: fc.oneof(fc.constant('answered' as const), fc.constantFrom(...contactStatuses)),
  purpose: fc.option(fc.constantFrom(...purposes)),
  outcome: fc.option(fc.constantFrom(...outcomes)),
  patientId: fc.oneof(fc.constant(null), card),
  phone,
  name: fc.constantFrom(null, 'Асель'),
  source: code,
  operator: code,
  deskId: fc.constantFrom(null, 1, 2),
  isRecall: fc.boolean(),
  /** The same person as in the contact before, the same day. */
  again: fc.constantFrom(false, false, false, true),
  /** Minutes after a visit, when we ring that patient; null: a contact of its own. */
  follows: fc.option(fc.record({ visit: fc.nat(), after: fc.constantFrom(-15, 0, 600, 1440, 1455) })),
});

const plan = fc.record({
  visit: fc.nat(),
  state: fc.constantFrom(...planStates),
  paid: sum,
  sessions: fc.constantFrom(null, 1, 2, 5),
  later: fc.constantFrom(0, 0, 1, 3),
});

const hours: fc.Arbitrary<DayHours> = fc.constantFrom(
  null,
  { from: '09:00', to: '18:00' },
  { from: '10:00', to: '16:00', breaks: [{ from: '12:00', to: '12:45' }] },
  { from: '08:30', to: '20:00', breaks: [{ from: '13:00', to: '14:00' }] },
);
const week = fc.array(hours, { minLength: 7, maxLength: 7 });
const someNumber = fc.integer({ min: 0, max: worldDays - 1 });

const special = fc.record({ number: someNumber, doctorId: fc.constantFrom(null, 1, 2), hours });
const absence = fc.record({
  number: someNumber,
  doctorId: fc.constantFrom(1, 2, 3),
  state: fc.constantFrom('absent' as const, 'force_majeure' as const, 'delayed' as const),
});

export const anyWorld: fc.Arbitrary<World> = fc
  .record({
    nowNumber: fc.oneof(fc.integer({ min: 0, max: 130 }), fc.integer({ min: 89, max: 102 })),
    nowQuarter: quarter,
    visits: fc.array(visit, { maxLength: 40 }),
    contacts: fc.array(contact, { maxLength: 30 }),
    plans: fc.array(plan, { maxLength: 12 }),
    phones: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6'), phone),
    merged: fc.constantFrom<[number, number][]>(
      [],
      [[5, 1]],
      [
        [5, 6],
        [6, 2],
      ],
      [
        [4, 3],
        [5, 3],
      ],
    ),
    scores: fc.array(
      fc.record({ contact: fc.nat(), points: fc.nat(90), most: fc.integer({ min: 0, max: 100 }) }),
      {
        maxLength: 8,
      },
    ),
    careServices: fc.constantFrom([], [1], [1, 2]),
    weeks: fc.tuple(week, fc.constantFrom<DayHours[]>([]), week, week),
    active: fc.constantFrom(0, 1),
    absences: fc.array(absence, { maxLength: 4 }),
    specials: fc.array(special, { maxLength: 4 }),
  })
  .map((given) => {
    const visits = given.visits.map((one, at) => visitRow(one, at + 1));
    for (const [at, one] of given.visits.entries()) link(visits, at, one.movesTo);
    const contacts = repeated(
      given.contacts.map((one, at) => following(contactRow(one, at + 501), one, visits)),
      given.contacts,
    );
    const [opening, ...doctorWeeks] = given.weeks;
    return {
      now: momentOf(given.nowNumber, given.nowQuarter),
      visits,
      contacts,
      phones: new Map(
        Object.entries(given.phones).flatMap(([id, number]) =>
          number === null ? [] : [[Number(id), number]],
        ),
      ),
      merged: new Map(given.merged),
      plans: plansOf(given.plans, visits),
      scores: scoresOf(given.scores, contacts),
      careServices: new Set(given.careServices),
      doctors: doctorWeeks.map((hoursOfOne, at) => ({
        id: at + 1,
        hours: hoursOfOne,
        active: at === 1 ? given.active : 1,
      })),
      doctorDays: onceEach(given.absences, ({ number, doctorId }) => `${number} ${doctorId}`).map(
        ({ number, doctorId, state }) => ({ doctorId, day: dayNumbered(number), state }),
      ),
      calendar: { openingHours: opening, specialDays: specialRows(given.specials) },
    };
  });

function momentOf(number: number, minutes: number): number {
  return zero + number * dayLength + minutes * minute;
}

type Given<A> = A extends fc.Arbitrary<infer T> ? T : never;

function visitRow(one: Given<typeof visit>, id: number): WorldVisit {
  const startsAt = momentOf(one.number, one.quarter);
  const endsAt = startsAt + one.length * minute;
  const bookedAt = startsAt - one.ahead * dayLength;
  return {
    id,
    patientId: one.patientId,
    doctorId: one.doctorId,
    serviceId: one.serviceId,
    source: one.source,
    deskId: one.deskId,
    bookedBy: one.bookedBy,
    startsAt,
    endsAt,
    day: dayNumbered(one.number),
    status: one.status,
    bookedAt,
    bookedDay: dayNumbered(one.number - one.ahead),
    doneAt: one.doneAfter === null ? null : endsAt + one.doneAfter * minute,
    paid: one.paid,
    movedTo: null,
    lossReason: null,
    confirmedAt: null,
    arrivedAt: null,
    inRoomAt: null,
    cancelledAt: null,
    importedAt: one.importedAfter === null ? null : startsAt + one.importedAfter * dayLength,
  };
}

/** A visit that was moved stands for a later one of the same person, which no other stands for. */
function link(visits: WorldVisit[], at: number, to: number | null): void {
  const visit = visits[at];
  const next = to === null ? undefined : visits[to];
  if (!visit || !next || next.id <= visit.id || next.patientId !== visit.patientId) return;
  if (visit.status !== 'moved' || visits.some(({ movedTo }) => movedTo === next.id)) return;
  visit.movedTo = next.id;
}

function contactRow(one: Given<typeof contact>, id: number): WorldContact {
  const { number, quarter: minutes, isRecall, follows: _follows, again: _again, ...said } = one;
  return {
    ...said,
    id,
    startedAt: momentOf(number, minutes),
    day: dayNumbered(number),
    isRecall: isRecall && said.direction === 'out',
    shiftId: null,
    answerSeconds: null,
    talkSeconds: null,
    holdSeconds: null,
    acwSeconds: null,
    missing: [],
  };
}

/** Rings the visit's patient, by card or by number, about when the question how he is was due. */
function following(
  row: WorldContact,
  { follows }: Given<typeof contact>,
  visits: readonly WorldVisit[],
): WorldContact {
  const after = follows && visits[follows.visit % visits.length];
  if (!follows || !after) return row;
  const startedAt = (after.doneAt ?? after.endsAt) + follows.after * minute;
  const patientId = row.phone === null ? after.patientId : null;
  return { ...row, startedAt, day: dayAt(startedAt), patientId, direction: 'out' };
}

function repeated(rows: readonly WorldContact[], given: readonly Given<typeof contact>[]): WorldContact[] {
  return rows.map((row, at) => {
    const before = rows[at - 1];
    return given[at]?.again && before ? { ...before, id: row.id, startedAt: before.startedAt + minute } : row;
  });
}

/** The clinic's day of an instant. */
function dayAt(at: number): string {
  return new Date(at + 5 * 3_600_000).toISOString().slice(0, 10);
}

function plansOf(given: readonly Given<typeof plan>[], visits: readonly WorldVisit[]): World['plans'] {
  if (visits.length === 0) return [];
  const made = given.flatMap(({ visit: at, state, paid, sessions, later }) => {
    const of = visits[at % visits.length];
    if (!of) return [];
    const presentedAt = of.startsAt + later * dayLength;
    const day = dayAt(presentedAt);
    const { id: visitId, doctorId, serviceId, source } = of;
    return [{ visitId, doctorId, serviceId, source, state, paid, sessions, presentedAt, day }];
  });
  return onceEach(made, ({ visitId }) => String(visitId));
}

function scoresOf(
  given: readonly { contact: number; points: number; most: number }[],
  contacts: readonly WorldContact[],
): World['scores'] {
  if (contacts.length === 0) return [];
  const made = given.flatMap(({ contact: at, points, most }) => {
    const of = contacts[at % contacts.length];
    return of ? [{ contactId: of.id, day: of.day, points: Math.min(points, most), most }] : [];
  });
  return onceEach(made, ({ contactId }) => String(contactId));
}

function specialRows(given: readonly Given<typeof special>[]): SpecialDay[] {
  return onceEach(given, ({ number, doctorId }) => `${number} ${doctorId}`).map((one, at) => ({
    id: at + 1,
    clinicId: 1,
    doctorId: one.doctorId,
    day: dayNumbered(one.number),
    hours: one.hours,
    note: null,
    active: 1,
    version: 1,
  }));
}

function onceEach<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

/** The ten days as the store would have read them for the manager. */
export function daysOfWorld(world: World): Day[] {
  const [from, to] = [dayNumbered(0), dayNumbered(worldDays - 1)];
  const base = baseOf(world);
  const factsOf = managerFactsOf(rowsOf(world, from, to), base);
  return Array.from({ length: worldDays }, (_, number) => {
    const day = dayNumbered(number);
    return prepareDay({
      ...facts({ day, now: world.now, ...world.calendar }),
      contacts: world.contacts.filter((one) => one.day === day),
      visits: world.visits.filter((one) => one.day === day),
      manager: factsOf(day),
    });
  });
}

function baseOf(world: World): ManagerBase {
  const came = world.visits.filter(({ status: of }) => of === 'arrived' || of === 'in_room' || of === 'done');
  return {
    dataFrom: came.map(({ day }) => day).sort()[0] ?? null,
    merged: world.merged,
    careServices: world.careServices,
    doctors: world.doctors.map((doctor) => {
      const days = world.visits.filter(({ doctorId }) => doctorId === doctor.id).map(({ day }) => day);
      days.sort();
      return { ...doctor, firstDay: days[0] ?? null, lastDay: days.at(-1) ?? null };
    }),
  };
}

function rowsOf(world: World, from: string, to: string): ManagerRows {
  const isOf = ({ day }: { day: string }) => day >= from && day <= to;
  const reached = ['answered', 'message_left'];
  return {
    from,
    to,
    calendar: world.calendar,
    visits: world.visits,
    plans: world.plans,
    phones: world.phones,
    care: world.contacts.filter(({ direction, status: of }) => direction === 'out' && reached.includes(of)),
    recalls: world.contacts.filter((one) => one.isRecall && isOf(one)),
    scores: world.scores.filter(isOf),
    named: new Set(world.contacts.filter(({ name }) => name !== null).map(({ id }) => id)),
    doctorDays: world.doctorDays,
  };
}
