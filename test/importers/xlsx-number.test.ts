import { describe, expect, it } from 'vitest';
import { numberKind, numberText } from '../../src/importers/xlsx-number.ts';

describe('how a number is shown', () => {
  it.each([
    [0, undefined, 'plain'],
    [1, undefined, 'plain'],
    [10, undefined, 'plain'],
    [14, undefined, 'date'],
    [20, undefined, 'clock'],
    [22, undefined, 'date'],
    [45, undefined, 'clock'],
    [46, undefined, 'elapsed'],
    [57, undefined, 'date'],
    [164, 'General', 'plain'],
    [164, '#,##0.00 "₽"', 'plain'],
    [164, '0.00E+00', 'plain'],
    [164, '[Red]-0;0', 'plain'],
    [164, '"день "0', 'plain'],
    [164, 'dd.mm.yyyy', 'date'],
    [164, '[$-419]d mmmm yyyy г.;@', 'date'],
    [164, 'dd/mm/yyyy hh:mm', 'date'],
    [164, 'mm:ss', 'clock'],
    [164, 'h:mm AM/PM', 'clock'],
    [164, 'mmmm', 'date'],
    [164, '[h]:mm:ss', 'elapsed'],
    [164, '[mm]:ss', 'elapsed'],
    [164, '000', 'padded'],
  ])('%i %s is %s', (id, code, kind) => expect(numberKind(id, code).kind).toBe(kind));
});

describe('a number as text', () => {
  const text = (written: string, code: string, is1904 = false) =>
    numberText(written, numberKind(164, code), is1904);

  it.each([
    ['77011234567', '77011234567'],
    ['7.7011234567E10', '77011234567'],
    ['7.7011234567E+10', '77011234567'],
    ['87011234567.0', '87011234567'],
    ['123456789012345678', '123456789012345680'],
    ['0.30000000000000004', '0.3'],
    ['-5', '-5'],
    ['12.6', '12.6'],
    ['', ''],
  ])('%s keeps its digits', (written, shown) => expect(text(written, 'General')).toBe(shown));

  it.each([
    ['44197', 'dd.mm.yyyy', '2021-01-01'],
    ['44197.416666666664', 'dd.mm.yyyy hh:mm', '2021-01-01 10:00:00'],
    // A time a hair before the full second is that second.
    ['46037.999999999', 'dd.mm.yyyy hh:mm', '2026-01-16'],
    ['61', 'dd.mm.yyyy', '1900-03-01'],
    ['59', 'dd.mm.yyyy', '1900-02-28'],
    ['0.3840046296296296124', 'h:mm:ss', '09:12:58'],
    ['44197.3840046296296124', 'h:mm:ss', '09:12:58'],
    ['0.999999', 'h:mm:ss', '23:59:59'],
    ['0.5', 'dd.mm.yyyy', '12:00:00'],
    ['1.5', '[h]:mm:ss', '36:00:00'],
    ['-0.25', '[h]:mm', '-06:00:00'],
    ['7', '000', '007'],
    ['#N/A', 'General', '#N/A'],
  ])('%s shown as %s is %s', (written, code, shown) => expect(text(written, code)).toBe(shown));

  it('counts from 1904 where the workbook does', () => {
    expect(text('42735', 'dd.mm.yyyy', true)).toBe('2021-01-01');
    expect(text('0', 'dd.mm.yyyy', true)).toBe('00:00:00');
  });
});
