/** Whose a row is: the value by which it goes to a group. Each row has one, so groups add up to the whole. */
import type { Day, JudgedRequest } from './day.ts';
import type { BookingFact, ComplaintFact, ContactFact, VisitFact } from './facts.ts';
import type { PlanFact } from './manager/facts.ts';
import type { Dimension } from './metric.ts';

/** A staff, source or channel code, a desk's, doctor's or service's id; null where it is not known or nobody's. */
export type GroupKey = string | number | null;

export interface Keys {
  request(request: JudgedRequest): GroupKey;
  contact(contact: ContactFact): GroupKey;
  /** A visit belongs to whoever booked it. */
  visit(visit: VisitFact | BookingFact): GroupKey;
  complaint(complaint: ComplaintFact): GroupKey;
  plan(plan: PlanFact): GroupKey;
  /** A doctor's day, by the doctor's id. */
  doctorDay(doctorId: number): GroupKey;
}

const none = () => null;

/**
 * A request goes whole to the first known value among its contacts. A contact goes by its own value, for `source` by
 * its request's: where somebody heard of the clinic is said once.
 */
export function keysOf(day: Day, by: Dimension): Keys {
  switch (by) {
    case 'desk':
      return {
        request: deskOf,
        contact: (contact) => contact.deskId,
        visit: (visit) => visit.deskId,
        complaint: (complaint) => complaint.deskId,
        plan: none,
        doctorDay: none,
      };
    case 'administrator':
      return {
        request: (request) => firstKnown(request, handledBy),
        contact: handledBy,
        visit: (visit) => visit.bookedBy,
        complaint: none,
        plan: none,
        doctorDay: none,
      };
    case 'source': {
      const sources = sourcesOfContacts(day);
      return {
        request: sourceOf,
        contact: (contact) => sources.get(contact.id) ?? contact.source,
        visit: (visit) => visit.source,
        complaint: none,
        plan: (plan) => plan.source,
        doctorDay: none,
      };
    }
    case 'channel':
      return {
        request: (request) => firstKnown(request, (contact) => contact.channel),
        contact: (contact) => contact.channel,
        visit: none,
        complaint: none,
        plan: none,
        doctorDay: none,
      };
    case 'doctor':
      return {
        ...{ request: none, contact: none, complaint: none },
        visit: (visit) => visit.doctorId,
        plan: (plan) => plan.doctorId,
        doctorDay: (doctorId) => doctorId,
      };
    case 'service':
      return {
        ...{ request: none, contact: none, complaint: none, doctorDay: none },
        visit: (visit) => visit.serviceId,
        plan: (plan) => plan.serviceId,
      };
  }
}

/** Who wrote down a call that nobody took did not handle it: it is nobody's, until somebody rings back. */
function handledBy(contact: ContactFact): string | null {
  return isUnanswered(contact) ? null : contact.operator;
}

/** The desk that spoke with the person first; where none did, the one that wrote the unanswered call down. */
function deskOf(request: JudgedRequest): number | null {
  const spoke = firstKnown(request, (contact) => (isUnanswered(contact) ? null : contact.deskId));
  return spoke ?? firstKnown(request, (contact) => contact.deskId);
}

function isUnanswered({ direction, status }: ContactFact): boolean {
  return direction !== 'out' && status !== 'answered';
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

function firstKnown<T>(request: JudgedRequest, value: (contact: ContactFact) => T | null): T | null {
  for (const contact of request.contacts) {
    const known = value(contact);
    if (known !== null) return known;
  }
  return null;
}
