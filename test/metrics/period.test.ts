import { describe, expect, it } from 'vitest';
import { ShiftError } from '../../src/errors.ts';
import { daysOf, parsePeriod, periodBetween, spanOf } from '../../src/metrics/period.ts';
import { at } from './fixtures.ts';

const now = at('12:00');

describe('a period as people name it', () => {
  it.each([
    ['today', '2026-01-16', '2026-01-16'],
    ['Вчера', '2026-01-15', '2026-01-15'],
    ['15.01', '2026-01-15', '2026-01-15'],
    ['28.12', '2025-12-28', '2025-12-28'],
    ['2026-01-10', '2026-01-10', '2026-01-10'],
    ['week', '2026-01-12', '2026-01-16'],
    ['месяц', '2026-01-01', '2026-01-16'],
    ['жыл', '2026-01-01', '2026-01-16'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['2026-01-01..2026-01-31', '2026-01-01', '2026-01-31'],
    ['01.01..вчера', '2026-01-01', '2026-01-15'],
  ])('%s', (text, from, to) => {
    expect(parsePeriod(text, now)).toEqual({ from, to });
  });

  it.each([
    'fortnight',
    '',
    '2026-13',
    '2026-01-31..2026-01-01',
    '2026-01-01..',
    '1.1..2.1..3.1',
    '2000-01-01..2026-01-01',
  ])('“%s” is none', (text) => {
    expect(() => parsePeriod(text, now)).toThrow(new ShiftError('invalid_period', { value: text }, 'period'));
  });

  it('has no 31 February', () => {
    expect(() => parsePeriod('2026-02-31', now)).toThrow(
      new ShiftError('impossible_time', { flag: 'period', value: '2026-02-31' }, 'period'),
    );
  });
});

it('--from and --to stand alone or together', () => {
  expect([
    periodBetween('10.01', undefined, now),
    periodBetween(undefined, '10.01', now),
    periodBetween('2026-01-01', '2026-01-31', now),
  ]).toEqual([
    { from: '2026-01-10', to: '2026-01-16' },
    { from: '2026-01-10', to: '2026-01-10' },
    { from: '2026-01-01', to: '2026-01-31' },
  ]);
});

it('days, weeks and months', () => {
  const days = ['2024-12-29', '2024-12-30', '2025-01-01', '2026-01-01', '2026-01-16', '2027-01-03'];
  expect(days.map((day) => spanOf(day, 'week'))).toEqual([
    '2024-W52',
    '2025-W01',
    '2025-W01',
    '2026-W01',
    '2026-W03',
    '2026-W53',
  ]);
  expect([spanOf('2026-01-16', 'day'), spanOf('2026-01-16', 'month')]).toEqual(['2026-01-16', '2026-01']);
  expect(daysOf({ from: '2026-02-27', to: '2026-03-01' })).toEqual([
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
  ]);
});
