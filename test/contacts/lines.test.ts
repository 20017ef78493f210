import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callbackLines, lineOfNumber, overload } from '../../src/contacts/lines.ts';
import type { Callback } from '../../src/contacts/types.ts';
import { at, callback, rules } from './fixtures.ts';

const now = at('10:44');
const lines = (callbacks: readonly Callback[], deskId: number | null = 1) =>
  callbackLines(callbacks, rules, now, deskId);
const number = (last: number): string => `+7701000000${last}`;
const claim = { claimedBy: 2, claimedStaffId: 7, claimedAt: at('10:40'), claimedUntil: at('10:50') };

describe('the misses of one number', () => {
  const first = callback({ id: 31, missedAt: at('10:20'), dueAt: at('10:40'), attempts: 2, messageLeft: 1 });
  const again = callback({ id: 33, missedAt: at('10:35'), dueAt: at('10:50'), attempts: 1 });

  it('are one line, due with the first of them and tried since the last', () => {
    expect(lines([again, first])).toMatchObject([
      {
        id: 31,
        misses: 2,
        firstMissedAt: at('10:20'),
        lastMissedAt: at('10:35'),
        dueAt: at('10:40'),
        late: true,
        attempts: 1,
        messageLeft: false,
        mayGiveUp: false,
      },
    ]);
  });

  it('are taken together', () => {
    expect(lines([first, { ...again, ...claim }])[0]?.claim).toMatchObject({ deskId: 2 });
  });

  it('leave out what is settled, and what was carried over unless the number is asked for', () => {
    const carried = { ...again, state: 'carried' as const };
    expect(lines([first, carried])).toMatchObject([{ misses: 1 }]);
    expect(lineOfNumber([first, carried], rules, now)).toMatchObject({ misses: 2 });
    expect(lineOfNumber([{ ...first, state: 'reached' }], rules, now)).toBeNull();
  });

  it('of hidden numbers are nobody’s but their own', () => {
    expect(lines([callback({ id: 1, phone: null }), callback({ id: 2, phone: null })])).toHaveLength(2);
  });
});

const anyCallbacks = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 99 }),
      last: fc.integer({ min: 1, max: 4 }),
      due: fc.integer({ min: 0, max: 50 }),
      state: fc.constantFrom('open', 'reached', 'carried'),
    }),
    { selector: ({ id }) => id },
  )
  .map((all) =>
    all.map(({ id, last, due, state }) =>
      callback({ id, phone: number(last), dueAt: at('10:20') + due * 60_000, state }),
    ),
  );

it('every open miss stands in one line, whatever order they come in; lines are ordered by their time', () => {
  fc.assert(
    fc.property(anyCallbacks, (callbacks) => {
      const made = lines(callbacks);
      const open = callbacks.filter(({ state }) => state === 'open');
      const inLines = made.flatMap((line) => line.callbacks.map(({ id }) => id));
      expect(inLines.sort((a, b) => a - b)).toEqual(open.map(({ id }) => id).sort((a, b) => a - b));
      expect(made).toHaveLength(new Set(open.map(({ phone }) => phone)).size);
      expect(lines([...callbacks].reverse())).toEqual(made);
      expect(made.map(({ dueAt }) => dueAt)).toEqual(made.map(({ dueAt }) => dueAt).sort((a, b) => a - b));
    }),
  );
});

describe('overload', () => {
  const waiting = (count: number) =>
    Array.from({ length: count }, (_, at) => callback({ id: at + 1, phone: number(at + 1) }));

  it('counts numbers and not calls', () => {
    expect(overload(lines(waiting(2)), rules)).toBeNull();
    const twice = [...waiting(2), callback({ id: 9, phone: number(1) })];
    expect(overload(lines(twice), rules)).toBeNull();
    expect(overload(lines(waiting(3)), rules)).toEqual({ waiting: 3, late: 0, since: at('10:31') });
  });

  it('does not count whom somebody has tried, and counts nobody where the clinic has set 0', () => {
    expect(overload(lines([...waiting(2), callback({ id: 9, attempts: 1 })]), rules)).toBeNull();
    expect(overload(lines(waiting(3)), { ...rules, overloadFrom: 0 })).toBeNull();
  });

  it('is there as soon as one is late', () => {
    const late = callback({ dueAt: at('10:43'), attempts: 1 });
    expect(overload(lines([late]), rules)).toEqual({ waiting: 0, late: 1, since: at('10:31') });
  });
});
