import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byUrgency,
  callbackUpdate,
  isUnsettled,
  mayGiveUp,
  newCallback,
  owesCallback,
  retold,
  stillOwed,
  type Touch,
  touched,
} from '../../src/contacts/callbacks.ts';
import { logContact } from '../../src/contacts/log.ts';
import { statusesFor } from '../../src/contacts/status.ts';
import { type Callback, channels } from '../../src/contacts/types.ts';
import { alwaysOpen, at, callback, facts, missedContact, rules, said } from './fixtures.ts';

const touch = (changes: Partial<Touch>): Touch => ({
  id: 40,
  channel: 'call',
  direction: 'out',
  status: 'no_answer',
  startedAt: at('10:40'),
  ...changes,
});

describe('who is rung back', () => {
  it.each([
    ['a missed call', {}, true],
    ['a busy line', { status: 'busy' }, true],
    ['a voicemail', { status: 'voicemail' }, true],
    ['an answered call', { status: 'answered' }, false],
    ['a hidden number', { phone: null }, false],
    ['our own call', { direction: 'out', status: 'busy' }, false],
    ['a chat', { channel: 'whatsapp', status: 'waiting' }, false],
    ['a hang-up', { status: 'abandoned', answerSeconds: 4 }, true],
  ] as const)('%s', (_, changes, owed) => {
    expect(owesCallback(missedContact(changes), rules)).toBe(owed);
  });

  it('leaves out the hang-ups that the clinic leaves out of its figures', () => {
    const lenient = { ...rules, shortAbandonSeconds: 5 };
    expect(owesCallback(missedContact({ status: 'abandoned', answerSeconds: 4 }), lenient)).toBe(false);
    expect(owesCallback(missedContact({ status: 'abandoned', answerSeconds: 5 }), lenient)).toBe(true);
    expect(owesCallback(missedContact({ status: 'abandoned' }), lenient)).toBe(true);
  });

  it('has fifteen minutes, or what the clinic says', () => {
    expect(newCallback(missedContact(), rules, alwaysOpen)).toMatchObject({
      missedAt: at('10:31'),
      dueAt: at('10:46'),
    });
    expect(newCallback(missedContact(), { ...rules, callbackMinutes: 10 }, alwaysOpen).dueAt).toBe(
      at('10:41'),
    );
  });
});

describe('what a contact does to a callback', () => {
  const tried = { attempts: 1, firstAttemptAt: at('10:40') };
  it.each<[string, Partial<Touch>, object]>([
    ['nobody answers', {}, tried],
    ['the line is busy', { status: 'busy' }, tried],
    ['a message is left', { status: 'message_left' }, { ...tried, messageLeft: 1 }],
    ['somebody answers', { status: 'answered' }, { ...tried, state: 'reached', resolvedAt: at('10:40') }],
    [
      'he gets through himself',
      { direction: 'in', status: 'answered' },
      { state: 'self_reached', resolvedAt: at('10:40') },
    ],
    [
      'he writes and is answered',
      { channel: 'whatsapp', direction: 'in', status: 'answered' },
      { state: 'self_reached', resolvedAt: at('10:40') },
    ],
    ['he is missed again', { direction: 'in', status: 'missed' }, {}],
    ['a text is no attempt, but a message', { channel: 'sms', status: 'message_left' }, { messageLeft: 1 }],
    [
      'he answers a text',
      { channel: 'whatsapp', status: 'answered' },
      { state: 'reached', resolvedAt: at('10:40') },
    ],
    ['colleagues talk', { direction: 'internal', status: 'answered' }, {}],
    ['it came before the miss', { startedAt: at('10:30'), status: 'answered' }, {}],
  ])('%s', (_, changes, expected) => {
    expect(touched(callback(), touch(changes))).toEqual(callback(expected));
  });

  it('keeps the time of the first attempt', () => {
    const twice = touched(touched(callback(), touch({})), touch({ startedAt: at('10:50') }));
    expect(twice).toEqual(callback({ attempts: 2, firstAttemptAt: at('10:40') }));
  });

  it('settles one that was carried over', () => {
    const carried = callback({ state: 'carried' });
    expect(touched(carried, touch({ status: 'answered' })).state).toBe('reached');
    expect(touched(carried, touch({})).state).toBe('carried');
  });
});

const anyTouch = fc.constantFrom(...channels).chain((channel) =>
  fc
    .constantFrom(...(channel === 'walkin' ? (['in'] as const) : (['in', 'out'] as const)))
    .chain((direction) =>
      fc.record({
        id: fc.integer({ min: 100, max: 999 }),
        channel: fc.constant(channel),
        direction: fc.constant(direction),
        status: fc.constantFrom(...statusesFor({ channel, direction })),
        startedAt: fc.integer({ min: at('10:00'), max: at('12:00') }),
      }),
    ),
);
const anyDay = fc.uniqueArray(anyTouch, { selector: ({ startedAt }) => startedAt, maxLength: 12 });

describe('laws of callbacks', () => {
  it('a settled one stays as it is, whatever comes', () => {
    fc.assert(
      fc.property(anyTouch, fc.constantFrom('reached', 'self_reached', 'given_up'), (one, state) => {
        const settled = callback({ state, resolvedAt: at('10:35') });
        expect(touched(settled, one)).toBe(settled);
      }),
    );
  });

  it('one told as it happened is the same as one told anew, in whatever order the contacts were written', () => {
    fc.assert(
      fc.property(anyDay, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (day, keys) => {
        const inTime = [...day].sort((a, b) => a.startedAt - b.startedAt);
        const live = inTime.reduce((one, contact) => touched(one, contact), callback());
        const shuffled = day
          .map((contact) => ({ contact, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ contact }) => contact);
        expect(retold(callback(), shuffled)).toEqual(live);
        expect(retold(live, shuffled)).toEqual(live);
      }),
    );
  });

  it('nobody is settled without a word spoken, and attempts are never unmade', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const after = retold(callback(), day);
        const spoke = day.some(({ status, startedAt }) => status === 'answered' && startedAt >= at('10:31'));
        expect(isUnsettled(after)).toBe(!spoke);
        expect(after.attempts).toBeGreaterThanOrEqual(0);
        expect(after.firstAttemptAt === null).toBe(after.attempts === 0);
        expect(after.resolvedAt === null).toBe(isUnsettled(after));
      }),
    );
  });
});

/** A number's contacts and callbacks as they lie in the store after logging these contacts one by one. */
function logged(contacts: readonly Touch[]): { contacts: Touch[]; callbacks: Callback[] } {
  const kept: Touch[] = [];
  let callbacks: Callback[] = [];
  for (const { id, channel, direction, status, startedAt } of contacts) {
    const owed = callbacks.filter(isUnsettled);
    const since = Math.min(startedAt, ...owed.map(({ missedAt }) => missedAt));
    const later = kept.filter((one) => one.startedAt >= since);
    const how = { channel, direction, status, outcome: null, purpose: null, at: startedAt };
    const { moved, callback: own } = logContact(said(how), facts({ owed, later }), at('13:00'));
    callbacks = callbacks.map((one) => moved.find((after) => after.id === one.id) ?? one);
    if (own) callbacks.push({ ...own, id, version: 1 });
    kept.push({ id, channel, direction, status, startedAt });
  }
  return { contacts: kept, callbacks };
}

/** Days on which much is missed and little answered: there the order of writing could matter. */
const hardTouch = fc.constantFrom(
  ...(['missed', 'busy'] as const).map((status) => ({ channel: 'call', direction: 'in', status }) as const),
  ...(['no_answer', 'message_left', 'busy'] as const).map(
    (status) => ({ channel: 'call', direction: 'out', status }) as const,
  ),
  { channel: 'sms', direction: 'out', status: 'message_left' } as const,
  { channel: 'call', direction: 'in', status: 'answered' } as const,
);
const hardDay = fc.uniqueArray(fc.tuple(hardTouch, fc.integer({ min: at('10:00'), max: at('12:00') })), {
  selector: ([, startedAt]) => startedAt,
  minLength: 3,
  maxLength: 8,
});

it('the list is the same in whatever order the contacts of a number were written down', () => {
  fc.assert(
    fc.property(hardDay, (day) => {
      const numbered = day.map(([how, startedAt], index): Touch => ({ ...how, startedAt, id: index + 1 }));
      const { contacts, callbacks } = logged(numbered);
      for (const one of callbacks) {
        const told = retold({ ...one, state: 'open' }, contacts);
        expect(isUnsettled(one)).toBe(isUnsettled(told));
        if (isUnsettled(one)) expect(one).toEqual(told);
      }
    }),
  );
});

it('what a person decided stays, until somebody is reached', () => {
  const given = callback({ state: 'given_up', resolvedAt: at('11:00'), attempts: 2, messageLeft: 1 });
  const two = [touch({ id: 40 }), touch({ id: 41, status: 'message_left', startedAt: at('10:50') })];
  expect(retold(given, two)).toEqual({ ...given, firstAttemptAt: at('10:40') });
  expect(retold(given, [touch({ status: 'answered' })]).state).toBe('reached');
});

it('changes only what differs, on the version it was decided on', () => {
  const before = callback({ version: 4 });
  expect(callbackUpdate(before, { ...before })).toBeNull();
  expect(callbackUpdate(before, touched(before, touch({})))).toEqual({
    op: 'update',
    table: 'callback',
    id: 31,
    set: { attempts: 1, firstAttemptAt: at('10:40') },
    expect: 4,
  });
});

describe('giving up', () => {
  it.each([
    [0, 0, { attempts: 2, message: true }, false],
    [1, 1, { attempts: 1, message: false }, false],
    [2, 0, { attempts: 0, message: true }, false],
    [2, 1, { attempts: 0, message: false }, true],
    [5, 1, { attempts: 0, message: false }, true],
  ])('after %i attempts and %i messages', (attempts, messageLeft, owed, may) => {
    const tried = callback({ attempts, messageLeft });
    expect(stillOwed(tried, rules)).toEqual(owed);
    expect(mayGiveUp(tried, rules)).toBe(may);
  });

  it('needs nothing for a number that nobody knows', () => {
    expect(mayGiveUp(callback({ phone: null }), rules)).toBe(true);
  });
});

it('puts the longest overdue first', () => {
  const late = callback({ id: 2, dueAt: at('10:20') });
  const tried = callback({ id: 1, dueAt: at('10:45') });
  expect(byUrgency([callback(), tried, late]).map(({ id }) => id)).toEqual([2, 1, 31]);
});
