/** What the store reads for the manager's figures is all that they need: they come out as from the rows in memory. */
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { Change, RecordName } from '../../src/facts/types.ts';
import { prepareDay } from '../../src/metrics/day.ts';
import { managerMetrics, managerParts, poolManager } from '../../src/metrics/manager/index.ts';
import { holdingStatuses } from '../../src/visits/types.ts';
import { clinicDesk } from '../cli/clinic-desk.ts';
import type { Desk } from '../cli/run-cli.ts';
import { contactRow, seed, visitRow } from '../cli/seed.ts';
import {
  anyWorld,
  dayNumbered,
  daysOfWorld,
  type World,
  type WorldVisit,
  worldDays,
} from '../metrics/any-world.ts';

const desks: Desk[] = [];
afterAll(async () => {
  for (const desk of desks) await desk.remove();
});

/** Worlds with much in them, without what a database refuses: one doctor in two places. */
const worlds = fc
  .sample(anyWorld, { numRuns: 200, seed: 11 })
  .map(possible)
  .toSorted((a, b) => b.visits.length + b.contacts.length - a.visits.length - a.contacts.length)
  .slice(0, 2);

/** Of requests nothing is seeded but contacts: the visits that were booked from them are told in memory by nobody. */
const told = managerMetrics.filter(({ rows }) => rows !== 'request');

it.each(worlds.map((world, at) => [at + 1, world] as const))('clinic %d', async (_, world) => {
  const desk = await clinicDesk();
  desks.push(desk);
  await seed(desk, rowsOf(world));
  const parts = await desk.withStore(async (store) => {
    const [clinic] = await store.clinic.all();
    if (!clinic) throw new Error('there is no clinic');
    const { openingHours } = world.calendar;
    const asked = { careServices: world.careServices, recallTags: new Set(['recall']) };
    const reads = await store.metrics.manager({ ...clinic, openingHours }, asked);
    // In two pieces, as a long period is read.
    const days = [
      ...(await reads.days(dayNumbered(0), dayNumbered(3), world.now)),
      ...(await reads.days(dayNumbered(4), dayNumbered(worldDays - 1), world.now)),
    ];
    return poolManager(days.map((day) => managerParts(prepareDay(day))));
  });
  const own = poolManager(daysOfWorld(world).map(managerParts));
  for (const { id } of told) {
    expect({ id, ...parts[id as keyof typeof parts] }).toEqual({ id, ...own[id as keyof typeof own] });
  }
  const judged = told.filter(({ id }) => own[id as keyof typeof own].d > 0).length;
  expect(judged).toBeGreaterThan(5);
});

function possible(world: World): World {
  const visits: WorldVisit[] = [];
  for (const given of world.visits) {
    const one = { ...given, importedAt: null };
    const taken = visits.some(
      (other) =>
        other.doctorId === one.doctorId && other.startsAt < one.endsAt && one.startsAt < other.endsAt,
    );
    visits.push(taken && holdingStatuses.includes(one.status) ? { ...one, doctorId: null } : one);
  }
  const plans = world.plans.map((plan) => ({
    ...plan,
    doctorId: visits.find(({ id }) => id === plan.visitId)?.doctorId ?? null,
  }));
  return { ...world, visits, plans };
}

/** In the order of their numbers, so that the database gives them the same. */
function rowsOf(world: World): Change[] {
  const insert = (table: RecordName, row: object) =>
    ({ op: 'insert', table, row: { clinicId: 1, ...row } }) as unknown as Change;
  const patients = [1, 2, 3, 4, 5, 6].map((id) =>
    insert('patient', {
      ...{ name: `П ${id}`, phone: world.phones.get(id) ?? null, mergedInto: world.merged.get(id) ?? null },
      createdAt: world.now,
    }),
  );
  const doctors = world.doctors
    .slice(1)
    .map(({ id, hours, active }) =>
      insert('doctor', { code: `d${id}`, name: `Врач ${id}`, specialty: 'терапевт', hours, active }),
    );
  const visits = world.visits.map(({ id: _id, deskId: _desk, importedAt: _imported, ...row }) =>
    visitRow('2026-01-16 10:00', row),
  );
  const contacts = world.contacts.map(({ id: _id, isRecall, ...row }) =>
    contactRow('2026-01-16 10:00', { ...row, tags: isRecall ? ['#Recall'] : [] }),
  );
  const plans = world.plans.map(({ doctorId: _doctor, serviceId: _service, source: _source, ...plan }) =>
    insert('carePlan', {
      ...plan,
      patientId: null,
      total: null,
      managerId: null,
      handedAt: null,
      decidedAt: null,
    }),
  );
  const scores = world.scores.map((score) =>
    insert('score', {
      ...score,
      contactId: score.contactId - 500,
      ...{ reviewId: null, scorerId: null, operator: null, at: world.now, card: 1, marks: {}, note: null },
    }),
  );
  const { specialDays } = world.calendar;
  return [
    ...patients,
    ...doctors,
    ...visits,
    ...contacts,
    ...plans,
    ...scores,
    ...specialDays.map(({ doctorId, day, hours }) =>
      insert('specialDay', { doctorId, day, hours, note: null, active: 1 }),
    ),
    ...world.doctorDays.map((one) =>
      insert('doctorDay', { ...one, delayMinutes: null, note: null, toldAt: null, recordedAt: world.now }),
    ),
  ];
}
