import { at, booking, contact, facts } from '../fixtures.ts';
import type { Case } from './case.ts';

const aigul = '+77010000001';
const berik = '+77010000002';

const oneOfEach = facts({
  contacts: [
    contact('09:00', { id: 1, phone: aigul, purpose: 'booking', outcome: 'booked' }),
    contact('09:10', { id: 2, phone: berik, purpose: 'booking', outcome: 'deferred' }),
    contact('09:20', { id: 3, purpose: 'visit', outcome: 'moved' }),
    contact('09:30', { id: 4, direction: 'out', purpose: 'visit' }),
    contact('09:40', { id: 5 }),
    contact('09:50', { id: 6, channel: 'whatsapp', status: 'waiting' }),
    contact('10:00', { id: 7, direction: 'internal', purpose: 'booking', outcome: 'booked' }),
    contact('10:10', { id: 8, status: 'missed' }),
  ],
});

const notToBook = {
  other_purpose: [3],
  outbound_only: [4],
  unknown_purpose: [5],
};

export const requestCases: Case[] = [
  {
    about: 'a request of every kind',
    facts: oneOfEach,
    expect: {
      requests: {
        counted: [1, 2, 8],
        left: notToBook,
        pending: { waiting: [6] },
        figure: '3',
        recorded: '4 of 5',
      },
      bookings: {
        counted: [1],
        left: { not_booked: [2, 8], ...notToBook },
        pending: { waiting: [6] },
        figure: '1',
        recorded: '4 of 5',
      },
      conversion: {
        counted: [1],
        short: { not_booked: [2, 8] },
        left: notToBook,
        pending: { waiting: [6] },
        figure: '0.3333 1/3',
        recorded: '4 of 5',
      },
      conversion_all: {
        counted: [1],
        short: { not_booked: [2, 3, 6, 8] },
        left: { outbound_only: [4], not_recorded: [5] },
        figure: '0.2 1/5',
        recorded: '5 of 6',
      },
    },
  },
  {
    about: 'conversations of which little was written down',
    facts: facts({
      contacts: [
        contact('09:00', { id: 1, outcome: 'informed' }),
        contact('09:10', { id: 2, purpose: 'care' }),
        contact('09:20', { id: 3, phone: aigul }),
        contact('09:30', { id: 4, phone: berik }),
      ],
      bookings: [booking('09:25', { id: 1, phone: aigul })],
    }),
    expect: {
      conversion_all: {
        counted: [3],
        short: { not_booked: [1, 2] },
        left: { not_recorded: [4] },
        figure: '0.3333 1/3',
        recorded: '3 of 4',
      },
    },
  },
  {
    about: 'a missed call and the booking that followed it are one request, by number or by patient',
    facts: facts({
      contacts: [
        contact('09:00', { id: 1, phone: aigul, status: 'missed' }),
        contact('09:05', { id: 2, phone: aigul, direction: 'out', purpose: 'booking', outcome: 'booked' }),
        contact('10:00', { id: 3, phone: berik, status: 'missed' }),
        contact('11:00', {
          id: 4,
          phone: berik,
          patientId: 7,
          channel: 'whatsapp',
          purpose: 'booking',
          outcome: 'booked',
        }),
        contact('12:00', { id: 5, patientId: 7, channel: 'walkin', purpose: 'visit' }),
        contact('13:00', { id: 6, phone: berik, patientId: 8, purpose: 'booking' }),
      ],
    }),
    expect: {
      conversion: {
        counted: [1, 3],
        short: { not_booked: [6] },
        figure: '0.6667 2/3',
        recorded: '3 of 3',
      },
    },
  },
  {
    about: 'a missed call takes the purpose of the other contacts of its request',
    facts: facts({
      contacts: [
        contact('09:00', { id: 1, phone: aigul, status: 'missed' }),
        contact('09:05', { id: 2, phone: aigul, direction: 'out', purpose: 'visit' }),
        contact('10:00', { id: 3, phone: berik, status: 'missed' }),
        contact('10:05', { id: 4, phone: berik, direction: 'out', status: 'no_answer' }),
        contact('11:00', { id: 5, phone: '+77010000003', status: 'missed' }),
        contact('11:05', { id: 6, phone: '+77010000003' }),
        contact('12:00', { id: 7, phone: '+77010000004', status: 'missed' }),
        contact('12:05', { id: 8, phone: '+77010000004', direction: 'out' }),
      ],
    }),
    expect: {
      requests: {
        counted: [3],
        left: { other_purpose: [1], unknown_purpose: [5, 7] },
        figure: '1',
        recorded: '2 of 4',
      },
    },
  },
  {
    about: 'a visit made that day books the request of its contact, else of its patient, else of his number',
    facts: facts({
      contacts: [
        contact('09:00', { id: 1, phone: aigul, purpose: 'booking' }),
        contact('10:00', { id: 2, patientId: 7, purpose: 'booking' }),
        contact('11:00', { id: 3, phone: berik, purpose: 'booking' }),
        contact('12:00', { id: 4, phone: '+77010000004', patientId: 9, purpose: 'booking' }),
        contact('13:00', { id: 5 }),
      ],
      bookings: [
        booking('09:01', { id: 51, contactId: 1, patientId: 70 }),
        booking('09:02', { id: 52, contactId: 1, patientId: 71 }),
        booking('10:01', { id: 53, patientId: 7 }),
        booking('11:01', { id: 54, patientId: 72, phone: berik }),
        booking('12:01', { id: 55, patientId: 10, phone: '+77010000004' }),
        booking('12:02', { id: 56, patientId: 9, replaces: true }),
        booking('13:01', { id: 57, contactId: 5 }),
      ],
    }),
    expect: {
      conversion: {
        counted: [1, 2, 3, 5],
        short: { not_booked: [4] },
        figure: '0.8 4/5',
        recorded: '5 of 5',
      },
      visits_booked: {
        counted: [51, 52, 53, 54, 55, 57],
        left: { replaces_moved: [56] },
        figure: '6',
      },
    },
  },
  {
    about: 'an outcome that leaves no doubt stands for a purpose that nobody wrote down',
    facts: facts({
      contacts: [
        contact('09:00', { id: 1, outcome: 'booked' }),
        contact('09:10', { id: 2, outcome: 'declined' }),
        contact('09:20', { id: 3, outcome: 'confirmed' }),
        contact('09:30', { id: 4, outcome: 'informed' }),
      ],
    }),
    expect: {
      conversion: {
        counted: [1],
        short: { not_booked: [2] },
        left: { other_purpose: [3], unknown_purpose: [4] },
        figure: '0.5 1/2',
        recorded: '3 of 4',
      },
    },
  },
  {
    about: 'seven days: booked the same day, within them, after them, not at all',
    facts: facts({
      now: at('24T12:00'),
      contacts: [
        contact('09:00', { id: 1, purpose: 'booking', outcome: 'booked' }),
        contact('10:00', { id: 2, phone: aigul, purpose: 'booking' }),
        contact('11:00', { id: 3, phone: berik, purpose: 'booking' }),
        contact('12:00', { id: 4, patientId: 7, purpose: 'booking' }),
        contact('13:00', { id: 5, patientId: 8, phone: '+77010000005', purpose: 'booking' }),
      ],
      follow: [
        { at: at('23T10:00'), patientId: null, phone: aigul },
        { at: at('23T11:01'), patientId: null, phone: berik },
        { at: at('20T10:00'), patientId: 7, phone: null },
        { at: at('21T10:00'), patientId: 7, phone: null },
        { at: at('20T10:00'), patientId: 9, phone: '+77010000005' },
      ],
    }),
    expect: {
      conversion_7d: {
        counted: [1, 2, 4],
        short: { not_booked: [3, 5] },
        figure: '0.6 3/5',
        recorded: '5 of 5',
      },
    },
  },
  {
    about: 'seven days that are not over are pending unless the booking is there',
    facts: facts({
      now: at('23T10:00'),
      contacts: [
        contact('09:00', { id: 1, phone: aigul, purpose: 'booking' }),
        contact('10:00', { id: 2, phone: berik, purpose: 'booking' }),
        contact('11:00', { id: 3, purpose: 'booking', outcome: 'booked' }),
      ],
    }),
    expect: {
      conversion_7d: {
        counted: [3],
        short: { not_booked: [1] },
        pending: { under_seven_days: [2] },
        figure: '0.5 1/2',
        recorded: '3 of 3',
      },
    },
  },
];
