/** Tables as CSV: RFC 4180, UTF-8, headings are column ids; `excel` writes what a Russian Excel opens by itself. */
import type { Language } from '../clinic/types.ts';
import { ShiftError } from '../errors.ts';
import type { Cell } from '../reports/cells.ts';
import type { TableSection } from '../reports/report.ts';
import { localDay, showTime } from './format.ts';
import { columnsFor, isoInstant, numberOf } from './plain.ts';
import type { Renderer } from './renderer.ts';
import { word } from './words.ts';

export interface CsvStyle {
  /** BOM, semicolons, decimal commas, headings and yes/no in the user's language. */
  excel: boolean;
  language: Language;
}

const formulaStart = /^'*[=+\-@\t\r]/u;

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in front, and so does one that already
 * has an apostrophe there: taking one apostrophe off gives every text back.
 */
export function guardFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

function field(cell: Cell, style: CsvStyle): string {
  const number = numberOf(cell);
  if (number !== null) return style.excel ? String(number).replace('.', ',') : String(number);
  switch (cell.kind) {
    case 'text':
      return guardFormula(cell.text);
    case 'phone':
      return cell.phone;
    case 'day':
      return cell.day;
    case 'instant':
      return style.excel ? `${localDay(cell.at)} ${showTime(cell.at)}` : isoInstant(cell.at);
    case 'time':
      return showTime(cell.at);
    case 'target': {
      const value = field(cell.value, style);
      // "=0" would be a formula; an exact goal is just its number.
      return cell.op === '=' ? value : `${cell.op}${value}`;
    }
    case 'met':
      if (!style.excel) return String(cell.met);
      return word(style.language, cell.met ? 'reports.met' : 'reports.missed');
    case 'parts':
      return `${cell.numerator} of ${cell.denominator}`;
    default:
      return '';
  }
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

/** @throws ShiftError not_found when the report has no such table */
export const renderCsv: Renderer = async (report, options = {}) => {
  const table = report.sections.find(
    (section) => section.kind === 'table' && (options.table === undefined || section.id === options.table),
  );
  if (table?.kind !== 'table') throw new ShiftError('not_found', { what: options.table ?? 'table' });
  const style = { excel: options.excel ?? false, language: report.language };
  return new TextEncoder().encode(csvText(table, style));
};
