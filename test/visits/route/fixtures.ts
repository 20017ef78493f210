/** Ways of patients for tests: everything that is not said is not there. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { atTime, dayOf } from '../../../src/clinic/time.ts';
import { untouched } from '../../../src/visits/booking.ts';
import { parseRoute } from '../../../src/visits/route/definition.ts';
import type { Journey, RouteContact } from '../../../src/visits/route/journey.ts';
import type { RouteRows } from '../../../src/visits/route/people.ts';
import type { CarePlan, Visit } from '../../../src/visits/types.ts';

export const today = '2026-01-16';
export const now = atTime(today, '12:00');
export const clock = { now, rules: { waitMinutes: 5 } };
export const shipped = parseRoute(parse(readFileSync('data/route.yaml', 'utf8')), {
  path: 'data/route.yaml',
});

export const contact = (id: number, more: Partial<RouteContact> = {}): RouteContact => {
  const startedAt = more.startedAt ?? atTime('2026-01-10', '10:00');
  return {
    id,
    startedAt,
    day: dayOf(startedAt),
    direction: 'in',
    status: 'answered',
    purpose: null,
    outcome: null,
    patientId: null,
    phone: null,
    name: null,
    source: null,
    ...more,
  };
};

export const visit = (id: number, more: Partial<Visit> = {}): Visit => {
  const startsAt = more.startsAt ?? atTime('2026-01-12', '10:00');
  const bookedAt = more.bookedAt ?? atTime('2026-01-10', '10:05');
  return {
    id,
    clinicId: 1,
    patientId: null,
    doctorId: 1,
    serviceId: 1,
    contactId: null,
    startsAt,
    endsAt: startsAt + 40 * 60_000,
    day: dayOf(startsAt),
    status: 'booked',
    bookedAt,
    bookedDay: dayOf(bookedAt),
    bookedBy: null,
    source: null,
    ...untouched,
    price: null,
    note: null,
    version: 1,
    ...more,
  };
};

export const plan = (visitId: number, more: Partial<CarePlan> = {}): CarePlan => ({
  id: visitId,
  clinicId: 1,
  patientId: null,
  visitId,
  state: 'presented',
  total: null,
  paid: null,
  sessions: null,
  managerId: null,
  handedAt: null,
  presentedAt: 0,
  day: today,
  decidedAt: null,
  note: null,
  version: 1,
  ...more,
});

export const journey = (more: Partial<Journey> = {}): Journey => ({
  patientId: null,
  phone: null,
  from: 0,
  contacts: [],
  owed: false,
  undecided: false,
  wantedServiceId: null,
  visit: null,
  later: [],
  papers: [],
  plan: null,
  ...more,
});

export const rows = (more: Partial<RouteRows> = {}): RouteRows => ({
  contacts: [],
  visits: [],
  replacing: new Set(),
  phones: new Map(),
  owedPhones: new Set(),
  datedContacts: new Set(),
  waitlist: [],
  papers: [],
  plans: [],
  services: [],
  definitions: [],
  rules: { papers: [] },
  ...more,
});
