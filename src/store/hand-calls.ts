/** Calls of this import that the desk had written down itself: the exchange's contact goes into the desk's. */
import type { Kysely } from 'kysely';
import { addDays, hour, minute } from '../clinic/time.ts';
import { handLearns, handPairs, isHandCall } from '../contacts/hand-call.ts';
import type { Contact } from '../contacts/types.ts';
import type { ContactsBefore } from './contacts-before.ts';
import type { Database } from './schema.ts';
import type { Taught } from './taught-contacts.ts';

export interface HandWork {
  importId: number;
  before: ContactsBefore;
  taught: Taught;
  /** Days of the file on which there were contacts before. */
  peopled: readonly string[];
  toleranceMinutes: number;
  /** Fields that a contact must have by the clinic's rule. */
  required: readonly string[];
}

const daysAtOnce = 31;
/** No call is longer (S0.7: check.ts). */
const longestCall = 24 * hour;

/** @returns how many calls were met */
export async function joinHandCalls(db: Kysely<Database>, work: HandWork): Promise<number> {
  const days = withNeighbours(work.peopled);
  let joined = 0;
  for (let at = 0; at < days.length; at += daysAtOnce) {
    joined += await joinOfDays(db, work, days.slice(at, at + daysAtOnce));
  }
  return joined;
}

async function joinOfDays(
  db: Kysely<Database>,
  { importId, before, taught, toleranceMinutes, required }: HandWork,
  days: readonly string[],
): Promise<number> {
  const hand = (await before.handCalls(days)).filter(isHandCall);
  const phones = [...new Set(hand.map(({ phone }) => phone))].filter((phone) => phone !== null);
  if (phones.length === 0) return 0;
  const [from, to] = span(hand);
  const tolerance = toleranceMinutes * minute;
  const exchange = await before.exchangeCalls(phones, from - tolerance - longestCall, to + tolerance);
  const pairs = handPairs(hand, exchange, toleranceMinutes).filter(
    (pair) => pair.exchange.importId === importId,
  );
  for (const pair of pairs) {
    await db.deleteFrom('contact').where('id', '=', pair.exchange.id).execute();
    await taught.change(pair.hand, handLearns(pair, required));
  }
  return pairs.length;
}

/** A call at midnight may have been written down on the next day. */
function withNeighbours(days: readonly string[]): string[] {
  return [...new Set(days.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]))].sort();
}

function span(contacts: readonly Contact[]): [number, number] {
  const times = contacts.map(({ startedAt }) => startedAt).sort((a, b) => a - b);
  return [times[0] ?? 0, times.at(-1) ?? 0];
}
