import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/contacts/types.ts';
import { candidatesOf, type WeekFacts } from '../../src/quality/candidates.ts';
import { at, contact } from '../checklists/fixtures.ts';

let id = 0;
const talk = (given: Partial<Contact>): Contact => {
  id += 1;
  return contact({
    id,
    startedAt: at('10:00') + id,
    channel: 'call',
    status: 'answered',
    talkSeconds: 120,
    phone: null,
    ...given,
  });
};
const found = (contacts: Contact[], more: Partial<WeekFacts> = {}) => {
  const facts = { contacts, booking: new Set<number>(), complaints: [], heard: new Set<number>(), ...more };
  return candidatesOf(facts).map((one) => [contacts.findIndex((of) => of.id === one.id), one.stratum]);
};

describe('contacts worth hearing', () => {
  it('are answered talks of half a minute and chats with a reply', () => {
    const contacts = [
      talk({ talkSeconds: 29 }),
      talk({ talkSeconds: 30 }),
      talk({ talkSeconds: null }),
      talk({ status: 'missed', talkSeconds: null }),
      talk({ channel: 'whatsapp', talkSeconds: null }),
      talk({ channel: 'whatsapp', status: 'waiting', talkSeconds: null }),
      talk({ direction: 'internal' }),
    ];
    expect(found(contacts).map(([which]) => which)).toEqual([1, 2, 4]);
  });

  it('are lost, booked or of somebody who complained, as their whole request tells', () => {
    const phone = '+77010000001';
    const contacts = [
      talk({ outcome: 'declined' }),
      talk({ outcome: 'booked' }),
      talk({ outcome: 'informed', purpose: 'booking', phone }),
      talk({ direction: 'out', outcome: 'booked', phone }),
      talk({ outcome: 'confirmed' }),
      talk({ outcome: 'complaint' }),
      talk({ purpose: 'booking' }),
    ];
    expect(found(contacts)).toEqual([
      [0, 'lost'],
      [1, 'booked'],
      [2, 'booked'],
      [3, 'booked'],
      [4, 'any'],
      [5, 'complaint'],
      [6, 'lost'],
    ]);
  });

  it('know a booking and a complaint that no outcome tells', () => {
    const booked = talk({ purpose: 'booking' });
    const angry = talk({ outcome: 'booked', phone: '+77010000002' });
    const more = { booking: new Set([booked.id]), complaints: [{ phone: '+77010000002', contactId: null }] };
    expect(found([booked, angry], more)).toEqual([
      [0, 'booked'],
      [1, 'complaint'],
    ]);
  });

  it('were not heard in another review', () => {
    const [one, two] = [talk({}), talk({})];
    expect(found([one, two], { heard: new Set([one.id]) }).map(([which]) => which)).toEqual([1]);
  });
});
