/** Fields that hold a moment; what is none puts the record at fault. */
import { cellText } from './cells.ts';
import { type Moment, momentReader } from './clinic-time.ts';
import type { BoundColumns } from './columns.ts';
import type { CurrentRecord, Fail } from './current-record.ts';
import { swapped } from './dates.ts';
import type { ImportMap } from './map-schema.ts';
import { shortened } from './rows.ts';

/** Stands where a record is at fault anyway. */
const never: Moment = { at: 0, day: '' };

/** @param start what a record begins with: its text, and the field that a fault in it is told by */
export function times(
  map: ImportMap,
  text: (field: string) => () => string,
  fail: Fail,
  start: { text: () => string; field: string },
) {
  const moment = moments(map, fail);
  return {
    /** When the row begins. */
    start: (): Moment => moment(start.text(), start.field),
    moment(field: string): () => Moment | null {
      const written = text(field);
      return () => {
        const found = written();
        return found === '' ? null : moment(found, field);
      };
    },
  };
}

/** What is written in a field to the moment that is meant. Of one that reads the other way round it is said so. */
function moments(map: ImportMap, fail: Fail): (written: string, field: string) => Moment {
  const read = momentReader(map.times, map.timezone ?? null);
  const readSwapped = momentReader(swapped(map.times), map.timezone ?? null);
  return (written, field) => {
    const found = read(written);
    if (!found) fail(readSwapped(written) ? 'dates' : 'time', { field, value: shortened(written) });
    return found ?? never;
  };
}

/**
 * The text of the time that a record begins with: one cell, or the day and the hour side by side.
 * @param whole the field of a date and a time in one cell
 */
export function startTexts(current: CurrentRecord, { fields }: BoundColumns, whole: string): () => string {
  const [one, date, time] = [whole, 'date', 'time'].map((field) => fields.get(field));
  if (date === undefined || (one !== undefined && time === undefined)) {
    return () => cellText(current.cells, one);
  }
  return () => `${cellText(current.cells, date)} ${cellText(current.cells, time)}`.trim();
}
