import { describe, expect, it } from 'vitest';
import { keptBy, mayBeSame } from '../../src/contacts/promised.ts';
import type { Contact } from '../../src/contacts/types.ts';
import { task } from '../checklists/fixtures.ts';

type Said = Pick<Contact, 'direction' | 'status' | 'outcome' | 'name'>;
const said = (changes: Partial<Said> = {}): Said => ({
  direction: 'out',
  status: 'answered',
  outcome: 'informed',
  name: 'Марат',
  ...changes,
});
const toMarat = { task: task({ id: 7, kind: 'deferred' }), name: 'Марат Касымов' };
const kept = (one: Said): number[] => keptBy(one, [toMarat]).map(({ id }) => id);

describe('a promise to ring who wanted to think', () => {
  it('is kept by ringing him, whatever he says', () => {
    for (const outcome of ['booked', 'deferred', 'declined', 'informed', null] as const) {
      expect(kept(said({ outcome }))).toEqual([7]);
    }
  });

  it('is not kept by a call in vain', () => {
    for (const status of ['no_answer', 'busy', 'message_left'] as const) {
      expect(kept(said({ status, outcome: 'no_contact' }))).toEqual([]);
    }
  });

  it('is kept when he rings himself and has decided, not when he asks about something else', () => {
    const rings = (outcome: Contact['outcome']): number[] => kept(said({ direction: 'in', outcome }));
    expect(rings('booked')).toEqual([7]);
    expect(rings('deferred')).toEqual([7]);
    expect(rings('informed')).toEqual([]);
    expect(rings(null)).toEqual([]);
  });

  it('is his alone: another one of the family has the same number', () => {
    expect(kept(said({ name: 'Айгерим' }))).toEqual([]);
    expect(kept(said({ name: null }))).toEqual([7]);
    expect([mayBeSame(null, 'Марат'), mayBeSame('Касымов Марат', 'марат'), mayBeSame('Ли', 'Марат')]).toEqual(
      [true, true, false],
    );
  });
});
