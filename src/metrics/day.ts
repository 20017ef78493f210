/** A day made ready for judgement: rows in order, requests grouped, what followed a missed call at hand. */
import { endOfDay } from '../clinic/time.ts';
import { type RequestPurpose, requestPurpose } from '../contacts/purpose.ts';
import { groupRequests, type Request, type Requests } from '../contacts/request.ts';
import { indexMissedNumbers } from './calls.ts';
import type { BookingFact, ContactFact, DayFacts, FollowFact } from './facts.ts';
import type { ManagerFacts } from './manager/facts.ts';

/** A request with what became of it. */
export interface JudgedRequest extends Request<ContactFact> {
  purpose: RequestPurpose;
  /** A booking was made for the person that day. */
  booked: boolean;
  /** When a later booking was made, if one was; epoch milliseconds. */
  followedAt: number | null;
}

export interface Day extends DayFacts {
  /** The first moment of the next day; epoch milliseconds. */
  endsAt: number;
  requests: readonly JudgedRequest[];
  /** The requests of everybody, also where those of a group or a shift are judged: shares are shares of them. */
  everybodys: readonly JudgedRequest[];
  /** Null: not asked for. */
  manager: ManagerFacts | null;
  /** Everything with a number that a missed call came from, also of other groups and shifts. */
  missedNumbers: ReadonlyMap<string, readonly ContactFact[]>;
}

export function prepareDay(facts: DayFacts): Day {
  const contacts = inOrder(facts.contacts);
  const requests = judgeRequests(groupRequests(contacts), facts);
  return {
    ...facts,
    contacts,
    endsAt: endOfDay(facts.day),
    requests,
    everybodys: requests,
    manager: facts.manager ?? null,
    missedNumbers: indexMissedNumbers(contacts, inOrder(facts.after)),
  };
}

function inOrder(contacts: readonly ContactFact[]): readonly ContactFact[] {
  const before = (a: ContactFact, b: ContactFact) => a.startedAt - b.startedAt || a.id - b.id;
  for (let i = 1; i < contacts.length; i++) {
    const [a, b] = [contacts[i - 1], contacts[i]];
    if (a && b && before(a, b) > 0) return [...contacts].sort(before);
  }
  return contacts;
}

function judgeRequests(requests: Requests<ContactFact>, facts: DayFacts): JudgedRequest[] {
  const booked = bookedRequests(requests, facts.bookings);
  const followed = followedRequests(requests, facts.follow);
  return requests.all.map((request) => {
    const isBooked = booked.has(request) || request.contacts.some((of) => of.outcome === 'booked');
    return {
      id: request.id,
      at: request.at,
      patientId: request.patientId,
      phone: request.phone,
      contacts: request.contacts,
      purpose: requestPurpose(request.contacts, isBooked),
      booked: isBooked,
      followedAt: followed.get(request) ?? null,
    };
  });
}

/** The requests that visits made that day belong to: by the contact they were made from, else by the person. */
function bookedRequests(
  requests: Requests<ContactFact>,
  bookings: readonly BookingFact[],
): Set<Request<ContactFact>> {
  const booked = new Set<Request<ContactFact>>();
  const fresh = bookings.filter((booking) => !booking.replaces);
  if (fresh.length === 0) return booked;
  const fromContacts = new Set(fresh.map((booking) => booking.contactId));
  for (const request of requests.all) {
    if (request.contacts.some((contact) => fromContacts.has(contact.id))) booked.add(request);
  }
  for (const booking of fresh) {
    const request = requestOf(requests, booking);
    if (request) booked.add(request);
  }
  return booked;
}

function followedRequests(
  requests: Requests<ContactFact>,
  follow: readonly FollowFact[],
): Map<Request<ContactFact>, number> {
  const followed = new Map<Request<ContactFact>, number>();
  for (const booking of follow) {
    const request = requestOf(requests, booking);
    if (!request) continue;
    const earliest = followed.get(request);
    if (earliest === undefined || booking.at < earliest) followed.set(request, booking.at);
  }
  return followed;
}

/** Same patient, else same number; two different patients with one number are two people. */
function requestOf(
  requests: Requests<ContactFact>,
  person: { patientId: number | null; phone: string | null },
): Request<ContactFact> | undefined {
  const own = person.patientId === null ? undefined : requests.byPatient.get(person.patientId);
  if (own || person.phone === null) return own;
  const shared = requests.byPhone.get(person.phone);
  const stranger =
    person.patientId !== null && shared?.patientId != null && shared.patientId !== person.patientId;
  return stranger ? undefined : shared;
}
