/**
 * One visit that several exports tell of: booked in the first, done or lost in a later one. What becomes of it does not
 * depend on which file comes first: the one that knows more of how it ended is taken, and what that lacks is filled.
 */
import { earlier, fuller, larger } from '../facts/both-known.ts';
import { markOf } from '../facts/import-key.ts';
import { whoseNumber } from '../patients/same-person.ts';
import type { Visit, VisitStatus } from './types.ts';

/** What a row of a booking system's export says of a visit. */
export type ToldVisit = Pick<
  Visit,
  | 'startsAt'
  | 'endsAt'
  | 'day'
  | 'status'
  | 'doctorId'
  | 'serviceId'
  | 'bookedAt'
  | 'bookedDay'
  | 'bookedBy'
  | 'source'
  | 'confirmedAt'
  | 'arrivedAt'
  | 'cancelledAt'
  | 'price'
  | 'paid'
  | 'note'
>;

/** From the status that says least of what came of it to the one that settles it. */
const byKnowledge: readonly VisitStatus[] = [
  'booked',
  'confirmed',
  'arrived',
  'in_room',
  'moved',
  'cancelled',
  'no_show',
  'done',
];

/** What both together say. */
export function joinedVisit(one: ToldVisit, other: ToldVisit): ToldVisit {
  const [more, less] = knowsMore(one, other) ? [one, other] : [other, one];
  const booked = one.bookedAt <= other.bookedAt ? one : other;
  return {
    startsAt: more.startsAt,
    endsAt: more.endsAt,
    day: more.day,
    status: more.status,
    doctorId: more.doctorId ?? less.doctorId,
    serviceId: more.serviceId ?? less.serviceId,
    // A file that does not tell it says: when it was to begin.
    bookedAt: booked.bookedAt,
    bookedDay: booked.bookedDay,
    bookedBy: fuller(one.bookedBy, other.bookedBy),
    source: fuller(one.source, other.source),
    confirmedAt: earlier(one.confirmedAt, other.confirmedAt),
    arrivedAt: earlier(one.arrivedAt, other.arrivedAt),
    cancelledAt: earlier(one.cancelledAt, other.cancelledAt),
    price: larger(one.price, other.price),
    paid: larger(one.paid, other.paid),
    note: fuller(one.note, other.note),
  };
}

/** The later step of its way; of two files that tell the same step, the later time: it was moved. */
function knowsMore(one: ToldVisit, other: ToldVisit): boolean {
  const step = byKnowledge.indexOf(one.status) - byKnowledge.indexOf(other.status);
  if (step !== 0) return step > 0;
  if (one.startsAt !== other.startsAt) return one.startsAt > other.startsAt;
  if (one.endsAt !== other.endsAt) return one.endsAt > other.endsAt;
  return (one.doctorId ?? 0) >= (other.doctorId ?? 0);
}

/** A visit that a person here has changed stays so: only what is empty is filled. */
export function filledVisit(kept: ToldVisit, told: ToldVisit): ToldVisit {
  const steps =
    kept.status === told.status
      ? {
          confirmedAt: kept.confirmedAt ?? told.confirmedAt,
          arrivedAt: kept.arrivedAt ?? told.arrivedAt,
          cancelledAt: kept.cancelledAt ?? told.cancelledAt,
        }
      : {};
  return {
    ...kept,
    ...steps,
    serviceId: kept.serviceId ?? told.serviceId,
    bookedBy: kept.bookedBy ?? told.bookedBy,
    source: kept.source ?? told.source,
    price: kept.price ?? told.price,
    paid: kept.paid ?? told.paid,
    note: kept.note ?? told.note,
  };
}

/** What a visit that is here learns from a row about it; null where it knows all of it. */
export function visitLearns(visit: Visit, told: ToldVisit, byHand: boolean): Partial<Visit> | null {
  const after: Visit = { ...visit, ...(byHand ? filledVisit(visit, told) : joinedVisit(visit, told)) };
  const fields = (Object.keys(after) as (keyof Visit)[]).filter((field) => after[field] !== visit[field]);
  return fields.length === 0 ? null : Object.fromEntries(fields.map((field) => [field, after[field]]));
}

/** Who came, as a row or a card has it. */
export interface Visitor {
  name: string;
  phone: string | null;
}

/** A row of one kind and a visit that came by a row of another: the same moment, doctor and person. */
export function couldBeVisit(
  row: { importKey: string; told: ToldVisit; who: Visitor },
  visit: Visit,
  who: Visitor,
  system: string,
): boolean {
  if (visit.importKey === null || visit.startsAt !== row.told.startsAt) return false;
  const [own, other] = [markOf(row.importKey, system), markOf(visit.importKey, system)];
  if (other === null || (own === ':' && other === ':')) return false;
  return visit.doctorId === row.told.doctorId && isSamePerson(row.who, who);
}

function isSamePerson(one: Visitor, other: Visitor): boolean {
  const nobody = (who: Visitor) => who.name === '' && who.phone === null;
  if (nobody(one) || nobody(other)) return nobody(one) && nobody(other);
  const samePhone = one.phone === other.phone || one.phone === null || other.phone === null;
  const sameName = one.name === '' || other.name === '' || whoseNumber([other], one.name).patient !== null;
  return samePhone && sameName;
}
