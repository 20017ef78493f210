/**
 * CSV text to records. Well-formed records (RFC 4180, any number of cells) are cut here in one pass that knows its
 * line numbers; a line with loose quotes goes to csv-parse, which is tolerant of what exchanges write.
 */
import { parse } from 'csv-parse/sync';
import { ShiftError } from '../errors.ts';
import type { RejectReason } from '../facts/import-run.ts';

export interface RecordHandlers {
  /** A record and the line it starts on (1 is the first). `cells` is reused: keep copies. */
  record(cells: string[], line: number): void;
  /** The same for a record whose quotes are not where they should be; without this it goes to `record`. */
  loose?(cells: string[], line: number): void;
  /** A line that cannot be read, and what stands in it where that is known. */
  broken(line: number, reason: BrokenReason, text?: string): void;
}

export type BrokenReason = Extract<RejectReason, 'quotes' | 'nul' | 'encoding' | 'cut' | 'event'>;

export interface RecordFormat {
  delimiter: string;
  lineEnd: '\n' | '\r';
}

/** Longest line, and longest record, in characters (quality.md: 1 MB). */
export const lineLimit = 1 << 20;

const quote = 34;
const carriageReturn = 13;
const incomplete = -1;
const malformed = -2;

export interface Scanner {
  /**
   * @param doubtful the text may hold NUL or replacement characters
   * @throws ShiftError import_line_too_long
   */
  scan(text: string, last: boolean, doubtful: boolean): void;
}

export function createScanner(file: string, format: RecordFormat, handlers: RecordHandlers): Scanner {
  const { delimiter, lineEnd } = format;
  const delimiterCode = delimiter.charCodeAt(0);
  const lineEndCode = lineEnd.charCodeAt(0);
  const loose: { text: string; line: number; unfinished: boolean }[] = [];
  const cells: string[] = [];
  let text = '';
  let heldIsDoubtful = false;
  let isLast = false;
  let line = 1;
  let lineBreaks = 0;
  let width = 0;
  let widthBefore = 0;

  /** Cuts the record that begins at `start` into `cells`; returns where the next one begins. */
  function scanRecord(start: number): number {
    // Locals, not the variables around: this is where a big file's time goes.
    const all = text;
    const { length } = all;
    const delimiterHere = delimiterCode;
    const endHere = lineEndCode;
    let position = start;
    let count = 0;
    let quoted = false;
    for (;;) {
      let cell = '';
      if (all.charCodeAt(position) === quote) {
        quoted = true;
        let end = all.indexOf('"', position + 1);
        let doubled = false;
        while (end !== -1 && all.charCodeAt(end + 1) === quote) {
          doubled = true;
          end = all.indexOf('"', end + 2);
        }
        // What follows the quote decides what it is: two characters on, for a carriage return may come first.
        if (end === -1 || (end + 2 >= length && !isLast)) return incomplete;
        cell = all.substring(position + 1, end);
        if (doubled) cell = cell.replaceAll('""', '"');
        position = end + 1;
        let next = all.charCodeAt(position);
        if (next === carriageReturn && endHere !== carriageReturn) next = all.charCodeAt(++position);
        if (next !== delimiterHere && next !== endHere && position < length) return malformed;
      } else {
        const from = position;
        let code = all.charCodeAt(position);
        while (code !== delimiterHere && code !== endHere && position < length)
          code = all.charCodeAt(++position);
        cell = all.substring(from, code === delimiterHere ? position : withoutReturn(all, from, position));
      }
      cells[count++] = cell;
      if (position >= length) {
        if (!isLast) return incomplete;
        break;
      }
      if (all.charCodeAt(position++) === endHere) break;
    }
    cells.length = count;
    lineBreaks = quoted ? countLineBreaks(start, position - 1) : 0;
    // A quote left open may close on a later line by chance: then the cells do not add up.
    if (lineBreaks > 0 && width > 0 && count !== width) return malformed;
    widthBefore = width;
    if (count > 1 || cells[0] !== '') width = count;
    return position;
  }

  function countLineBreaks(from: number, to: number): number {
    let breaks = 0;
    for (let at = text.indexOf(lineEnd, from); at !== -1 && at < to; at = text.indexOf(lineEnd, at + 1))
      breaks++;
    return breaks;
  }

  function emit(start: number, end: number, doubtful: boolean): void {
    const unfinished = isLast && end >= text.length && isUnfinished();
    const reason = doubtful ? reasonIn(text.slice(start, end), unfinished) : null;
    if (reason) handlers.broken(line, reason, withoutEnd(text.slice(start, end)));
    else if (unfinished && cells.length < widthBefore) handlers.broken(line, 'cut', text.slice(start, end));
    else if (cells.length > 1 || cells[0] !== '' || text.charCodeAt(start) === quote)
      handlers.record(cells, line);
  }

  function flushLoose(): void {
    if (loose.length === 0) return;
    const lines = loose.splice(0);
    const rows = parseLoose(
      lines.map((one) => one.text),
      delimiter,
    );
    for (const [index, { line: at, text: raw, unfinished }] of lines.entries()) {
      const row = rows[index];
      if (unfinished && (!row || row.length < width)) handlers.broken(at, 'cut', raw);
      else if (row) (handlers.loose ?? handlers.record)(row, at);
      else handlers.broken(at, 'quotes', raw);
    }
  }

  /** Sets a physical line aside as loose; returns where the next line begins, or `incomplete`. */
  function setAside(start: number, doubtful: boolean): number {
    const found = text.indexOf(lineEnd, start);
    if (found === -1 && !isLast) return incomplete;
    const end = found === -1 ? text.length : found;
    const raw = text.slice(start, text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end);
    const unfinished = found === -1;
    const reason = doubtful ? reasonIn(raw, unfinished) : null;
    if (reason) {
      flushLoose();
      handlers.broken(line, reason, raw);
    } else loose.push({ text: raw, line, unfinished });
    line++;
    return end + 1;
  }

  /** The file ends without a line end: its last record may be half of one. */
  function isUnfinished(): boolean {
    return text.charCodeAt(text.length - 1) !== lineEndCode;
  }

  function refuseLongLine(start: number): void {
    const end = text.indexOf(lineEnd, start);
    if ((end === -1 ? text.length : end) - start > lineLimit) {
      throw new ShiftError('import_line_too_long', { file, line });
    }
  }

  return {
    scan(more, last, moreIsDoubtful) {
      // What an open quote held back is as doubtful as when it came.
      const doubtful = moreIsDoubtful || heldIsDoubtful;
      text = text === '' ? more : text + more;
      isLast = last;
      let start = 0;
      while (start < text.length) {
        let next = scanRecord(start);
        const long = (next < 0 ? text.length : next) - start > lineLimit;
        if (long) refuseLongLine(start);
        // An open quote does not hold back more than the longest record.
        if (next === malformed || (next === incomplete && (long || last))) {
          next = setAside(start, doubtful);
        } else if (next !== incomplete) {
          flushLoose();
          emit(start, next, doubtful);
          line += 1 + lineBreaks;
        }
        if (next === incomplete) break;
        start = next;
      }
      flushLoose();
      text = text.slice(start);
      heldIsDoubtful = doubtful && text !== '';
    },
  };
}

/** Where a cell ends that a line end follows: before the carriage return of CRLF. */
function withoutReturn(text: string, from: number, to: number): number {
  return to > from && text.charCodeAt(to - 1) === carriageReturn ? to - 1 : to;
}

function withoutEnd(record: string): string {
  return record.replace(/[\r\n]+$/, '');
}

function reasonIn(record: string, unfinished: boolean): BrokenReason | null {
  if (record.includes('\0')) return 'nul';
  // Half a letter at the very end: there the file was cut.
  if (unfinished && record.indexOf('\ufffd') === record.length - 1 && record !== '') return 'cut';
  return record.includes('\ufffd') ? 'encoding' : null;
}

/** One row per line, or null where not even csv-parse can read the line. */
function parseLoose(lines: readonly string[], delimiter: string): (string[] | null)[] {
  try {
    const rows: string[][] = parse(lines.join('\n'), {
      delimiter,
      record_delimiter: '\n',
      relax_quotes: true,
      relax_column_count: true,
    });
    if (rows.length === lines.length) return rows;
  } catch {
    // Which line it was is found below.
  }
  return lines.length === 1 ? [null] : lines.flatMap((line) => parseLoose([line], delimiter));
}
