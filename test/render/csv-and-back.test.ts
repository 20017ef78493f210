/** What is written as CSV comes back the same through the reader of imports. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/index.ts';
import { cellText } from '../../src/importers/cells.ts';
import { csvText } from '../../src/render/csv.ts';
import { numberOf } from '../../src/render/plain.ts';
import { type Cell, day, figure, none, text } from '../../src/reports/cells.ts';
import { groupTable } from '../../src/reports/group-tables.ts';
import type { TableSection } from '../../src/reports/report.ts';
import { recordsOf } from '../importers/read-records.ts';

const styles = [
  { excel: false, i18n: await translator('ru'), delimiter: ',' },
  { excel: true, i18n: await translator('ru'), delimiter: ';' },
];

const naughty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '=',
      "'",
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '\r\n',
      '"',
      '""',
      ',',
      ';',
      ' ',
      '|',
      '\u00a0',
    ),
    fc.constantFrom('ж', 'Қ', '😀', 'é', '0', '1', 'a', '\u202e', '\ufeff'),
  ),
  maxLength: 12,
});
const amount = fc.integer({ min: -1_000_000, max: 10_000_000 });
const cell: fc.Arbitrary<Cell> = fc.oneof(
  naughty.map((one) => text(one)),
  amount.map((n) => figure('count', n, 'KZT')),
  amount.map((n) => figure('ratio', n / 9_999_991, 'KZT')),
  amount.map((n) => figure('seconds', n / 7, 'KZT')),
  amount.map((n) => figure('money', n, 'KZT')),
  fc.constantFrom(none, day('2026-01-16')),
);

/** What a program that reads the cell finds in it: spaces around a text say nothing. */
function meant(one: Cell): string | number {
  const number = numberOf(one);
  // Minus zero is zero in writing.
  if (number !== null) return number + 0;
  return one.kind === 'text' ? one.text.trim() : one.kind === 'day' ? one.day : '';
}

function found(one: Cell, read: string): string | number {
  return numberOf(one) === null ? read : Number(read.replace(',', '.'));
}

function tableOf(rows: Cell[][]): TableSection {
  const columns = [1, 2, 3].map((at) => ({ id: `c${at}`, label: `Столбец ${at}`, kind: 'text' as const }));
  return { kind: 'table', id: 'any', title: '', empty: '', columns, rows: rows.map((cells) => ({ cells })) };
}

describe('CSV out and in again', () => {
  it.each(styles)('gives every cell back (Excel: $excel)', (style) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const { delimiter } = style;
        const read = recordsOf(csvText(tableOf(rows), style), { encoding: 'utf-8', delimiter });
        expect(read.broken).toEqual([]);
        const body = read.rows.slice(1).map(({ cells }) => cells.map((_, at) => cellText(cells, at)));
        expect(body.map((cells, row) => cells.map((one, at) => found(rows[row]?.[at] ?? none, one)))).toEqual(
          rows.map((cells) => cells.map(meant)),
        );
      }),
    );
  });

  it.each(styles)('finds out by itself how groups of figures were written (Excel: $excel)', (style) => {
    const one = {
      ...{ id: 'missed_rate', version: 1, value: 0.1875, numerator: 3, denominator: 16, pending: 0 },
      ...{ unit: 'ratio' as const, target: null, met: null },
    };
    const names = ['Омарова; Айгерим', '=HYPERLINK("http://x")', 'две\nстроки, "и кавычки"', 'Ким'];
    const groups = names.map((label, at) => ({ key: at === 3 ? null : `code-${at}`, label, figures: [one] }));
    const words = { t: style.i18n.t, number: String, currency: 'KZT' as const, callbackMinutes: 15 };
    const table = groupTable({ id: 'doctor', label: 'врач' }, groups, words);
    const { rows, delimiter } = recordsOf(csvText(table, style));
    expect(delimiter).toBe(style.delimiter);
    const body = rows.slice(1).map(({ cells }) => cells.map((_, at) => cellText(cells, at)));
    expect(body.map(([key, name]) => [key, name])).toEqual(
      groups.map(({ key, label }) => [key ?? '', label]),
    );
    expect(new Set(body.map((cells) => cells.slice(2).join(' ')))).toEqual(
      new Set([style.excel ? '0,1875 3 16' : '0.1875 3 16']),
    );
  });
});
