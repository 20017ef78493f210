import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesWitness, inOrder, openReadings, swapped, withReading } from '../../src/importers/dates.ts';

const both = ['D/M/YYYY H:mm', 'M/D/YYYY H:mm', 'DD.MM.YYYY HH:mm', 'YYYY-MM-DD HH:mm'];

function witnessed(texts: readonly string[], patterns: readonly string[] = both) {
  const witness = datesWitness(patterns);
  for (const text of texts) witness.see(text);
  return witness.found();
}

describe('what a map leaves open', () => {
  it('is the order of dates that look the same', () => {
    expect(openReadings(both)).toEqual(['dmy', 'mdy']);
    expect(openReadings(['DD.MM.YYYY HH:mm', 'D.M.YYYY', 'M/D/YYYY', 'YYYY-MM-DD', 'X'])).toEqual([]);
    // Two digits of a year may stand at either end.
    expect(openReadings(['DD.MM.YY', 'YY.MM.DD'])).toEqual(['dmy', 'ymd']);
    expect(openReadings(['DD.MM.YYYY', 'YYYY.MM.DD'])).toEqual([]);
  });

  it('is closed by a reading, and nothing else is touched', () => {
    const kept = ['DD.MM.YYYY HH:mm', 'YYYY-MM-DD HH:mm'];
    expect(withReading(both, 'mdy')).toEqual(['M/D/YYYY H:mm', ...kept]);
    expect(withReading(both, 'dmy')).toEqual(['D/M/YYYY H:mm', ...kept]);
    expect(withReading(both, null)).toEqual(kept);
    expect(withReading(kept, 'mdy')).toEqual(kept);
  });

  it('what a person says goes for every pattern whose year does not stand in front', () => {
    expect(inOrder(both, 'mdy')).toEqual(['M/D/YYYY H:mm', 'MM.DD.YYYY HH:mm', 'YYYY-MM-DD HH:mm']);
    expect(inOrder(['DD.MM.YY HH:mm'], 'ymd')).toEqual(['YY.MM.DD HH:mm']);
    expect(swapped(['DD.MM.YYYY HH:mm', 'YYYY-MM-DD', 'M/D/YYYY'])).toEqual(['MM.DD.YYYY HH:mm', 'D/M/YYYY']);
  });
});

describe('what a file’s dates say', () => {
  it('a day beyond twelve tells', () => {
    expect(witnessed(['3/4/2026 10:00', '25/4/2026 10:00'])?.fitting).toEqual(['dmy']);
    expect(witnessed(['03/04/2026 10:00', '04/25/2026 10:00'])?.fitting).toEqual(['mdy']);
  });

  it('days up to twelve tell nothing; the example is one that differs', () => {
    expect(witnessed(['5/5/2026 10:00', '03/04/2026 10:00'])).toEqual({
      fitting: ['dmy', 'mdy'],
      example: '03/04/2026 10:00',
      days: { dmy: '2026-04-03', mdy: '2026-03-04' },
    });
  });

  it('dates that contradict each other fit none', () => {
    expect(witnessed(['25/4/2026 10:00', '4/25/2026 10:00', '3/4/2026 10:00'])).toMatchObject({
      fitting: [],
      example: '3/4/2026 10:00',
    });
  });

  it('others and rubbish say nothing', () => {
    expect(witnessed(['03.04.2026 10:00', '2026-04-03 10:00', 'вчера', ''])).toBeNull();
    expect(witnessed(['вчера', '40/40/2026 10:00', '3/4/2026 10:00'])?.fitting).toEqual(['dmy', 'mdy']);
  });

  it('a file written in one order is never taken for the other', () => {
    const day = fc.record({
      year: fc.integer({ min: 2000, max: 2040 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 20 }), fc.boolean(), (days, monthFirst) => {
        const texts = days.map(
          ({ year, month, day: date }) =>
            `${monthFirst ? `${month}/${date}` : `${date}/${month}`}/${year} 9:05`,
        );
        expect(witnessed(texts)?.fitting).toContain(monthFirst ? 'mdy' : 'dmy');
      }),
    );
  });
});
