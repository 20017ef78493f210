/** The drawer of a shift that is being closed: money taken while it was counted must not be frozen out of the sum. */
import type { Kysely } from 'kysely';
import { ChangedMeanwhile } from '../facts/meanwhile.ts';
import type { ReckonedDrawer } from '../facts/types.ts';
import { drawerOf } from '../shifts/drawer.ts';
import { frontdeskQueries } from './frontdesk-queries.ts';
import type { Database } from './schema.ts';

/** @throws ShiftError changed_meanwhile, of the last entry or payment: the shift itself is as it was */
export async function requireReckoned(
  db: Kysely<Database>,
  { shiftId, expected }: ReckonedDrawer,
): Promise<void> {
  const shift = await db
    .selectFrom('shift')
    .select('openingCash')
    .where('id', '=', shiftId)
    .executeTakeFirst();
  const { takings, cashEntries } = frontdeskQueries(db);
  const entries = await cashEntries(shiftId);
  const drawer = drawerOf({ openingCash: shift?.openingCash ?? 0 }, await takings(shiftId), entries);
  if (drawer.expected === expected) return;
  const id = entries.at(-1)?.id ?? 0;
  throw new ChangedMeanwhile({ table: 'cashEntry', id, expected: 0, set: {}, found: null });
}
