import { at, complaint, contact, facts } from '../fixtures.ts';
import type { Case } from './case.ts';

export const deskCases: Case[] = [
  {
    about: 'first replies count opening hours only, on a Friday and over the weekend',
    facts: facts({
      now: at('19T09:10'),
      contacts: [
        contact('08:50', { id: 1, channel: 'whatsapp', answerSeconds: 12 * 60 }),
        contact('10:00', { id: 2, channel: 'telegram', answerSeconds: 300 }),
        contact('11:00', { id: 3, channel: 'instagram', answerSeconds: 301 }),
        contact('12:00', { id: 4, channel: 'site' }),
        contact('13:00', { id: 5, channel: '2gis', status: 'missed' }),
        contact('14:00', { id: 6, channel: 'sms', answerSeconds: 1 }),
        contact('15:00', { id: 7, channel: 'whatsapp', direction: 'out', answerSeconds: 1 }),
        // From 19:59 on Friday to 10:02 on Saturday are one and two minutes.
        contact('19:59', { id: 8, channel: 'whatsapp', answerSeconds: 14 * 3600 + 3 * 60 }),
        // Waits from Friday's evening over the whole Saturday.
        contact('19:59:30', { id: 9, channel: 'whatsapp', status: 'waiting' }),
      ],
    }),
    expect: {
      first_reply: {
        counted: [1, 2, 3, 8],
        left: { not_recorded: [4], no_reply: [5] },
        pending: { waiting: [9] },
        figure: '240 -/4',
        recorded: '5 of 6',
      },
      first_reply_share: {
        counted: [1, 2, 8],
        short: { slow: [3, 9], no_reply: [5] },
        left: { not_recorded: [4] },
        figure: '0.5 3/6',
        recorded: '6 of 7',
      },
    },
  },
  {
    about:
      'a chat that waits less than five minutes is not judged yet; a clinic without hours is always open',
    facts: facts({
      now: at('22:05'),
      openingHours: [],
      contacts: [
        contact('22:00', { id: 1, channel: 'whatsapp', status: 'waiting' }),
        contact('21:59', { id: 2, channel: 'whatsapp', status: 'waiting' }),
        contact('03:00', { id: 3, channel: 'whatsapp', answerSeconds: 40 }),
      ],
    }),
    expect: {
      first_reply_share: {
        counted: [3],
        short: { slow: [2] },
        pending: { waiting: [1] },
        figure: '0.5 1/2',
        recorded: '2 of 2',
      },
    },
  },
  {
    about: 'discipline: fields, next steps, and what is not judged',
    facts: facts({
      contacts: [
        contact('09:00', { id: 1 }),
        contact('09:10', { id: 2, missing: ['name', 'source'] }),
        contact('09:20', { id: 3, outcome: 'deferred' }),
        contact('09:30', { id: 4, outcome: 'deferred' }),
        contact('09:40', { id: 5, direction: 'internal', missing: ['name'] }),
        contact('09:50', { id: 6, channel: 'whatsapp', status: 'waiting', missing: ['name'] }),
      ],
      nextSteps: new Set([4]),
    }),
    expect: {
      discipline: {
        counted: [1, 4],
        short: { fields_missing: [2], no_next_step: [3] },
        left: { internal: [5] },
        pending: { waiting: [6] },
        figure: '0.5 2/4',
      },
    },
  },
  {
    about: 'complaints by class',
    facts: facts({
      complaints: [
        complaint('10:00', { id: 1, class: 'A' }),
        complaint('11:00', { id: 2, class: 'B' }),
        complaint('12:00', { id: 3, class: 'C' }),
        complaint('13:00', { id: 4, class: 'C' }),
      ],
    }),
    expect: {
      complaints_a: { counted: [1], figure: '1' },
      complaints_b: { counted: [2], figure: '1' },
      complaints_c: { counted: [3, 4], figure: '2' },
    },
  },
  {
    about: 'an empty day: counts are zero, everything else has no value',
    facts: facts({}),
    expect: {
      requests: { figure: '0', recorded: '0 of 0' },
      bookings: { figure: '0', recorded: '0 of 0' },
      conversion: { figure: '- 0/0', recorded: '0 of 0' },
      conversion_all: { figure: '- 0/0', recorded: '0 of 0' },
      conversion_7d: { figure: '- 0/0', recorded: '0 of 0' },
      visits_booked: { figure: '0' },
      calls_in: { figure: '0' },
      missed: { figure: '0' },
      missed_rate: { figure: '- 0/0' },
      callback_in_time: { figure: '- 0/0' },
      callback_reached: { figure: '- 0/0' },
      answer_time: { figure: '- 0/0', recorded: '0 of 0' },
      service_level: { figure: '- 0/0', recorded: '0 of 0' },
      talk_time: { figure: '- 0/0', recorded: '0 of 0' },
      acw: { figure: '- 0/0', recorded: '0 of 0' },
      aht: { figure: '- 0/0', recorded: '0 of 0' },
      confirmations: { figure: '- 0/0', recorded: '0 of 0' },
      show_rate: { figure: '- 0/0' },
      no_show_rate: { figure: '- 0/0' },
      late_cancel_rate: { figure: '- 0/0' },
      complaints_a: { figure: '0' },
      complaints_b: { figure: '0' },
      complaints_c: { figure: '0' },
      first_reply: { figure: '- -/0', recorded: '0 of 0' },
      first_reply_share: { figure: '- 0/0', recorded: '0 of 0' },
      desk_wait: { figure: '- -/0', recorded: '0 of 0' },
      desk_wait_share: { figure: '- 0/0', recorded: '0 of 0' },
      discipline: { figure: '- 0/0' },
    },
  },
];
