/** Reads the fields of one record after another, and keeps the first thing that does not fit. */

import type { Reject, RejectReason } from '../facts/import-run.ts';
import { cellText, list, money, seconds } from './cells.ts';
import { type Moment, momentReader } from './clinic-time.ts';
import { type BoundColumns, cellCount } from './columns.ts';
import { swapped } from './dates.ts';
import type { Judge } from './judgement.ts';
import type { ImportMap } from './map-schema.ts';
import { shortened } from './rows.ts';

const longestText = 10_000;
const never: Moment = { at: 0, day: '' };

export type Fields = ReturnType<typeof fieldsOf>;

/**
 * Readers of single fields are made once and used for every record: a file of a million rows asks for a field a
 * million times.
 * @param whole the field of a date and a time in one cell
 */
export function fieldsOf(map: ImportMap, columns: BoundColumns, whole: string) {
  const readTime = momentReader(map.times, map.timezone ?? null);
  const startText = startTextOf(columns, whole);
  const readSwapped = momentReader(swapped(map.times), map.timezone ?? null);
  let cells: readonly string[] = [];
  let line = 0;
  let fault: Reject | null = null;

  const fail = (reason: RejectReason, params: Reject['params'] = {}): void => {
    fault ??= { line, reason, params };
  };
  const textOf = (field: string): (() => string) => {
    const index = columns.fields.get(field);
    return index === undefined ? () => '' : () => cellText(cells, index);
  };
  const moment = (written: string, field: string): Moment => {
    const found = readTime(written);
    if (!found) fail(readSwapped(written) ? 'dates' : 'time', { field, value: shortened(written) });
    return found ?? never;
  };
  const checked = (field: string, read: (text: string) => number | null, reason: RejectReason) => {
    if (!columns.fields.has(field)) return () => null;
    const text = textOf(field);
    return (): number | null => {
      const value = read(text());
      if (Number.isNaN(value)) {
        fail(isNegative(text()) ? 'negative' : reason, { field, value: shortened(text()) });
      }
      return value;
    };
  };
  return {
    /** Turns to the next record; false when there is nothing in it. */
    begin(record: readonly string[], at: number): boolean {
      cells = record;
      line = at;
      fault = null;
      if (startText(cells) === '' && cells.every((cell) => cell.trim() === '')) return false;
      const misfit = cellCount(cells, columns);
      if (misfit) fail(misfit.reason, misfit.params);
      return true;
    },
    fault: (): Reject | null => fault,
    fail,
    text: textOf,
    optional(field: string): () => string | null {
      const text = textOf(field);
      return () => {
        const found = text();
        if (found.length > longestText) fail('long', { field, most: longestText });
        return found === '' ? null : found;
      };
    },
    list(field: string): () => string[] {
      const text = textOf(field);
      return () => list(text());
    },
    seconds: (field: string) => checked(field, seconds, 'seconds'),
    money: (field: string) => checked(field, money, 'money'),
    startText: (): string => shortened(startText(cells)),
    /** When the row begins. */
    start: (): Moment => moment(startText(cells), whole),
    moment(field: string): () => Moment | null {
      const text = textOf(field);
      return () => {
        const written = text();
        return written === '' ? null : moment(written, field);
      };
    },
    /** What a judgement says; `fallback` stands in where the row is at fault anyway. */
    judged<T>(judge: Judge<T>, field: string, fallback: T): () => T {
      const text = textOf(field);
      return () => {
        const found = judge(cells);
        if (found === undefined) fail('word', { field, value: shortened(text()) });
        return found ?? fallback;
      };
    },
    maybe:
      <T>(judge: Judge<T> | null) =>
      (): T | null =>
        judge?.(cells) ?? null,
  };
}

/** A minus before a number; spreadsheets write either of two. */
function isNegative(text: string): boolean {
  return /^[-−]\s*\d/.test(text);
}

/** The text of the time: one cell, or the day and the hour side by side. */
function startTextOf({ fields }: BoundColumns, whole: string): (cells: readonly string[]) => string {
  const [one, date, time] = [whole, 'date', 'time'].map((field) => fields.get(field));
  if (date === undefined || (one !== undefined && time === undefined)) return (cells) => cellText(cells, one);
  return (cells) => `${cellText(cells, date)} ${cellText(cells, time)}`.trim();
}
