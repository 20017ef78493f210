import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoInstant, parseDuration, parseWhen } from '../../src/clinic/time.ts';

/** Friday 16 January 2026, 08:47 in Almaty. */
const now = Date.parse('2026-01-16T08:47:00+05:00');
const future = (text: string): string => isoInstant(parseWhen(text, now, '--at')).slice(0, 16);
const past = (text: string): string => isoInstant(parseWhen(text, now, '--at', 'past')).slice(0, 16);

describe('times as people write them', () => {
  it('are read in three languages', () => {
    const read: [string, string][] = [
      ['18:40', '2026-01-16T18:40'],
      ['8:30', '2026-01-17T08:30'],
      ['завтра 12:20', '2026-01-17T12:20'],
      ['tomorrow 12:20', '2026-01-17T12:20'],
      ['ертең 12:20', '2026-01-17T12:20'],
      ['послезавтра в 9:00', '2026-01-18T09:00'],
      ['завтра', '2026-01-17T09:00'],
      ['пн 10:00', '2026-01-19T10:00'],
      ['пт 18:00', '2026-01-16T18:00'],
      ['жұма 18:00', '2026-01-16T18:00'],
      ['15.01 10:00', '2026-01-15T10:00'],
      ['15.02 10:00', '2026-02-15T10:00'],
      ['3.2.2027 10:00', '2027-02-03T10:00'],
      ['2026-01-20', '2026-01-20T09:00'],
      ['2026-01-20 10:15', '2026-01-20T10:15'],
      ['2026-01-20T10:15', '2026-01-20T10:15'],
      ['2026-01-20T05:15:00Z', '2026-01-20T10:15'],
      ['+2h', '2026-01-16T10:47'],
      ['+2ч', '2026-01-16T10:47'],
      ['+15 мин', '2026-01-16T09:02'],
      ['+3д', '2026-01-19T08:47'],
      ['сейчас', '2026-01-16T08:47'],
    ];
    expect(read.map(([text]) => [text, future(text)])).toEqual(read);
  });

  it('lie behind when what they name has happened', () => {
    expect([past('8:30'), past('вчера 18:00'), past('ср 10:00'), past('28.12 10:00'), past('-20m')]).toEqual([
      '2026-01-16T08:30',
      '2026-01-15T18:00',
      '2026-01-14T10:00',
      '2025-12-28T10:00',
      '2026-01-16T08:27',
    ]);
  });

  it('are refused when no calendar has them', () => {
    for (const text of [
      '31.02 10:00',
      '25:00',
      '12:60',
      '2026-02-30',
      '32.01',
      'завтра 24:10',
      '2026-13-01T10:00',
    ]) {
      expect(() => parseWhen(text, now, '--at'), text).toThrow(
        expect.objectContaining({ code: 'impossible_time', field: '--at' }),
      );
    }
  });

  it('are refused when they are no times', () => {
    for (const text of ['', 'потом', 'later', '10', 'в обед', '+2', 'завтра потом']) {
      expect(() => parseWhen(text, now, '--at'), text).toThrow(
        expect.objectContaining({ code: 'invalid_time' }),
      );
    }
  });

  it('fall on the clinic’s day, also in the hour that Almaty lived twice', () => {
    // On 2024-03-01 at 00:00 clocks in Almaty went back to 23:00 of 29 February.
    const first = Date.parse('2024-02-29T23:30:00+06:00');
    const second = Date.parse('2024-02-29T23:30:00+05:00');
    expect([dayOf(first), dayOf(second), second - first]).toEqual(['2024-02-29', '2024-02-29', 3_600_000]);
    expect([isoInstant(first), isoInstant(second)]).toEqual([
      '2024-02-29T23:30:00+06:00',
      '2024-02-29T23:30:00+05:00',
    ]);
  });

  it('never make the program fall over', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(Number.isFinite(parseWhen(text, now, '--at'))).toBe(true);
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^(invalid|impossible)_time$/) });
        }
      }),
    );
  });
});

describe('lengths of time', () => {
  it('are whole seconds, however they are written', () => {
    const read: [string, number][] = [
      ['190', 190],
      ['3:10', 190],
      ['1:02:03', 3723],
      ['3m10s', 190],
      ['3м10с', 190],
      ['3 мин', 180],
      ['2m', 120],
      ['45s', 45],
      ['1h', 3600],
      ['0', 0],
    ];
    expect(read.map(([text]) => [text, parseDuration(text, '--talk')])).toEqual(read);
  });

  it('are refused when they are none', () => {
    for (const text of ['', '-5', '3:70', 'долго', '1,5', '12345678']) {
      expect(() => parseDuration(text, '--talk'), text).toThrow(
        expect.objectContaining({ code: 'invalid_duration' }),
      );
    }
  });
});
