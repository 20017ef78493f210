import { describe, expect, it } from 'vitest';
import { prepareDay } from '../../src/metrics/day.ts';
import { divide, metricsBy } from '../../src/metrics/groups.ts';
import { allMetrics } from '../../src/metrics/index.ts';
import type { Dimension } from '../../src/metrics/metric.ts';
import { shiftDay, shiftWindow } from '../../src/metrics/shift.ts';
import { at, booking, complaint, contact, facts, visit } from './fixtures.ts';

const aigul = '+77010000001';
const day = prepareDay(
  facts({
    contacts: [
      // Who wrote the missed call down did not handle it.
      contact('09:00', { id: 1, shiftId: 1, phone: aigul, status: 'missed', operator: 'dinara' }),
      contact('09:05', {
        id: 2,
        shiftId: 1,
        phone: aigul,
        direction: 'out',
        source: '2gis',
        operator: 'aigul',
      }),
      contact('15:00', {
        id: 3,
        deskId: 2,
        shiftId: 2,
        phone: aigul,
        channel: 'whatsapp',
        source: 'friend',
        operator: 'dinara',
      }),
      contact('15:10', { id: 4, deskId: null, shiftId: 2 }),
    ],
    visits: [
      visit('08:00', { id: 11, deskId: 1, doctorId: 5, bookedBy: 'aigul' }),
      visit('14:00', { id: 12, doctorId: 5, serviceId: 7 }),
      visit('19:00', { id: 13, doctorId: 6 }),
    ],
    bookings: [
      booking('09:06', { id: 21, contactId: 2, doctorId: 5 }),
      booking('15:01', { id: 22, deskId: 2, bookedBy: 'dinara' }),
      booking('15:02', { id: 23, bookedBy: 'aigul' }),
    ],
    complaints: [complaint('12:00', { id: 31, shiftId: 1 })],
  }),
);

function dealt(by: Dimension) {
  const ids = (rows: readonly { id: number }[]) => rows.map((row) => row.id).join(' ');
  return [...divide(day, by)].map(([key, group]) => [
    key,
    `requests ${ids(group.requests)}`,
    `contacts ${ids(group.contacts)}`,
    `visits ${ids(group.visits)}`,
    `bookings ${ids(group.bookings)}`,
  ]);
}

describe('dealing rows out to groups', () => {
  it('by source: a request and its contacts go whole to the first known one', () => {
    expect(dealt('source')).toEqual([
      ['2gis', 'requests 1', 'contacts 1 2 3', 'visits ', 'bookings '],
      [null, 'requests 4', 'contacts 4', 'visits 11 12 13', 'bookings 21 22 23'],
    ]);
  });

  it('by channel: a request goes to its first contact’s, a contact to its own', () => {
    expect(dealt('channel')).toEqual([
      ['call', 'requests 1 4', 'contacts 1 2 4', 'visits ', 'bookings '],
      ['whatsapp', 'requests ', 'contacts 3', 'visits ', 'bookings '],
    ]);
  });

  it('by administrator: a request goes to the first who spoke, a visit to who booked it', () => {
    expect(dealt('administrator')).toEqual([
      ['aigul', 'requests 1', 'contacts 2', 'visits 11', 'bookings 23'],
      [null, 'requests 4', 'contacts 1 4', 'visits 12 13', 'bookings 21'],
      ['dinara', 'requests ', 'contacts 3', 'visits ', 'bookings 22'],
    ]);
  });

  it('by desk: what came with a file, and what was written with no shift open, is of no desk', () => {
    expect(dealt('desk')).toEqual([
      [1, 'requests 1', 'contacts 1 2', 'visits 11', 'bookings '],
      [null, 'requests 4', 'contacts 4', 'visits 12 13', 'bookings 21 23'],
      [2, 'requests ', 'contacts 3', 'visits ', 'bookings 22'],
    ]);
    const complaints = [...divide(day, 'desk')].map(([key, group]) => [key, group.complaints.length]);
    expect(complaints).toEqual([
      [1, 1],
      [null, 0],
      [2, 0],
    ]);
  });

  it('by desk: a request goes to the desk that spoke first, not to the one that wrote a missed call down', () => {
    const told = (...contacts: Parameters<typeof contact>[1][]) => {
      const rows = contacts.map((given, at) => contact(`09:0${at}`, { phone: aigul, ...given }));
      const groups = divide(prepareDay(facts({ contacts: rows })), 'desk');
      return [...groups].filter(([, group]) => group.requests.length > 0).map(([key]) => key);
    };
    const missed = { id: 1, deskId: 1, status: 'missed' } as const;
    expect(told(missed, { id: 2, deskId: 2, direction: 'out' })).toEqual([2]);
    expect(told(missed, { id: 2, deskId: null, direction: 'out' })).toEqual([1]);
    expect(told(missed)).toEqual([1]);
    expect(told({ ...missed, deskId: null })).toEqual([null]);
  });

  it('by doctor and by service: visits only', () => {
    expect(dealt('doctor')).toEqual([
      [5, 'requests ', 'contacts ', 'visits 11 12', 'bookings 21'],
      [6, 'requests ', 'contacts ', 'visits 13', 'bookings '],
      [null, 'requests ', 'contacts ', 'visits ', 'bookings 22 23'],
    ]);
    expect(dealt('service')).toEqual([
      [null, 'requests ', 'contacts ', 'visits 11 13', 'bookings 21 22 23'],
      [7, 'requests ', 'contacts ', 'visits 12', 'bookings '],
    ]);
  });

  it('divides only figures whose rows know the dimension', () => {
    expect(metricsBy('doctor').map((metric) => metric.id)).toEqual([
      'visits_booked',
      'confirmations',
      'show_rate',
      'no_show_rate',
      'late_cancel_rate',
      'desk_wait',
      'desk_wait_share',
    ]);
    expect(metricsBy('channel').some((metric) => metric.rows === 'visit')).toBe(false);
    const lacks = (by: Dimension) => {
      const told = metricsBy(by);
      return allMetrics.filter((metric) => !told.includes(metric)).map(({ id }) => id);
    };
    const ofVisits = ['confirmations', 'desk_wait', 'desk_wait_share'];
    expect(lacks('desk')).toEqual(ofVisits);
    expect(lacks('administrator').sort()).toEqual(
      [
        ...ofVisits,
        ...['missed', 'missed_rate', 'callback_in_time', 'callback_reached', 'service_level'],
        ...['first_reply_share', 'complaints_a', 'complaints_b', 'complaints_c'],
      ].sort(),
    );
  });
});

describe('a shift’s part of the day', () => {
  const morning = { id: 1, day: '2026-01-16', openedAt: at('08:47'), closedAt: at('14:00') };
  const evening = { id: 2, day: '2026-01-16', openedAt: at('14:10'), closedAt: null };
  const rowsOf = (window: Parameters<typeof shiftDay>[1]) => {
    const part = shiftDay(day, window);
    const rows = [part.contacts, part.requests, part.visits, part.bookings, part.complaints];
    return rows.map((all: readonly { id: number }[]) => all.map((row) => row.id));
  };

  it('begins with the day for its first shift', () => {
    const window = shiftWindow(morning, [morning, evening], 'aigul', at('21:00'));
    expect(window).toEqual({ shiftId: 1, administrator: 'aigul', from: at('00:00'), to: at('14:00') });
    expect(rowsOf(window)).toEqual([[1, 2], [1], [11], [21], [31]]);
  });

  it('begins where the one before closed, and lasts until now while it is open', () => {
    const window = shiftWindow(evening, [morning, evening], 'dinara', at('18:00'));
    expect(window).toEqual({ shiftId: 2, administrator: 'dinara', from: at('14:00'), to: at('18:00') });
    expect(rowsOf(window)).toEqual([[3, 4], [1, 4], [12], [22], []]);
  });
});
