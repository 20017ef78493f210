/** Reads the fields of one record after another, and keeps the first thing that does not fit. */
import { cellText, list, money, seconds } from './cells.ts';
import { type Moment, momentReader } from './clinic-time.ts';
import { type BoundColumns, cellCount } from './columns.ts';
import type { Judge } from './judgement.ts';
import type { ImportMap } from './map-schema.ts';
import { type Reject, type RejectReason, shortened } from './rows.ts';

const longestText = 10_000;
const never: Moment = { at: 0, day: '' };

export type Fields = ReturnType<typeof fieldsOf>;

/** @param whole the field of a date and a time in one cell */
export function fieldsOf(map: ImportMap, columns: BoundColumns, whole: string) {
  const readTime = momentReader(map.times, map.timezone ?? null);
  const startText = startTextOf(columns, whole);
  let cells: readonly string[] = [];
  let line = 0;
  let fault: Reject | null = null;

  const fail = (reason: RejectReason, params: Reject['params'] = {}): void => {
    fault ??= { line, reason, params };
  };
  const text = (field: string): string => cellText(cells, columns.fields.get(field));
  const moment = (written: string): Moment => {
    const found = readTime(written);
    if (!found) fail('time', { value: shortened(written) });
    return found ?? never;
  };
  const checked = (field: string, value: number | null, reason: RejectReason): number | null => {
    if (Number.isNaN(value)) fail(reason, { field, value: shortened(text(field)) });
    return value;
  };
  return {
    /** Turns to the next record; false when there is nothing in it. */
    begin(record: readonly string[], at: number): boolean {
      cells = record;
      line = at;
      fault = null;
      if (startText(cells) === '' && cells.every((cell) => cell.trim() === '')) return false;
      const misfit = cellCount(cells, columns);
      if (misfit) fail('cells', misfit);
      return true;
    },
    fault: (): Reject | null => fault,
    fail,
    text,
    optional(field: string): string | null {
      const found = text(field);
      if (found.length > longestText) fail('long', { field, most: longestText });
      return found === '' ? null : found;
    },
    list: (field: string): string[] => list(text(field)),
    seconds: (field: string): number | null => checked(field, seconds(text(field)), 'seconds'),
    money: (field: string): number | null => checked(field, money(text(field)), 'money'),
    /** When the row begins. */
    start: (): Moment => moment(startText(cells)),
    moment(field: string): Moment | null {
      const written = text(field);
      return written === '' ? null : moment(written);
    },
    /** What a judgement says; `fallback` stands in where the row is at fault anyway. */
    judged<T>(judge: Judge<T>, field: string, fallback: T): T {
      const found = judge(cells);
      if (found === undefined) fail('word', { field, value: shortened(text(field)) });
      return found ?? fallback;
    },
    maybe: <T>(judge: Judge<T> | null): T | null => judge?.(cells) ?? null,
  };
}

/** The text of the time: one cell, or the day and the hour side by side. */
function startTextOf({ fields }: BoundColumns, whole: string): (cells: readonly string[]) => string {
  const [one, date, time] = [whole, 'date', 'time'].map((field) => fields.get(field));
  if (date === undefined || (one !== undefined && time === undefined)) return (cells) => cellText(cells, one);
  return (cells) => `${cellText(cells, date)} ${cellText(cells, time)}`.trim();
}
