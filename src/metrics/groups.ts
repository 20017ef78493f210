/**
 * Figures by something: rows are dealt out to groups before they are judged, each row to one group, so the
 * groups' parts add up to the whole.
 */
import type { Day, JudgedRequest } from './day.ts';
import { allMetrics } from './index.ts';
import type { Dimension, Metric, RowKind } from './metric.ts';

/** Which rows know the dimension; figures of other rows are not divided by it. */
const rowsThatKnow: Record<Dimension, readonly RowKind[]> = {
  administrator: ['request', 'contact', 'visit', 'booking'],
  source: ['request', 'contact', 'visit', 'booking'],
  channel: ['request', 'contact'],
  doctor: ['visit', 'booking'],
  service: ['visit', 'booking'],
};

export function metricsBy(dimension: Dimension): readonly Metric[] {
  return allMetrics.filter((metric) => rowsThatKnow[dimension].includes(metric.rows));
}

/** A staff, source or channel code, a doctor's or service's id; null where it is not known. */
export type GroupKey = string | number | null;

/**
 * Deals a day's rows out. A request goes whole to the first known value among its contacts. A contact goes by
 * its own value, for `source` by its request's: where somebody heard of the clinic is said once.
 */
export function divide(day: Day, by: Dimension): Map<GroupKey, Day> {
  const keys = keysOf(day, by);
  const groups = new Map<GroupKey, Group>();
  const groupOf = (key: GroupKey): Group => {
    const group = groups.get(key) ?? { contacts: [], requests: [], visits: [], bookings: [] };
    groups.set(key, group);
    return group;
  };
  if (rowsThatKnow[by].includes('contact')) {
    for (const request of day.requests) groupOf(keys.request(request)).requests.push(request);
    for (const contact of day.contacts) groupOf(keys.contact(contact)).contacts.push(contact);
  }
  if (rowsThatKnow[by].includes('visit')) {
    for (const visit of day.visits) groupOf(keys.visit(visit)).visits.push(visit);
    for (const booking of day.bookings) groupOf(keys.visit(booking)).bookings.push(booking);
  }
  return new Map([...groups].map(([key, rows]) => [key, { ...day, ...rows, complaints: [] }]));
}

type Contact = Day['contacts'][number];
type VisitKeys = Pick<Day['visits'][number], 'bookedBy' | 'source' | 'doctorId' | 'serviceId'>;

interface Group {
  contacts: Contact[];
  requests: JudgedRequest[];
  visits: Day['visits'][number][];
  bookings: Day['bookings'][number][];
}

interface Keys {
  request(request: JudgedRequest): GroupKey;
  contact(contact: Contact): GroupKey;
  visit(visit: VisitKeys): GroupKey;
}

function keysOf(day: Day, by: Dimension): Keys {
  const none = () => null;
  switch (by) {
    case 'administrator':
      return {
        request: (request) => firstKnown(request, (contact) => contact.operator),
        contact: (contact) => contact.operator,
        visit: (visit) => visit.bookedBy,
      };
    case 'source': {
      const sources = sourcesOfContacts(day);
      return {
        request: sourceOf,
        contact: (contact) => sources.get(contact.id) ?? contact.source,
        visit: (visit) => visit.source,
      };
    }
    case 'channel':
      return {
        request: (request) => firstKnown(request, (contact) => contact.channel),
        contact: (contact) => contact.channel,
        visit: none,
      };
    case 'doctor':
      return { request: none, contact: none, visit: (visit) => visit.doctorId };
    case 'service':
      return { request: none, contact: none, visit: (visit) => visit.serviceId };
  }
}

function sourceOf(request: JudgedRequest): string | null {
  return firstKnown(request, (contact) => contact.source);
}

function sourcesOfContacts(day: Day): Map<number, string | null> {
  const sources = new Map<number, string | null>();
  for (const request of day.requests) {
    const source = sourceOf(request);
    for (const contact of request.contacts) sources.set(contact.id, source);
  }
  return sources;
}

function firstKnown<T>(request: JudgedRequest, value: (contact: Contact) => T | null): T | null {
  for (const contact of request.contacts) {
    const known = value(contact);
    if (known !== null) return known;
  }
  return null;
}
