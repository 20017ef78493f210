/**
 * Which contact that is here already a row of an export is about. A row with the exchange's id is known by it. Between
 * rows with ids and rows without, and between two systems that tell of one exchange, it is the moment at which the
 * call began, its direction and the caller's number: nobody begins two calls in one second. Where several could be
 * meant (an export whose times are minutes) the one that ended alike is.
 */
import { markOf, stem } from '../facts/import-key.ts';
import type { ToldCall } from './same-call.ts';
import type { Contact } from './types.ts';

export interface KeyedCall extends ToldCall {
  importKey: string;
}

/** What all rows about one call have in common, whatever the layout. */
export function placeOf(call: Pick<ToldCall, 'startedAt' | 'direction' | 'phone'>): string {
  return `${call.startedAt} ${call.direction} ${call.phone ?? ''}`;
}

export function couldBe(row: KeyedCall, contact: Contact, system: string): boolean {
  if (contact.importKey === null || placeOf(row) !== placeOf(contact)) return false;
  const [own, other] = [markOf(row.importKey, system), markOf(contact.importKey, system)];
  // Another system's name for a hidden number, or for a talk between extensions, cannot be compared with ours.
  if (other === null) return row.phone !== null;
  if (own === ':' && other === ':') return false;
  if (own === '@' && other === '@') return stem(row.importKey) === stem(contact.importKey);
  return row.phone !== null || sameExtension(row.operator, contact.operator);
}

function sameExtension(one: string | null, other: string | null): boolean {
  const [a, b] = [one, other].map((text) => (/^\d+$/.test(text ?? '') ? text : null));
  return a === null || b === null || a === b;
}

/**
 * @param candidates those of whom `couldBe` holds
 * @param takenBy the key of the row that has taken a contact in this import
 */
export function counterpart(
  row: KeyedCall,
  candidates: readonly Contact[],
  takenBy: (id: number) => string | undefined,
): Contact | null {
  const free = candidates.filter(({ id }) => [undefined, row.importKey].includes(takenBy(id)));
  return (
    free.find((contact) => endsAlike(row, contact)) ??
    free.find(({ id }) => takenBy(id) === row.importKey) ??
    free[0] ??
    null
  );
}

function endsAlike(one: ToldCall, other: ToldCall): boolean {
  const alike = (a: number | null, b: number | null) => a === null || b === null || a === b;
  return (
    one.status === other.status &&
    alike(one.talkSeconds, other.talkSeconds) &&
    alike(one.answerSeconds, other.answerSeconds)
  );
}
