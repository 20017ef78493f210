import { describe, expect, it } from 'vitest';
import { checkContact, checkEnd, type Judged, spentSeconds } from '../../src/contacts/check.ts';
import { statusesFor, usualStatus } from '../../src/contacts/status.ts';
import { channels, directions } from '../../src/contacts/types.ts';
import type { ShiftError } from '../../src/errors.ts';
import { at, contact } from './fixtures.ts';

const now = at('11:00');

function fault(changes: Partial<Judged>, check = checkContact): unknown {
  try {
    check(contact(changes), now);
    return null;
  } catch (error) {
    const { code, params, field } = error as ShiftError;
    return [code, params, field];
  }
}

describe('what can have happened', () => {
  it.each<[string, Partial<Judged>]>([
    ['an answered call', { answerSeconds: 8, talkSeconds: 190, holdSeconds: 0, acwSeconds: 60 }],
    ['a missed call', { status: 'missed', outcome: null }],
    ['a caller who gave up after 40 s', { status: 'abandoned', outcome: null, answerSeconds: 40 }],
    ['a queue that let him go', { status: 'queue_timeout', outcome: null, answerSeconds: 90 }],
    ['an attempt in vain', { direction: 'out', status: 'no_answer', outcome: 'no_contact' }],
    ['a text that told something', { channel: 'sms', direction: 'out', status: 'message_left' }],
    ['a chat that waits', { channel: 'whatsapp', status: 'waiting', outcome: null }],
    ['a letter answered two days later', { channel: 'email', answerSeconds: 2 * 86_400 }],
    ['talk of a whole day', { talkSeconds: 86_400 }],
    ['a call just now', { startedAt: now }],
    ['talk between extensions', { direction: 'internal', status: 'busy', outcome: null }],
  ])('%s', (_, changes) => expect(fault(changes)).toBeNull());
});

describe('what cannot', () => {
  const nobody = (flag: string, status: string): unknown => ['nobody_spoke', { flag, status }, flag];
  const clash = (one: string, other: string): unknown => ['flags_clash', { one, other }, one];
  const choice = (value: string, choices: string): unknown => [
    'invalid_choice',
    { flag: '--status', value, choices },
    '--status',
  ];
  const missed = { status: 'missed', outcome: null } as const;

  it.each<[string, Partial<Judged>, unknown]>([
    ['talk on a missed call', { ...missed, talkSeconds: 5 }, nobody('--talk', 'missed')],
    ['hold on a busy line', { status: 'busy', outcome: null, holdSeconds: 5 }, nobody('--hold', 'busy')],
    ['work after a missed call', { ...missed, acwSeconds: 0 }, nobody('--acw', 'missed')],
    ['an answer to a missed call', { ...missed, answerSeconds: 5 }, nobody('--answer', 'missed')],
    ['an outcome of a missed call', { status: 'missed', outcome: 'booked' }, nobody('--outcome', 'missed')],
    ['an objection to nobody', { ...missed, objection: 'price' }, nobody('--objection', 'missed')],
    [
      'a booking by a message left',
      { direction: 'out', status: 'message_left', outcome: 'booked' },
      nobody('--outcome', 'message_left'),
    ],
    [
      'a chat that waits and is booked',
      { channel: 'site', status: 'waiting' },
      nobody('--outcome', 'waiting'),
    ],
    ['seconds to answer our own call', { direction: 'out', answerSeconds: 5 }, clash('--answer', '--out')],
    ['a desk talk that we began', { channel: 'walkin', direction: 'out' }, clash('--out', 'walkin')],
    [
      'not reached, and answered',
      { outcome: 'no_contact' },
      clash('--outcome no_contact', '--status answered'),
    ],
    [
      'a missed chat',
      { channel: 'whatsapp', status: 'missed', outcome: null },
      choice('missed', 'answered, waiting'),
    ],
    [
      'a caller who did not answer us',
      { status: 'no_answer', outcome: null },
      choice('no_answer', 'answered, missed, busy, voicemail, abandoned, queue_timeout'),
    ],
    [
      'our own missed call',
      { direction: 'out', status: 'missed', outcome: null },
      choice('missed', 'answered, no_answer, busy, message_left'),
    ],
    [
      'talk of more than a day',
      { talkSeconds: 86_401 },
      ['duration_too_long', { flag: '--talk', seconds: 86_401 }, '--talk'],
    ],
    [
      'a day of ringing',
      { answerSeconds: 90_000 },
      ['duration_too_long', { flag: '--answer', seconds: 90_000 }, '--answer'],
    ],
    [
      'a call to come',
      { startedAt: at('11:05') },
      ['time_in_future', { flag: '--at', time: '16.01.2026 11:05' }, '--at'],
    ],
  ])('%s', (_, changes, expected) => expect(fault(changes)).toEqual(expected));

  it('a call that is not over yet', () => {
    const long = { startedAt: at('10:55'), talkSeconds: 600, acwSeconds: 30 };
    const expected = ['time_in_future', { flag: '--talk', time: '16.01.2026 11:05' }, '--talk'];
    expect(fault(long, checkEnd)).toEqual(expected);
    // Times are typed to the minute: this one ends within the minute that runs.
    expect(fault({ startedAt: at('10:55'), talkSeconds: 355 }, checkEnd)).toBeNull();
  });
});

describe('the status nobody said', () => {
  it.each([
    ['call', 'in', null, 'answered'],
    ['call', 'out', null, 'answered'],
    ['call', 'out', 'no_contact', 'no_answer'],
    ['sms', 'out', null, 'message_left'],
    ['sms', 'out', 'no_contact', 'message_left'],
    ['whatsapp', 'out', 'booked', 'answered'],
    ['whatsapp', 'in', null, 'answered'],
    ['walkin', 'in', null, 'answered'],
  ] as const)('%s %s %s is %s', (channel, direction, outcome, status) =>
    expect(usualStatus(channel, direction, outcome)).toBe(status),
  );

  it('always fits its channel and direction', () => {
    for (const channel of channels) {
      for (const direction of directions) {
        expect(statusesFor({ channel, direction })).toContain(usualStatus(channel, direction, null));
      }
    }
  });
});

it('counts the seconds that were recorded, and no others', () => {
  expect(spentSeconds(contact({ answerSeconds: 8, talkSeconds: 190, acwSeconds: 60 }))).toBe(258);
});
