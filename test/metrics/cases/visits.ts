import { at, facts, visit } from '../fixtures.ts';
import type { Case } from './case.ts';

export const visitCases: Case[] = [
  {
    about: 'visits of every status at noon',
    facts: facts({
      now: at('12:00'),
      visits: [
        visit('09:00', { id: 1, status: 'done', confirmedAt: at('15T10:00') }),
        visit('09:30', { id: 2, status: 'in_room', confirmedAt: at('09:29:59') }),
        visit('10:00', { id: 3, status: 'arrived', confirmedAt: at('10:00') }),
        visit('10:30', { id: 4, status: 'no_show' }),
        visit('11:00', { id: 5, status: 'booked' }),
        visit('12:00', { id: 6, status: 'confirmed' }),
        visit('13:00', { id: 7, status: 'booked' }),
        visit('14:00', { id: 8, status: 'cancelled', cancelledAt: at('15T14:00:01') }),
        visit('15:00', { id: 9, status: 'cancelled', cancelledAt: at('15T15:00') }),
        visit('15:30', { id: 10, status: 'cancelled', cancelledAt: at('15T15:29:59') }),
        visit('16:00', { id: 11, status: 'cancelled' }),
        visit('17:00', { id: 12, status: 'moved', cancelledAt: at('11:00') }),
        visit('18:00', { id: 13, status: 'moved', cancelledAt: at('14T11:00') }),
        visit('19:00', {
          id: 14,
          status: 'cancelled',
          bookedAt: at('10:00'),
          cancelledAt: at('11:00'),
        }),
      ],
    }),
    expect: {
      confirmations: {
        counted: [1, 2, 6],
        short: { not_confirmed: [3, 4, 5, 8, 9, 12] },
        left: { cancelled: [10, 11], moved: [13], booked_same_day: [14] },
        pending: { upcoming: [7] },
        figure: '0.3333 3/9',
        recorded: '9 of 9',
      },
      show_rate: {
        counted: [1, 2, 3],
        short: { no_show: [4] },
        left: { cancelled: [8, 9, 10, 11, 14], moved: [12, 13] },
        pending: { no_outcome: [5, 6], upcoming: [7] },
        figure: '0.75 3/4',
      },
      no_show_rate: {
        counted: [4],
        short: { arrived: [1, 2, 3] },
        left: { cancelled: [8, 9, 10, 11, 14], moved: [12, 13] },
        pending: { no_outcome: [5, 6], upcoming: [7] },
        figure: '0.25 1/4',
      },
      late_cancel_rate: {
        counted: [8, 14],
        short: { not_cancelled: [1, 2, 3, 4, 5, 6], cancelled_early: [9, 10] },
        left: { cancel_time_unknown: [11], moved: [12, 13] },
        pending: { upcoming: [7] },
        figure: '0.2 2/10',
      },
    },
  },
  {
    about: 'visits that came with a file, before and after they began',
    facts: facts({
      visits: [
        visit('09:00', { id: 1, status: 'done', importedAt: at('20:00') }),
        visit('09:30', { id: 2, status: 'no_show', importedAt: at('09:30') }),
        visit('10:00', { id: 3, status: 'done', importedAt: at('09:59:59') }),
        visit('10:30', { id: 4, status: 'done', importedAt: at('20:00'), confirmedAt: at('15T10:00') }),
        visit('11:00', { id: 5, status: 'done', importedAt: at('20:00'), confirmedAt: at('11:00') }),
        visit('11:30', { id: 6, status: 'confirmed', importedAt: at('20:00') }),
        visit('12:00', { id: 7, status: 'cancelled', importedAt: at('20:00') }),
        visit('20:30', { id: 8, status: 'booked', importedAt: at('20:00') }),
        visit('21:30', { id: 9, status: 'booked', importedAt: at('20:00') }),
      ],
    }),
    expect: {
      confirmations: {
        counted: [4, 6],
        short: { not_confirmed: [3, 5, 8] },
        left: { unknown_confirmation: [1, 2], cancelled: [7] },
        pending: { upcoming: [9] },
        figure: '0.4 2/5',
        recorded: '5 of 7',
      },
    },
  },
  {
    about: 'waiting at the desk, half over five minutes',
    facts: facts({
      now: at('12:00'),
      visits: [
        visit('09:00', { id: 1, status: 'done', arrivedAt: at('08:55'), inRoomAt: at('09:00') }),
        visit('09:30', { id: 2, status: 'in_room', arrivedAt: at('09:30'), inRoomAt: at('09:36') }),
        visit('10:00', { id: 3, status: 'done', arrivedAt: at('10:00'), inRoomAt: at('09:58') }),
        visit('10:30', { id: 4, status: 'done', inRoomAt: at('10:30') }),
        visit('11:00', { id: 5, status: 'in_room', arrivedAt: at('11:00') }),
        visit('11:30', { id: 6, status: 'arrived', arrivedAt: at('11:54:59') }),
        visit('11:45', { id: 7, status: 'arrived', arrivedAt: at('11:55') }),
        visit('11:50', { id: 8, status: 'no_show' }),
      ],
    }),
    expect: {
      desk_wait: {
        counted: [1, 2, 3],
        left: { not_recorded: [4, 5] },
        pending: { waiting: [6, 7] },
        figure: '300 -/3',
        recorded: '3 of 5',
      },
      desk_wait_share: {
        counted: [1, 3],
        short: { slow: [2, 6] },
        left: { not_recorded: [4, 5] },
        pending: { waiting: [7] },
        figure: '0.5 2/4',
        recorded: '4 of 6',
      },
    },
  },
];
