/**
 * A time is booked at one desk while it is being offered at another: each of the two tables is in order, and somebody is
 * promised what he cannot have. So it is asked once more in the turn in which it is written.
 */
import type { Kysely } from 'kysely';
import { ShiftError } from '../errors.ts';
import type { FreeTime } from '../facts/types.ts';
import { holdingStatuses } from '../visits/types.ts';
import { type Database, isOpen } from './schema.ts';

/**
 * @param now an offer whose time is over by then stands in nobody's way, epoch milliseconds
 * @throws ShiftError slot_taken, offer_open
 */
export async function requireFreeTime(db: Kysely<Database>, time: FreeTime, now: number): Promise<void> {
  const there = time.of === 'visit' ? await visitsAt(db, time) : await offersAt(db, time, now);
  if (there.every(({ id }) => time.known.includes(id))) return;
  throw time.of === 'visit' ? new ShiftError('slot_taken', {}, '--at') : new ShiftError('offer_open');
}

function visitsAt(db: Kysely<Database>, { doctorId, startsAt, endsAt }: FreeTime): Promise<{ id: number }[]> {
  return db
    .selectFrom('visit')
    .select('id')
    .where('doctorId', '=', doctorId)
    .where('startsAt', '<', endsAt)
    .where('endsAt', '>', startsAt)
    .where('status', 'in', holdingStatuses)
    .execute();
}

function offersAt(
  db: Kysely<Database>,
  { doctorId, startsAt, endsAt }: FreeTime,
  now: number,
): Promise<{ id: number }[]> {
  return db
    .selectFrom('waitOffer')
    .select('id')
    .where('doctorId', '=', doctorId)
    .where(isOpen())
    .where('startsAt', '<', endsAt)
    .where('endsAt', '>', startsAt)
    .where('expiresAt', '>', now)
    .execute();
}
