/** Which record of a file holds the headings: reports put titles and periods above them. */
import { heading } from './columns.ts';
import type { ImportMap } from './map-schema.ts';

/** What is known of a table before it is read: see Table. */
interface TableBeginning {
  head: readonly (readonly string[])[];
  start: number;
}

/** Titles take a few rows; a heading further down is a row of the table. */
const farthest = 20;

/**
 * How many records stand above the headings, or above the first row where there are none. The map may say it; else it
 * is the record that holds most of the map's headings, for the words of a heading are better evidence than its width.
 */
export function headingsAt(map: ImportMap, { head, start }: TableBeginning): number {
  const said = map.file?.skip;
  if (said !== undefined) return said;
  if (map.file?.header === false) return start;
  const known = knownHeadings(map);
  const counts = head
    .slice(0, farthest)
    .map((record) => record.filter((cell) => known.has(heading(cell))).length);
  const most = Math.max(0, ...counts);
  return most > 0 ? counts.indexOf(most) : start;
}

function knownHeadings(map: ImportMap): ReadonlySet<string> {
  const choices = [...Object.values(map.columns), ...Object.values(map.others ?? {})].flat();
  return new Set(choices.flatMap((choice) => (typeof choice === 'string' ? [heading(choice)] : [])));
}
