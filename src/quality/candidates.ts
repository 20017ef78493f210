/** Contacts worth hearing, and among which of them each is drawn. */
import type { Complaint } from '../complaints/types.ts';
import { purposeOf } from '../contacts/purpose.ts';
import { groupRequests, type Request } from '../contacts/request.ts';
import type { Contact } from '../contacts/types.ts';
import type { Candidate } from './draw.ts';
import { isScorable } from './scoring.ts';
import type { Stratum } from './types.ts';

/** Shorter talks have nothing in them to hear, seconds. */
const shortestTalk = 30;

export interface WeekFacts {
  /** All contacts of the week, in order of time. */
  contacts: readonly Contact[];
  /** Ids of contacts in which a visit was booked, whatever their outcome says. */
  booking: ReadonlySet<number>;
  /** Of that week. */
  complaints: readonly Pick<Complaint, 'phone' | 'contactId'>[];
  /** Drawn for another review. */
  heard: ReadonlySet<number>;
}

/** The candidates of a week; a request is that of a clinic day (metrics: the contact and the request). */
export function candidatesOf({ contacts, booking, complaints, heard }: WeekFacts): Candidate[] {
  const complained = {
    phones: new Set(complaints.flatMap(({ phone }) => phone ?? [])),
    contacts: new Set(complaints.flatMap(({ contactId }) => contactId ?? [])),
  };
  return byDay(contacts).flatMap((day) =>
    groupRequests(day).all.flatMap((request) => {
      const booked = request.contacts.some(({ id, outcome }) => outcome === 'booked' || booking.has(id));
      const angry = request.contacts.some(
        ({ id, phone, outcome }) =>
          outcome === 'complaint' ||
          complained.contacts.has(id) ||
          (phone !== null && complained.phones.has(phone)),
      );
      return request.contacts
        .filter((contact) => isWorthHearing(contact) && !heard.has(contact.id))
        .map(({ id, operator }) => ({
          ...{ id, operator, request: request.id },
          stratum: stratumOf(request, { booked, angry }),
        }));
    }),
  );
}

/** Answered, and a chat or long enough a talk; a call whose length nobody noted is given a chance. */
function isWorthHearing(contact: Contact): boolean {
  if (!isScorable(contact)) return false;
  return contact.channel !== 'call' || contact.talkSeconds === null || contact.talkSeconds >= shortestTalk;
}

function stratumOf(
  { contacts }: Request<Contact>,
  { booked, angry }: { booked: boolean; angry: boolean },
): Stratum {
  if (angry) return 'complaint';
  if (booked) return 'booked';
  return contacts.some((one) => one.direction === 'in' && purposeOf(one) === 'booking') ? 'lost' : 'any';
}

function byDay(contacts: readonly Contact[]): Contact[][] {
  const days = new Map<string, Contact[]>();
  for (const contact of contacts) {
    const day = days.get(contact.day);
    if (day) day.push(contact);
    else days.set(contact.day, [contact]);
  }
  return [...days.values()];
}
