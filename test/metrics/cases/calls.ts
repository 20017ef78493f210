import type { SpecialDay } from '../../../src/clinic/types.ts';
import { at, contact, facts } from '../fixtures.ts';
import type { Case } from './case.ts';

const phone = (n: number) => `+7701000000${n}`;
const missed = (time: string, id: number, more: { phone?: string | null } = {}) =>
  contact(time, { id, status: 'missed', phone: phone(id), ...more });
const out = (time: string, id: number, of: number, status: 'answered' | 'no_answer' = 'no_answer') =>
  contact(time, { id, direction: 'out', status, phone: phone(of) });

const lunchDay = { from: '09:00', to: '20:00', breaks: [{ from: '13:00', to: '14:00' }] };
const holiday = (day: string): SpecialDay => ({
  ...{ id: 1, clinicId: 1, doctorId: null, day, hours: null, note: null, active: 1, version: 1 },
});

export const callCases: Case[] = [
  {
    about: 'every way in which a call comes in',
    facts: facts({
      rules: { shortAbandonSeconds: 5, callbackMinutes: 15 },
      contacts: [
        contact('09:00', { id: 1, answerSeconds: 20 }),
        contact('09:01', { id: 2, answerSeconds: 21 }),
        contact('09:02', { id: 3 }),
        contact('09:03', { id: 4, status: 'missed', answerSeconds: 60 }),
        contact('09:04', { id: 5, status: 'busy' }),
        contact('09:05', { id: 6, status: 'voicemail' }),
        contact('09:06', { id: 7, status: 'queue_timeout' }),
        contact('09:07', { id: 8, status: 'abandoned', answerSeconds: 5 }),
        contact('09:08', { id: 9, status: 'abandoned', answerSeconds: 4 }),
        contact('09:09', { id: 10, status: 'abandoned' }),
        contact('09:10', { id: 11, direction: 'out', answerSeconds: 7 }),
        contact('09:11', { id: 12, direction: 'internal', answerSeconds: 7 }),
        contact('09:12', { id: 13, channel: 'whatsapp', status: 'missed', answerSeconds: 7 }),
      ],
    }),
    expect: {
      calls_in: { counted: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], left: { internal: [12] }, figure: '10' },
      missed: { counted: [4, 5, 6, 7, 8, 10], left: { short_abandon: [9] }, figure: '6' },
      missed_rate: {
        counted: [4, 5, 6, 7, 8, 10],
        short: { answered: [1, 2, 3] },
        left: { short_abandon: [9] },
        figure: '0.6667 6/9',
      },
      answer_time: {
        counted: [1, 2],
        left: { not_recorded: [3] },
        figure: '20.5 41/2',
        recorded: '2 of 3',
      },
      service_level: {
        counted: [1],
        short: { slow: [2], unanswered: [4, 5, 6, 7, 8, 9, 10] },
        left: { not_recorded: [3] },
        figure: '0.1111 1/9',
        recorded: '9 of 10',
      },
      callback_reached: {
        left: { no_number: [4, 5, 6, 7, 8, 10], short_abandon: [9] },
        figure: '- 0/0',
      },
    },
  },
  {
    about:
      'calling back: in time to the second, late, not at all, by himself, without a number, still running',
    facts: facts({
      now: at('18:10'),
      contacts: [
        missed('09:00', 1),
        out('09:15:00', 11, 1),
        missed('10:00', 2),
        out('10:15:01', 12, 2),
        missed('11:00', 3),
        missed('12:00', 4),
        contact('12:04', { id: 14, phone: phone(4) }),
        missed('13:00', 5, { phone: null }),
        missed('14:00', 6),
        contact('14:05', { id: 16, phone: phone(6), channel: 'whatsapp' }),
        out('14:10', 26, 6, 'answered'),
        missed('17:55', 7),
        missed('17:54:59', 8),
      ],
    }),
    expect: {
      callback_in_time: {
        counted: [1],
        short: { late: [2], not_called_back: [3, 8] },
        // One rang again, the other wrote and was answered.
        left: { self_reached: [4, 6], no_number: [5] },
        pending: { clock_running: [7] },
        figure: '0.25 1/4',
      },
      callback_reached: {
        counted: [4, 6],
        short: { not_reached: [1, 2, 3, 8] },
        left: { no_number: [5] },
        pending: { clock_running: [7] },
        figure: '0.3333 2/6',
      },
    },
  },
  {
    about: 'a call before midnight may be answered after it in time, and is not reached the same day',
    facts: facts({
      now: at('17T12:00'),
      contacts: [missed('23:50', 1), missed('23:55', 2)],
      after: [out('17T00:05', 11, 1, 'answered'), contact('17T00:10', { id: 12, phone: phone(2) })],
    }),
    expect: {
      callback_in_time: { counted: [1], left: { self_reached: [2] }, figure: '1 1/1' },
      callback_reached: { short: { not_reached: [1, 2] }, figure: '0 0/2' },
    },
  },
  {
    about: 'the clock stands still before opening, at lunch, after closing and on a holiday',
    facts: facts({
      now: at('20T09:14'),
      openingHours: [lunchDay, lunchDay, lunchDay, lunchDay, lunchDay, null, null],
      specialDays: [holiday('2026-01-19')],
      contacts: [
        missed('07:30', 1),
        out('09:15:00', 11, 1),
        missed('12:50', 2),
        out('14:05:00', 12, 2),
        missed('13:10', 3),
        out('14:15:01', 13, 3),
        missed('20:30', 4),
        missed('19:50', 5),
        missed('20:40', 6),
      ],
      after: [out('20T09:05:00', 15, 5, 'answered'), contact('20T09:10', { id: 16, phone: phone(6) })],
    }),
    expect: {
      callback_in_time: {
        counted: [1, 2, 5],
        short: { late: [3] },
        left: { self_reached: [6] },
        pending: { clock_running: [4] },
        figure: '0.75 3/4',
      },
    },
  },
  {
    about: 'one attempt answers two misses of one number; a short abandon asks for none',
    facts: facts({
      rules: { shortAbandonSeconds: 5, callbackMinutes: 10 },
      contacts: [
        missed('09:00', 1),
        missed('09:05', 2, { phone: phone(1) }),
        out('09:10', 11, 1),
        contact('10:00', { id: 3, status: 'abandoned', answerSeconds: 3, phone: phone(3) }),
      ],
    }),
    expect: {
      callback_in_time: { counted: [1, 2], left: { short_abandon: [3] }, figure: '1 2/2' },
    },
  },
  {
    about: 'lengths of calls a person answered; unknown is not zero, and a recorded zero counts',
    facts: facts({
      contacts: [
        contact('09:00', { id: 1, talkSeconds: 100, acwSeconds: 0 }),
        contact('09:10', { id: 2, direction: 'out', talkSeconds: 60, holdSeconds: 10, acwSeconds: 30 }),
        contact('09:20', { id: 3, talkSeconds: 50 }),
        contact('09:30', { id: 4, acwSeconds: 15 }),
        contact('09:40', { id: 5, status: 'voicemail', talkSeconds: 40, acwSeconds: 40 }),
        contact('09:50', { id: 6, direction: 'internal', talkSeconds: 40, acwSeconds: 40 }),
        contact('10:00', { id: 7, channel: 'telegram', talkSeconds: 40, acwSeconds: 40 }),
      ],
    }),
    expect: {
      talk_time: {
        counted: [1, 2, 3],
        left: { not_recorded: [4] },
        figure: '70 210/3',
        recorded: '3 of 4',
      },
      acw: { counted: [1, 2, 4], left: { not_recorded: [3] }, figure: '15 45/3', recorded: '3 of 4' },
      aht: {
        counted: [1, 2, 3],
        left: { not_recorded: [4] },
        figure: '83.3 250/3',
        recorded: '2 of 4',
      },
    },
  },
];
