import dayjs from 'dayjs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentReader } from '../../src/importers/clinic-time.ts';
import { isTimePattern } from '../../src/importers/time-pattern.ts';

/** Tests run in Asia/Almaty: +06:00 until the end of February 2024, +05:00 since. */
const iso = (patterns: string[], text: string, timezone: string | null = null) => {
  const moment = momentReader(patterns, timezone)(text);
  return moment && [new Date(moment.at).toISOString(), moment.day];
};

describe('times of a file', () => {
  it.each([
    ['DD.MM.YYYY HH:mm:ss', '08.10.2015 16:31:03', '2015-10-08T10:31:03.000Z'],
    ['YYYY-MM-DD H:mm:ss', '2021-01-01 9:12:58', '2021-01-01T03:12:58.000Z'],
    ['D.M.YY H:mm', '1.2.26 9:05', '2026-02-01T04:05:00.000Z'],
    ['YYYYMMDD[T]HHmmssZ', '20260116T081500Z', '2026-01-16T08:15:00.000Z'],
    ['YYYY-MM-DDTHH:mm:ssZ', '2026-01-16T08:15:00+03:00', '2026-01-16T05:15:00.000Z'],
    ['YYYY-MM-DDTHH:mm:ss.SSSZ', '2026-01-16T08:15:00.123Z', '2026-01-16T08:15:00.000Z'],
    ['X', '1444311063.117599', '2015-10-08T13:31:03.000Z'],
    ['YYYY-MM-DD', '2026-01-16', '2026-01-15T19:00:00.000Z'],
    ['YYYY-MM-DD[T00:00:00Z]', '2026-01-16T00:00:00Z', '2026-01-15T19:00:00.000Z'],
  ])('%s: %s', (pattern, text, instant) => expect(iso([pattern], text)?.[0]).toBe(instant));

  it.each([
    '30.02.2026 10:00:00',
    '01.13.2026 10:00:00',
    '00.01.2026 10:00:00',
    '16.01.2026 24:00:00',
    '16.01.2026 10:60:00',
    '16.01.2026 10:00',
    '16.01.2026 10:00:00 ',
    '16.01.1026 10:00:00',
    '16-01-2026 10:00:00',
    '１6.01.2026 10:00:00',
    '',
  ])('there is no such time, or not in this pattern: %j', (text) =>
    expect(iso(['DD.MM.YYYY HH:mm:ss'], text)).toBeNull(),
  );

  it('tries one pattern after the other, whichever fitted before', () => {
    const read = momentReader(['DD.MM.YYYY HH:mm', 'YYYY-MM-DD HH:mm'], null);
    const days = ['16.01.2026 10:00', '2026-01-17 10:00', '18.01.2026 10:00', 'no', '2026-01-19 10:00'];
    expect(days.map((text) => read(text)?.day ?? null)).toEqual([
      '2026-01-16',
      '2026-01-17',
      '2026-01-18',
      null,
      '2026-01-19',
    ]);
  });

  it('a row belongs to the clinic’s day of its instant', () => {
    expect(iso(['YYYY-MM-DD HH:mm:ss'], '2026-01-15 20:30:00', 'UTC')).toEqual([
      '2026-01-15T20:30:00.000Z',
      '2026-01-16',
    ]);
    expect(iso(['YYYY-MM-DD HH:mm:ss'], '2026-01-16 21:30:00', 'Europe/Moscow')).toEqual([
      '2026-01-16T18:30:00.000Z',
      '2026-01-16',
    ]);
  });

  it('keeps to a zone whose clocks were changed', () => {
    const moscow = (text: string) => iso(['YYYY-MM-DD HH:mm'], text, 'Europe/Moscow')?.[0];
    expect(moscow('2010-07-01 12:00')).toBe('2010-07-01T08:00:00.000Z');
    expect(moscow('2010-12-01 12:00')).toBe('2010-12-01T09:00:00.000Z');
    expect(moscow('2012-07-01 12:00')).toBe('2012-07-01T08:00:00.000Z');
    expect(moscow('2014-10-26 12:00')).toBe('2014-10-26T09:00:00.000Z');
  });

  it('agrees with dayjs on every local second, the hour that came twice included', () => {
    const read = momentReader(['YYYY-MM-DD HH:mm:ss'], null);
    const from = Date.parse('2024-02-27T00:00:00Z') / 1000;
    fc.assert(
      fc.property(fc.integer({ min: from, max: from + 4 * 86_400 }), (second) => {
        const text = dayjs(second * 1000).format('YYYY-MM-DD HH:mm:ss');
        expect(read(text)?.at).toBe(dayjs(text).valueOf());
        expect(read(text)?.day).toBe(text.slice(0, 10));
      }),
    );
  });

  it('a pattern has to name a day', () => {
    expect(['DD.MM.YYYY', 'X', 'YYYY-MM-DDTHH:mm'].map(isTimePattern)).toEqual([true, true, true]);
    expect(['HH:mm', 'DD.MM HH:mm', 'day', ''].map(isTimePattern)).toEqual([false, false, false, false]);
  });
});
