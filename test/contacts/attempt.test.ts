import { describe, expect, it } from 'vitest';
import { type Attempt, attemptCallback, giveUp } from '../../src/contacts/attempt.ts';
import type { ShiftError } from '../../src/errors.ts';
import type { Decision } from '../../src/facts/types.ts';
import { unclaimed } from '../../src/tasks/claim.ts';
import { at, callback, facts, rules } from './fixtures.ts';

const now = at('10:44');
const attempt = (changes: Partial<Attempt> = {}): Attempt => ({
  result: 'no_answer',
  giveUp: false,
  anyway: false,
  at: null,
  next: null,
  purpose: null,
  outcome: null,
  name: null,
  talkSeconds: null,
  note: null,
  operator: 'aigul',
  ...changes,
});

function fault(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    const { code, params, field } = error as ShiftError;
    return [code, params, field];
  }
}

describe('an attempt', () => {
  it('is an outbound call and a step of the callback, in one decision', () => {
    const owed = [callback()];
    const { decision, contact, moved } = attemptCallback(callback(), attempt(), facts({ owed }), now);
    expect(decision).toMatchObject({
      kind: 'callback.attempted',
      subject: { table: 'callback', id: 31 },
    });
    expect(contact).toMatchObject({
      channel: 'call',
      direction: 'out',
      status: 'no_answer',
      outcome: 'no_contact',
      phone: '+77770000003',
      startedAt: now,
      missing: [],
    });
    expect(moved).toEqual([callback({ attempts: 1, firstAttemptAt: now })]);
  });

  it.each([
    ['busy', 'busy'],
    ['message_left', 'message_left'],
    ['reached', 'answered'],
  ] as const)('with the result %s has the status %s', (result, status) => {
    const done = attemptCallback(callback(), attempt({ result }), facts({ owed: [callback()] }), now);
    expect(done.contact.status).toBe(status);
  });

  it('that reached somebody settles every callback of the number', () => {
    const owed = [callback(), callback({ id: 33, missedAt: at('10:40') })];
    const said = attempt({ result: 'reached', talkSeconds: 60 });
    const { moved, contact } = attemptCallback(callback(), said, facts({ owed }), now);
    expect(moved.map(({ id, state }) => [id, state])).toEqual([
      [31, 'reached'],
      [33, 'reached'],
    ]);
    expect(contact.missing).toEqual(['name', 'purpose', 'outcome']);
  });

  it('cannot have been before the miss', () => {
    const early = () => attemptCallback(callback(), attempt({ at: at('10:30') }), facts(), now);
    const params = { flag: '--at', time: '16.01 10:30', before: '16.01 10:31' };
    expect(fault(early)).toEqual(['time_before', params, '--at']);
  });

  it('is not made for a settled callback', () => {
    const settled = callback({ state: 'reached' });
    const params = { what: 'callback', id: 31, list: 'smena missed' };
    expect(fault(() => attemptCallback(settled, attempt(), facts(), now))).toEqual([
      'already_closed',
      params,
      null,
    ]);
    expect(fault(() => giveUp(settled, { ...facts(), anyway: false }, now))).toEqual([
      'already_closed',
      params,
      null,
    ]);
  });
});

describe('giving up', () => {
  const tried = callback({ attempts: 2, messageLeft: 1, firstAttemptAt: at('10:35') });

  it('takes two attempts and a message', () => {
    const { decision, moved } = giveUp(tried, { ...facts({ owed: [tried] }), anyway: false }, now);
    expect(decision.kind).toBe('callback.given_up');
    expect(moved).toEqual([{ ...tried, state: 'given_up', resolvedAt: now }]);
  });

  it('says what is lacking', () => {
    const once = callback({ attempts: 1 });
    expect(fault(() => giveUp(once, { ...facts({ owed: [once] }), anyway: false }, now))).toEqual([
      'attempts_lacking',
      { id: 31, attempts: 1, needed: 2 },
      '--give-up',
    ]);
    const silent = callback({ attempts: 2 });
    expect(fault(() => giveUp(silent, { ...facts({ owed: [silent] }), anyway: false }, now))).toEqual([
      'message_lacking',
      { id: 31, attempts: 2, needed: 2 },
      '--give-up',
    ]);
  });

  it('follows the clinic’s own number of attempts', () => {
    const strict = { ...rules, callbackAttempts: 3 };
    const code = fault(() =>
      giveUp(tried, { ...facts({ owed: [tried], rules: strict }), anyway: false }, now),
    );
    expect(code).toEqual(['attempts_lacking', { id: 31, attempts: 2, needed: 3 }, '--give-up']);
  });

  it('goes with the attempt that made it possible, for every miss of the number', () => {
    const first = callback({ attempts: 1, messageLeft: 0 });
    const second = callback({ id: 33, attempts: 1 });
    const said = attempt({ result: 'message_left', giveUp: true });
    const { moved } = attemptCallback(first, said, facts({ owed: [first, second] }), now);
    expect(moved.map(({ id, state, attempts }) => [id, state, attempts])).toEqual([
      [31, 'given_up', 2],
      [33, 'given_up', 2],
    ]);
  });

  it('has to wait for who called again after an attempt: he is tried anew', () => {
    const exhausted = callback({ attempts: 2, messageLeft: 1 });
    const again = callback({ id: 33, attempts: 1 });
    const asked = { ...facts({ owed: [exhausted, again] }), anyway: false };
    const lacking = ['attempts_lacking', { id: 33, attempts: 1, needed: 2 }, '--give-up'];
    expect(fault(() => giveUp(exhausted, asked, now))).toEqual(lacking);
    expect(giveUp(exhausted, { ...asked, owed: [exhausted] }, now).moved).toHaveLength(1);
  });

  it('needs nothing for a hidden number', () => {
    const hidden = callback({ phone: null });
    expect(giveUp(hidden, { ...facts({ owed: [hidden] }), anyway: false }, now).moved[0]?.state).toBe(
      'given_up',
    );
  });
});

describe('a callback that a desk has taken', () => {
  const claim = (claimedBy: number, until = '10:50') => ({
    claimedBy,
    claimedStaffId: 7,
    claimedAt: at('10:40'),
    claimedUntil: at(until),
  });
  const mine = callback({ ...claim(1), version: 4 });
  const others = callback(claim(2));
  const update = (decision: Decision) => decision.changes.find(({ op }) => op === 'update');

  it('is free again after its own desk has tried, whatever came of it', () => {
    const { decision, moved } = attemptCallback(mine, attempt(), facts({ owed: [mine] }), now);
    expect(update(decision)).toEqual({
      op: 'update',
      table: 'callback',
      id: 31,
      set: { attempts: 1, firstAttemptAt: now, ...unclaimed },
      expect: 4,
    });
    expect(moved[0]).toMatchObject(unclaimed);
  });

  it('is left to its desk by the others', () => {
    const refused = ['claim_taken', { what: 'callback', id: 31 }, null];
    expect(fault(() => attemptCallback(others, attempt(), facts({ owed: [others] }), now))).toEqual(refused);
    const tried = { ...others, attempts: 2, messageLeft: 1 };
    const given = { ...facts({ owed: [tried] }), anyway: false };
    expect(fault(() => giveUp(tried, given, now))).toEqual(refused);
  });

  it('is left to its desk when that has taken another call of the same person', () => {
    const free = callback({ id: 33 });
    expect(fault(() => attemptCallback(free, attempt(), facts({ owed: [others, free] }), now))).toEqual([
      'claim_taken',
      { what: 'callback', id: 33 },
      null,
    ]);
  });

  it('is anybody’s once the claim has ended', () => {
    const ended = callback(claim(2, '10:44'));
    expect(fault(() => attemptCallback(ended, attempt(), facts({ owed: [ended] }), now))).toBeNull();
  });

  it('is settled by an attempt that was made anyway', () => {
    const said = attempt({ result: 'reached', anyway: true });
    const { decision } = attemptCallback(others, said, facts({ owed: [others] }), now);
    expect(update(decision)).toMatchObject({ set: { state: 'reached', ...unclaimed } });
  });

  it('stays with its desk when an attempt was made anyway, in vain', () => {
    const { decision, moved } = attemptCallback(
      others,
      attempt({ anyway: true }),
      facts({ owed: [others] }),
      now,
    );
    expect(update(decision)).toMatchObject({ set: { attempts: 1, firstAttemptAt: now } });
    expect(moved[0]).toMatchObject(claim(2));
  });

  it('keeps the attempt even when it has been settled meanwhile', () => {
    const settled = callback({ state: 'reached', resolvedAt: at('10:43') });
    const { decision, contact } = attemptCallback(settled, attempt({ anyway: true }), facts(), now);
    expect(decision.changes.map(({ op, table }) => [op, table])).toEqual([['insert', 'contact']]);
    expect(contact).toMatchObject({ phone: settled.phone, direction: 'out', status: 'no_answer' });
  });
});
