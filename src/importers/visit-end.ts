/** When a visit ends: as the file says it, or by how long it takes. */
import type { Fields } from './fields.ts';
import { shortened } from './rows.ts';

const mostMinutes = 24 * 60;
const minute = 60_000;

/** @param usual minutes of a visit of which the file tells neither */
export function visitEnds(row: Fields, usual: number): (startsAt: number) => number {
  const told = toldEnd(row);
  const seconds = row.seconds('seconds');
  const minutes = minutesOf(row, usual);
  return (startsAt) => {
    const end = told(startsAt);
    if (end !== undefined) return end;
    const counted = seconds();
    if (counted !== null && counted > 0) return startsAt + counted * 1000;
    return startsAt + Math.round(minutes()) * minute;
  };
}

/** An end before its beginning is no end: the columns are taken for one another. */
function toldEnd(row: Fields): (startsAt: number) => number | undefined {
  const [ends, text] = [row.moment('endsAt'), row.text('endsAt')] as const;
  return (startsAt) => {
    const end = ends()?.at;
    if (end !== undefined && end <= startsAt) row.fail('order', { value: shortened(text()) });
    return end;
  };
}

function minutesOf(row: Fields, usual: number): () => number {
  const text = row.text('minutes');
  return () => {
    const written = text();
    const minutes = written === '' ? usual : Number(written);
    if (!(minutes >= 1 && minutes <= mostMinutes)) {
      row.fail('number', { field: 'minutes', value: shortened(written) });
    }
    return minutes;
  };
}
