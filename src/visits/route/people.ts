/** Whose ways began in a period: contacts and visits dealt to people. */
import { dayOf } from '../../clinic/time.ts';
import type { ClinicRules, Service } from '../../clinic/types.ts';
import { requestPurpose } from '../../contacts/purpose.ts';
import { groupRequests, type Request } from '../../contacts/request.ts';
import type { PaperDefinition } from '../paper-definitions.ts';
import { paperNeeds } from '../papers.ts';
import type { CarePlan, Paper, Visit, WaitlistEntry } from '../types.ts';
import { continues, isOff, type Journey, type RouteContact } from './journey.ts';

export interface RouteRows {
  /** From the period's first day until now, in order of time. */
  contacts: readonly RouteContact[];
  /** Booked or to take place since the period's first day. */
  visits: readonly Visit[];
  /** Visits that stand for others which were moved. */
  replacing: ReadonlySet<number>;
  /** Numbers of the visits' patients. */
  phones: ReadonlyMap<number, string | null>;
  /** Numbers to which a call is owed. */
  owedPhones: ReadonlySet<string>;
  /** Contacts with an open dated task. */
  datedContacts: ReadonlySet<number>;
  waitlist: readonly WaitlistEntry[];
  papers: readonly Paper[];
  plans: readonly CarePlan[];
  services: readonly Service[];
  definitions: readonly PaperDefinition[];
  rules: Pick<ClinicRules, 'papers'>;
}

interface Person {
  /** Null: nothing was heard of him, only visits are known. */
  request: Request<RouteContact> | null;
  contacts: readonly RouteContact[];
  patientId: number | null;
  phone: string | null;
  visits: Visit[];
}

/**
 * The ways that began between the two days, both included. One begins with an inbound contact that may be about booking,
 * or with a visit that does not continue another; who only asked about a visit he has is on none.
 */
export function journeysOf(rows: RouteRows, from: string, to: string, now: number): Journey[] {
  return peopleOf(rows).flatMap((person) => {
    const begun = beginnings(person, rows).filter(({ bookedDay }) => bookedDay >= from);
    // Who cancelled and booked anew is still on his way.
    const first = begun.find(({ status }) => status !== 'cancelled') ?? begun[0] ?? null;
    if (first === null && !mayBook(person.contacts)) return [];
    const began = Math.min(person.request?.at ?? Infinity, first?.bookedAt ?? Infinity);
    const day = dayOf(began);
    return day >= from && day <= to ? [journeyOf(person, first, began, rows, now)] : [];
  });
}

/** The latest way of one patient, of whom alone these rows are; null where nothing is known of him. */
export function latestJourney(rows: RouteRows, patientId: number, now: number): Journey | null {
  const person = peopleOf(rows).find((one) => one.patientId === patientId);
  if (!person) return null;
  const first = beginnings(person, rows).at(-1) ?? null;
  const before = person.visits.filter(({ startsAt }) => first !== null && startsAt < first.startsAt).at(-1);
  const contacts = person.contacts.filter(({ startedAt }) => startedAt > (before?.endsAt ?? 0));
  const began = Math.min(first?.bookedAt ?? Infinity, contacts[0]?.startedAt ?? Infinity);
  return journeyOf({ ...person, contacts }, first, began, rows, now);
}

function peopleOf(rows: RouteRows): Person[] {
  const { all, byPatient, byPhone } = groupRequests(rows.contacts);
  const people = new Map(all.map((request) => [request, personOf(request)]));
  const unheard = new Map<number, Person>();
  const byContact = new Map(
    all.flatMap((request) => request.contacts.map(({ id }) => [id, request] as const)),
  );
  for (const visit of rows.visits) {
    const { patientId, contactId } = visit;
    const phone = patientId === null ? null : (rows.phones.get(patientId) ?? null);
    const found =
      (patientId === null ? undefined : byPatient.get(patientId)) ??
      (contactId === null ? undefined : ofSame(byContact.get(contactId), patientId)) ??
      (phone === null ? undefined : ofSame(byPhone.get(phone), patientId));
    const known = found && people.get(found);
    if (known) {
      known.patientId ??= patientId;
      known.visits.push(visit);
      continue;
    }
    const key = patientId ?? -visit.id;
    const person = unheard.get(key) ?? { request: null, contacts: [], patientId, phone, visits: [] };
    person.visits.push(visit);
    unheard.set(key, person);
  }
  return [...people.values(), ...unheard.values()];
}

function personOf(request: Request<RouteContact>): Person {
  const { patientId, phone, contacts } = request;
  return { request, contacts, patientId, phone, visits: [] };
}

/** A number may be a family's: the request of another patient is not this one's. */
function ofSame(request: Request<RouteContact> | undefined, patientId: number | null) {
  if (request === undefined || request.patientId === null || patientId === null) return request;
  return request.patientId === patientId ? request : undefined;
}

/** Visits that begin a way, the one booked first before the others. */
function beginnings({ visits }: Person, { replacing }: RouteRows): Visit[] {
  return visits
    .filter(
      (visit) =>
        !replacing.has(visit.id) && !visits.some((other) => !isOff(other) && continues(visit, other)),
    )
    .toSorted((a, b) => a.bookedAt - b.bookedAt || a.id - b.id);
}

function mayBook(contacts: readonly RouteContact[]): boolean {
  const purpose = requestPurpose(contacts, false);
  return purpose !== 'other' && purpose !== 'outbound';
}

function journeyOf(
  { patientId, phone, contacts, visits }: Person,
  first: Visit | null,
  from: number,
  rows: RouteRows,
  now: number,
): Journey {
  const visit = first && standing(first, visits);
  const waiting = rows.waitlist.find((one) => isHis(one, patientId, phone));
  const later = visits.filter(
    (one) => visit !== null && one.id !== visit.id && one.startsAt > visit.startsAt,
  );
  return {
    patientId,
    phone,
    from,
    contacts: contacts.filter(({ startedAt }) => startedAt >= from),
    owed: isOwed(contacts, phone, rows),
    undecided: waiting !== undefined || contacts.some(({ id }) => rows.datedContacts.has(id)),
    wantedServiceId: waiting?.serviceId ?? null,
    visit,
    later,
    papers: visit === null ? [] : neededOnArrival(visit, rows, now),
    plan: visit === null ? null : (rows.plans.find(({ visitId }) => visitId === visit.id) ?? null),
  };
}

/** Where a moved visit went. */
function standing(visit: Visit, visits: readonly Visit[]): Visit {
  const next = visit.status === 'moved' ? visits.find(({ id }) => id === visit.movedTo) : undefined;
  return next ? standing(next, visits) : visit;
}

function isHis(entry: WaitlistEntry, patientId: number | null, phone: string | null): boolean {
  if (entry.patientId !== null) return entry.patientId === patientId;
  return entry.phone !== null && entry.phone === phone;
}

function isOwed(contacts: readonly RouteContact[], phone: string | null, { owedPhones }: RouteRows): boolean {
  if (phone !== null && owedPhones.has(phone)) return true;
  return contacts.some(({ status }) => status === 'waiting');
}

function neededOnArrival(visit: Visit, rows: RouteRows, now: number) {
  const service = rows.services.find(({ id }) => id === visit.serviceId) ?? null;
  const { papers, rules, definitions } = rows;
  return paperNeeds(visit, service, papers, rules, definitions, now).filter(
    ({ definition }) => definition.when === 'arrival',
  );
}
