import { describe, expect, it } from 'vitest';
import { nextToRing } from '../../src/contacts/callbacks.ts';
import type { Callback } from '../../src/contacts/types.ts';
import type { ShiftError } from '../../src/errors.ts';
import {
  type ClaimFacts,
  claimOn,
  claimsOnCallbacks,
  releaseWork,
  takeWork,
  unclaimed,
} from '../../src/tasks/claim.ts';
import type { Task } from '../../src/tasks/types.ts';
import { at, callback } from '../contacts/fixtures.ts';

const now = at('10:44');
const [here, there] = [1, 2];
const held = (claimedBy: number, until = '10:50') => ({
  claimedBy,
  claimedStaffId: 7,
  claimedAt: at('10:40'),
  claimedUntil: at(until),
});
const task = (changes: Partial<Task> = {}): Task => ({
  id: 12,
  clinicId: 1,
  kind: 'task',
  title: 'Заказать бахилы',
  dueAt: at('12:00'),
  ownerId: null,
  state: 'open',
  phone: null,
  contactId: null,
  visitId: null,
  complaintId: null,
  carriedFrom: null,
  reason: null,
  createdAt: at('09:00'),
  doneAt: null,
  result: null,
  ...unclaimed,
  version: 3,
  ...changes,
});
const of = (callbacks: Callback[], tasks: Task[] = [], anyway = false): ClaimFacts => ({
  subject: { table: 'callback', id: 31 },
  work: { callbacks, tasks },
  deskId: here,
  anyway,
});
const code = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as ShiftError).code;
  }
};
const take = (facts: ClaimFacts) => takeWork(facts, { deskId: here, staffId: 5 }, 10, now);
const mine = { claimedBy: here, claimedStaffId: 5, claimedAt: now, claimedUntil: at('10:54') };

describe('a claim', () => {
  it('holds until its time and not a moment longer', () => {
    const taken = callback(held(there));
    expect(claimOn(taken, at('10:50') - 1)).toEqual({ deskId: there, staffId: 7, until: at('10:50') });
    expect(claimOn(taken, at('10:50'))).toBeNull();
    expect(claimOn(callback(), now)).toBeNull();
  });

  it('ends with the work: what is settled nobody holds', () => {
    for (const state of ['reached', 'self_reached', 'given_up'] as const) {
      expect(claimOn(callback({ ...held(there), state }), now), state).toBeNull();
    }
    for (const state of ['done', 'cancelled'] as const) {
      expect(claimOn(task({ ...held(there), state }), now), state).toBeNull();
    }
    expect(claimOn(callback({ ...held(there), state: 'carried' }), now)).not.toBeNull();
  });
});

describe('taking', () => {
  it('is of everything that is about the person', () => {
    const carried = task({ kind: 'callback', contactId: 31 });
    expect(take(of([callback(), callback({ id: 33, version: 2 })], [carried]))).toEqual({
      kind: 'callback.taken',
      subject: { table: 'callback', id: 31 },
      changes: [
        { op: 'update', table: 'callback', id: 31, set: mine, expect: 1 },
        { op: 'update', table: 'callback', id: 33, set: mine, expect: 2 },
        { op: 'update', table: 'task', id: 12, set: mine, expect: 3 },
      ],
    });
  });

  it('again prolongs; after another’s claim has ended it begins anew', () => {
    expect(take(of([callback(held(here))])).changes).toMatchObject([{ set: mine, expect: 1 }]);
    const ended = callback(held(there, '10:44'));
    expect(code(() => take(of([ended])))).toBeNull();
  });

  it('is refused where another desk has any part of it', () => {
    expect(code(() => take(of([callback(), callback({ id: 33, ...held(there) })])))).toBe('claim_taken');
  });

  it('anyway lets go first, for the schema forbids to write over another’s claim', () => {
    expect(take(of([callback(held(there))], [], true)).changes).toEqual([
      { op: 'update', table: 'callback', id: 31, set: unclaimed, expect: 1 },
      { op: 'update', table: 'callback', id: 31, set: mine },
    ]);
  });
});

describe('letting go', () => {
  it('frees what this desk holds, and nothing where nobody does', () => {
    expect(releaseWork(of([callback(held(here)), callback({ id: 33 })]), now)).toEqual({
      kind: 'callback.released',
      subject: { table: 'callback', id: 31 },
      changes: [{ op: 'update', table: 'callback', id: 31, set: unclaimed, expect: 1 }],
    });
    expect(releaseWork(of([callback()]), now)).toBeNull();
    expect(releaseWork(of([callback(held(there, '10:30'))]), now)).toBeNull();
  });

  it('of another desk’s claim takes saying so', () => {
    const taken = callback(held(there));
    expect(code(() => releaseWork(of([taken]), now))).toBe('claim_taken');
    expect(releaseWork(of([taken], [], true), now)?.changes).toMatchObject([{ set: unclaimed }]);
  });
});

describe('whom to ring next', () => {
  const late = callback({ id: 31, dueAt: at('10:30'), phone: '+77770000001' });
  const soon = callback({ id: 32, dueAt: at('10:50'), phone: '+77770000002' });
  const again = callback({ id: 33, dueAt: at('10:55'), phone: '+77770000001' });
  const ids = (callbacks: Callback[], deskId: number | null = here) =>
    nextToRing(callbacks, deskId, now).map(({ id }) => id);

  it('is the most urgent', () => {
    expect(ids([soon, again, late])).toEqual([31, 32, 33]);
  });

  it('is nobody whom another desk is ringing, whichever of his calls it has taken', () => {
    expect(ids([{ ...late, ...held(there) }, soon, again])).toEqual([32]);
    expect(ids([late, soon, { ...again, ...held(there) }])).toEqual([32]);
  });

  it('is first whom this desk has begun to ring', () => {
    expect(ids([late, { ...soon, ...held(here) }])).toEqual([32, 31]);
  });

  it('leaves out every claim for a reader at no desk', () => {
    expect(ids([late, { ...soon, ...held(here) }], null)).toEqual([31]);
  });

  it('does not take two hidden numbers for one person', () => {
    const hidden = [callback({ id: 41, phone: null, ...held(there) }), callback({ id: 42, phone: null })];
    expect(ids(hidden)).toEqual([42]);
    expect([...claimsOnCallbacks(hidden, here, now).keys()]).toEqual([41]);
  });
});
