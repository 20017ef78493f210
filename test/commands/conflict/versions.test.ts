import { describe, expect, it } from 'vitest';
import { differences, yoursOf } from '../../../src/commands/conflict/versions.ts';
import type { Collision } from '../../../src/facts/meanwhile.ts';
import type { AppliedChange, Fact, RecordName } from '../../../src/facts/types.ts';

const collision = (table: RecordName, set: object, found: object, expected = 3): Collision => ({
  table,
  id: 7,
  expected,
  set: { ...set },
  found: { ...found },
});
const entry = (...payload: AppliedChange[]): Fact => ({ payload }) as Fact;

/** The differences of a decision made on `before` when `now` stands there. */
function told(table: RecordName, before: object, set: object, now: object) {
  const one = collision(table, set, now);
  const change = { table, id: 7, before: { version: 3, ...before }, after: { version: 4, ...now } };
  return differences(one, yoursOf(one, [entry(change)]), now as Record<string, unknown>);
}

describe('two versions of a record', () => {
  it('differ in what either has changed', () => {
    const before = { title: 'бахилы', dueAt: 10, state: 'open', reason: null };
    expect(told('task', before, { state: 'cancelled' }, { ...before, dueAt: 20 })).toEqual([
      { name: 'dueAt', kind: 'instant', yours: 10, theirs: 20 },
      { name: 'state', kind: 'term:taskState', yours: 'cancelled', theirs: 'open' },
    ]);
  });

  it('that want the same are shown in what was to be written', () => {
    const before = { title: 'бахилы', state: 'open' };
    expect(told('task', before, { state: 'done' }, { ...before, state: 'done' })).toEqual([
      { name: 'state', kind: 'term:taskState', yours: 'done', theirs: 'done' },
    ]);
  });

  it('are told from the first change since, however many there were', () => {
    const one = collision('task', { reason: 'x' }, { dueAt: 30, reason: null, version: 5 });
    const step = (from: number, dueAt: number): Fact =>
      entry(
        { table: 'contact', id: 7, before: { version: 3, dueAt: 99 }, after: null },
        { table: 'task', id: 7, before: { version: from, dueAt }, after: { version: from + 1 } },
      );
    expect(yoursOf(one, [step(3, 10), step(4, 20)])).toEqual({ version: 3, dueAt: 10, reason: 'x' });
  });

  it('differ in the settings that were changed, not in all of them', () => {
    const rules = (callbackMinutes: number, requiredFields: string[]) =>
      JSON.stringify({ callbackMinutes, scarceSlots: 3, requiredFields });
    const targets = (value: number) => JSON.stringify({ conversion: { op: '>=', value } });
    const before = { rules: rules(15, ['phone']), targets: targets(0.5) };
    const theirs = { rules: rules(10, ['phone', 'name']), targets: targets(0.6) };
    expect(told('clinic', before, { rules: rules(20, ['phone']) }, theirs)).toEqual([
      { name: 'targets.conversion', kind: 'text', yours: '>= 0.5', theirs: '>= 0.6' },
      { name: 'rules.callbackMinutes', kind: 'text', yours: '20', theirs: '10' },
      { name: 'rules.requiredFields', kind: 'text', yours: 'phone', theirs: 'phone, name' },
    ]);
  });

  it('differ in who is at it', () => {
    const free = {
      state: 'open',
      claimedBy: null,
      claimedStaffId: null,
      claimedAt: null,
      claimedUntil: null,
    };
    const taken = { state: 'open', claimedBy: 2, claimedStaffId: 5, claimedAt: 1, claimedUntil: 600 };
    expect(told('callback', free, { state: 'carried' }, taken)).toEqual([
      { name: 'state', kind: 'term:callbackState', yours: 'carried', theirs: 'open' },
      {
        name: 'claim',
        kind: 'claim',
        yours: null,
        theirs: { claimedBy: 2, claimedStaffId: 5, claimedUntil: 600 },
      },
    ]);
  });

  it('without the journal’s help are told of what was to be written', () => {
    const one = collision('task', { state: 'done' }, { state: 'open', dueAt: 20 });
    expect(differences(one, yoursOf(one, []), { state: 'open', dueAt: 20 })).toEqual([
      { name: 'state', kind: 'term:taskState', yours: 'done', theirs: 'open' },
    ]);
  });
});
