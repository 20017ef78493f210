import { describe, expect, it } from 'vitest';
import { missingFields } from '../../src/contacts/required.ts';
import type { Contact } from '../../src/contacts/types.ts';
import { contact } from './fixtures.ts';

const all = ['phone', 'name', 'purpose', 'outcome', 'source', 'note', 'tags'];
const missed = { status: 'missed', direction: 'in' } as const;
/** A record that says nothing. */
const blank: Partial<Contact> = { purpose: null, outcome: null, phone: null, name: null, source: null };

describe('missing fields', () => {
  it.each<[string, Partial<Contact>, string[]]>([
    ['an empty inbound record lacks everything', {}, all],
    [
      'an outbound one is not asked for a source',
      { direction: 'out' },
      all.filter((one) => one !== 'source'),
    ],
    ['the outcome tells the purpose', { outcome: 'booked' }, ['phone', 'name', 'source', 'note', 'tags']],
    [
      'only a booking is asked where it came from',
      { purpose: 'visit', outcome: 'confirmed' },
      ['phone', 'name', 'note', 'tags'],
    ],
    ['a missed call can only have a number', { status: 'missed' }, ['phone']],
    [
      'of a missed call from an exchange without it the number was hidden',
      { ...missed, importKey: 'pbx:1' },
      [],
    ],
    ['so can an attempt in vain', { direction: 'out', status: 'no_answer' }, ['phone']],
    [
      'nobody rings a number he does not know, also through an exchange',
      { direction: 'out', status: 'no_answer', importKey: 'pbx:1' },
      ['phone'],
    ],
    ['a chat that waits has no record yet', { channel: 'whatsapp', status: 'waiting' }, []],
    ['talk between extensions has none at all', { direction: 'internal' }, []],
    ['spam has to be called what it is', { purpose: 'other' }, ['outcome']],
    ['a wrong number says it all', { outcome: 'wrong_number' }, []],
  ])('%s', (_, changes, missing) => {
    expect(missingFields(contact({ ...blank, ...changes }), all)).toEqual(missing);
  });

  it('are those of the clinic’s rule only, in its order', () => {
    expect(missingFields(contact(blank), ['source', 'phone'])).toEqual(['source', 'phone']);
    expect(missingFields(contact(blank), [])).toEqual([]);
    expect(missingFields(contact(blank), ['blood_type'])).toEqual([]);
  });

  it('are none when all is said', () => {
    expect(missingFields(contact({ note: 'боится уколов', tags: ['чистка'] }), all)).toEqual([]);
  });
});
