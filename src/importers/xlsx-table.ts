/** A sheet of an XLSX workbook as a table. Loaded only when somebody brings such a file. */
import { statSync } from 'node:fs';
import { ShiftError } from '../errors.ts';
import { hashFile } from './fingerprint.ts';
import type { RecordHandlers } from './records.ts';
import type { Table, TableOptions } from './table.ts';
import { tableStart } from './table-start.ts';
import { openPackage, type XlsxPackage } from './xlsx-package.ts';
import { type SheetRow, sheetReader } from './xlsx-sheet.ts';
import { type SharedStrings, sharedStrings } from './xlsx-strings.ts';
import { readWorkbook, type Sheet, type Workbook } from './xlsx-workbook.ts';

const headRows = 50;

interface Book {
  name: string;
  parts: XlsxPackage;
  workbook: Workbook;
  strings: SharedStrings;
}

/**
 * @throws ShiftError import_broken, import_archive for a ZIP that is no workbook, import_no_sheet, import_empty
 */
export async function openXlsx(path: string, { sheet: wanted, name = path }: TableOptions): Promise<Table> {
  const parts = await openPackage(path, name);
  try {
    refuseOthers(parts, name);
    const workbook = await readWorkbook(parts, name);
    const book = { name, parts, workbook, strings: await sharedStrings(parts, workbook.strings, name) };
    const { sheet, head } = await chosenSheet(book, wanted);
    const bytes = statSync(path).size;
    const width = Math.max(...head.map((row) => row.length));
    const size = Math.max(1, parts.size(sheet.part));
    let read = 0;
    return {
      name,
      format: { kind: 'xlsx', sheet: sheet.name, sheets: workbook.sheets.map((one) => one.name) },
      head: head.map((row) => padded(row, width)),
      start: tableStart(head),
      typed: true,
      bytes,
      bytesRead: () => Math.min(bytes, Math.round((bytes * read) / size)),
      records(handlers: RecordHandlers) {
        read = 0;
        const row: SheetRow = (cells, line) => handlers.record(padded(cells, width), line);
        return rowSteps(book, sheet, row, (more) => {
          read += more;
        });
      },
      hash: () => hashFile(path),
      close: () => parts.close(),
    };
  } catch (error) {
    parts.close();
    throw error;
  }
}

/** A spreadsheet leaves out empty cells at the end of a row; nothing is missing there. */
function padded(cells: string[], width: number): string[] {
  while (cells.length < width) cells.push('');
  return cells;
}

/** Kinds of ZIP that are told apart by one part each. */
const others: readonly (readonly [part: string, format: string])[] = [
  ['xl/workbook.bin', 'XLSB'],
  ['content.xml', 'ODS'],
  ['word/document.xml', 'DOCX'],
];

function refuseOthers(parts: XlsxPackage, file: string): void {
  const other = others.find(([part]) => parts.has(part));
  if (other) throw new ShiftError('import_not_text', { file, format: other[1] });
  if (!parts.has('[Content_Types].xml')) throw new ShiftError('import_archive', { file, format: 'ZIP' });
}

async function chosenSheet(
  book: Book,
  wanted: string | undefined,
): Promise<{ sheet: Sheet; head: string[][] }> {
  const { name: file, workbook } = book;
  if (wanted !== undefined) {
    const sheet = sheetNamed(book, wanted);
    const head = await firstRows(book, sheet);
    if (head.length === 0) throw new ShiftError('import_empty', { file: `${file}: ${sheet.name}` });
    return { sheet, head };
  }
  let spare: { sheet: Sheet; head: string[][] } | null = null;
  for (const sheet of workbook.sheets.filter(({ hidden }) => !hidden)) {
    const head = await firstRows(book, sheet);
    if (head.some((row) => row.filter((cell) => cell.trim() !== '').length > 1)) return { sheet, head };
    if (head.length > 0) spare ??= { sheet, head };
  }
  if (!spare) throw new ShiftError('import_empty', { file });
  return spare;
}

/** By its name as people type it, else by its number. */
function sheetNamed({ name: file, workbook: { sheets } }: Book, wanted: string): Sheet {
  const folded = (text: string) => text.trim().normalize('NFC').toLowerCase();
  const found =
    sheets.find(({ name }) => folded(name) === folded(wanted)) ??
    (/^\d+$/.test(wanted) ? sheets[Number(wanted) - 1] : undefined);
  if (found) return found;
  const choices = sheets.map(({ name }, index) => `${index + 1} ${name}`).join(', ');
  throw new ShiftError('import_no_sheet', { file, sheet: wanted, choices }, '--sheet');
}

async function firstRows(book: Book, sheet: Sheet): Promise<string[][]> {
  const rows: string[][] = [];
  const step = rowSteps(book, sheet, (cells) => void rows.push([...cells]));
  while (rows.length < headRows && (await step()));
  await step('stop');
  return rows.slice(0, headRows);
}

/** Steps through a sheet a piece of its XML at a time; `stop` lets go of it before its end. */
function rowSteps(
  { name, parts, workbook, strings }: Book,
  sheet: Sheet,
  row: SheetRow,
  read: (letters: number) => void = () => undefined,
): (how?: 'stop') => Promise<boolean> {
  const reader = sheetReader(name, workbook, strings, row);
  const pieces = parts.pieces(sheet.part);
  return async (how) => {
    if (how === 'stop') {
      await pieces.return();
      return false;
    }
    const { value, done } = await pieces.next();
    if (done) reader.end();
    else {
      reader.write(value);
      read(value.length);
    }
    return !done;
  };
}
