/** What a call of an export lacks by the clinic's rule (S0.7). */
import { missingFields } from '../contacts/required.ts';
import { contactStatuses, directions } from '../contacts/types.ts';
import type { CallRow } from './rows.ts';

/** By direction and status: what rows lack, at the number of what they have (`presence`). */
type Judged = Record<string, Record<string, string[]>>;

/**
 * What a row lacks, as JSON. Most rows of a file differ in nothing that the rule looks at, so each kind of them is
 * judged once; rows with a purpose or an outcome are of too many kinds for that.
 */
export function lackingFields(required: readonly string[]): (row: CallRow, tags: string[]) => string {
  const judged = nothingJudged();
  const lacking = (row: CallRow, tags: string[]) => JSON.stringify(missingFields({ ...row, tags }, required));
  return (row, tags) => {
    const known = judged[row.direction]?.[row.status];
    if (!known || row.purpose !== null || row.outcome !== null) return lacking(row, tags);
    const kind = presence(row, tags);
    known[kind] ??= lacking(row, tags);
    return known[kind] ?? '';
  };
}

function nothingJudged(): Judged {
  const byStatus = () => Object.fromEntries(contactStatuses.map((status) => [status, []]));
  return Object.fromEntries(directions.map((direction) => [direction, byStatus()]));
}

/** A bit for each thing that a row may have. */
function presence({ phone, name, source, note }: CallRow, tags: readonly string[]): number {
  return (
    (phone === null ? 0 : 1) +
    (name === null ? 0 : 2) +
    (source === null ? 0 : 4) +
    (note === null ? 0 : 8) +
    (tags.length === 0 ? 0 : 16)
  );
}
