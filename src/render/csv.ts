/** Tables as CSV: RFC 4180, UTF-8, headings are column ids; `excel` writes what a Russian Excel opens by itself. */

import { dayOf, isoInstant } from '../clinic/time.ts';
import { type Translator, translator } from '../i18n/index.ts';
import type { Cell } from '../reports/cells.ts';
import { guardFormula } from '../reports/guard-formula.ts';
import type { TableSection } from '../reports/report.ts';
import { columnsFor, numberOf } from './plain.ts';
import type { Renderer } from './renderer.ts';

export interface CsvStyle {
  /** BOM, semicolons, decimal commas, headings and yes/no in the user's language. */
  excel: boolean;
  i18n: Translator;
}

/** A telephone number keeps its plus; whatever else stands in such a column is text like any other. */
const phoneShape = /^\+?[\d *]+$/u;

function field(cell: Cell, style: CsvStyle): string {
  const number = numberOf(cell);
  if (number !== null) return style.excel ? String(number).replace('.', ',') : String(number);
  switch (cell.kind) {
    case 'text':
      return guardFormula(cell.text);
    case 'phone':
      return phoneShape.test(cell.phone) ? cell.phone : guardFormula(cell.phone);
    case 'day':
      return cell.day;
    case 'instant':
      return style.excel ? `${dayOf(cell.at)} ${style.i18n.format.time(cell.at)}` : isoInstant(cell.at);
    case 'time':
      return style.i18n.format.time(cell.at);
    case 'target': {
      const value = field(cell.value, style);
      // "=0" would be a formula; an exact goal is just its number.
      return cell.op === '=' ? value : `${cell.op}${value}`;
    }
    case 'met':
      if (!style.excel) return String(cell.met);
      return style.i18n.t(cell.met ? 'reports.met' : 'reports.missed');
    case 'parts':
      return partsText(cell, style);
    default:
      return '';
  }
}

/** In words: a stroke between two numbers is a day of the year to a spreadsheet. */
function partsText({ numerator, denominator }: Extract<Cell, { kind: 'parts' }>, style: CsvStyle): string {
  if (!style.excel) return `${numerator} of ${denominator}`;
  return style.i18n.t('metrics.parts', { n: String(numerator), d: String(denominator) });
}

/** The text of one table. Lines end in CRLF, the last one too. */
export function csvText(table: TableSection, style: CsvStyle): string {
  const columns = columnsFor(table, 'data');
  const separator = style.excel ? ';' : ',';
  const line = (fields: string[]) => `${fields.map((one) => quoted(one, separator)).join(separator)}\r\n`;
  const single = columns.length === 1;
  const head = columns.map(({ column }) => (style.excel ? column.label : column.id));
  const rows = table.rows.map((row) =>
    columns.map(({ at }) => field(row.cells[at] ?? { kind: 'none' }, style)),
  );
  // A lone empty field would read as no record at all.
  const body = rows.map((row) => (single && row[0] === '' ? '""\r\n' : line(row)));
  return [style.excel ? '\ufeff' : '', line(head), ...body].join('');
}

function quoted(value: string, separator: string): string {
  const needed = value.includes(separator) || /["\r\n]/u.test(value);
  return needed ? `"${value.replaceAll('"', '""')}"` : value;
}

export const renderCsv: Renderer = async (report, options = {}) => {
  const table = report.sections.find(
    (section) =>
      section.kind === 'table' &&
      section.only !== 'people' &&
      (options.table === undefined || section.id === options.table),
  );
  if (table?.kind !== 'table') throw new Error(`report ${report.kind} has no table ${options.table ?? ''}`);
  const style = { excel: options.excel ?? false, i18n: await translator(report.language) };
  return new TextEncoder().encode(csvText(table, style));
};
