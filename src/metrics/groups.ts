/**
 * Figures by something: rows are dealt out to groups before they are judged, each row to one group, so the
 * groups' parts add up to the whole.
 */
import { type GroupKey, type Keys, keysOf } from './belonging.ts';
import type { Day } from './day.ts';
import { allMetrics } from './index.ts';
import type { DoctorDayFact, PlanFact } from './manager/facts.ts';
import type { Dimension, Metric, RowKind } from './metric.ts';
import { undivided } from './undivided.ts';

/** Which rows know the dimension; figures of other rows are not divided by it. */
const rowsThatKnow: Record<Dimension, readonly RowKind[]> = {
  desk: ['request', 'contact', 'visit', 'patient', 'booking', 'complaint'],
  administrator: ['request', 'contact', 'visit', 'patient', 'booking'],
  source: ['request', 'contact', 'visit', 'patient', 'booking', 'plan'],
  channel: ['request', 'contact'],
  doctor: ['visit', 'patient', 'booking', 'plan', 'doctor_day'],
  service: ['visit', 'patient', 'booking', 'plan'],
};

/** The figures that can be told of groups by something; the desk's unless others are given. */
export function metricsBy(dimension: Dimension, metrics: readonly Metric[] = allMetrics): readonly Metric[] {
  return metrics.filter(
    ({ id, rows }) => rowsThatKnow[dimension].includes(rows) && undivided(id, dimension) === null,
  );
}

/** Deals a day's rows out, to a group for each value. */
export function divide(day: Day, by: Dimension): Map<GroupKey, Day> {
  return deal(day, by, (key) => key);
}

/** Deals a day's rows out to groups with names of the caller's own. */
export function deal<G>(day: Day, by: Dimension, groupOf: (key: GroupKey) => G): Map<G, Day> {
  const keys = keysOf(day, by);
  const groups = new Map<G, Rows>();
  const rowsOf = (key: GroupKey): Rows => {
    const name = groupOf(key);
    const rows = groups.get(name) ?? noRows();
    groups.set(name, rows);
    return rows;
  };
  for (const kind of rowsThatKnow[by]) dealOut[kind](day, keys, rowsOf);
  return new Map([...groups].map(([name, rows]) => [name, withRows(day, rows)]));
}

function withRows(day: Day, { plans, doctorDays, ...rows }: Rows): Day {
  const manager = day.manager && { ...day.manager, plans, doctorDays };
  return { ...day, ...rows, manager };
}

/** The day with no row of its own. */
export function emptied(day: Day): Day {
  return withRows(day, noRows());
}

const noRows = (): Rows => ({
  ...{ requests: [], contacts: [], visits: [], bookings: [], complaints: [] },
  ...{ plans: [], doctorDays: [] },
});

interface Rows {
  requests: Day['requests'][number][];
  contacts: Day['contacts'][number][];
  visits: Day['visits'][number][];
  bookings: Day['bookings'][number][];
  complaints: Day['complaints'][number][];
  plans: PlanFact[];
  doctorDays: DoctorDayFact[];
}

type DealOut = (day: Day, keys: Keys, rowsOf: (key: GroupKey) => Rows) => void;

const dealOut: Record<RowKind, DealOut> = {
  request(day, keys, rowsOf) {
    for (const request of day.requests) rowsOf(keys.request(request)).requests.push(request);
  },
  contact(day, keys, rowsOf) {
    for (const contact of day.contacts) rowsOf(keys.contact(contact)).contacts.push(contact);
  },
  visit(day, keys, rowsOf) {
    for (const visit of day.visits) rowsOf(keys.visit(visit)).visits.push(visit);
  },
  booking(day, keys, rowsOf) {
    for (const booking of day.bookings) rowsOf(keys.visit(booking)).bookings.push(booking);
  },
  complaint(day, keys, rowsOf) {
    for (const complaint of day.complaints) rowsOf(keys.complaint(complaint)).complaints.push(complaint);
  },
  patient() {
    // A patient goes with his first visit, which is dealt out with the others.
  },
  plan(day, keys, rowsOf) {
    for (const plan of day.manager?.plans ?? []) rowsOf(keys.plan(plan)).plans.push(plan);
  },
  doctor_day(day, keys, rowsOf) {
    for (const one of day.manager?.doctorDays ?? []) rowsOf(keys.doctorDay(one.id)).doctorDays.push(one);
  },
};
