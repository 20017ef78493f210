/** Keeping what was made of days and months, until a row of theirs changes (stale-days.ts). */
import type { Kysely } from 'kysely';
import { ShiftError } from '../errors.ts';
import type { Database } from './schema.ts';

/**
 * Keeping is a convenience. Where nothing can be written (an auditor's login, a copy for reading, a full disk, a desk
 * that writes for long) it is tried once, for trying takes the turn of others; from then on the answer is null.
 */
export function keepingWhilePossible(): <T>(keep: () => Promise<T>) => Promise<T | null> {
  const hindrances: readonly string[] = ['not_allowed', 'db_readonly', 'db_full', 'db_busy'];
  let possible = true;
  return async (keep) => {
    if (!possible) return null;
    return keep().catch((error: unknown) => {
      if (!(error instanceof ShiftError && hindrances.includes(error.code))) throw error;
      possible = false;
      return null;
    });
  };
}

/** `day` is a month for what is kept of a whole one. */
export interface Kept {
  day: string;
  payload: string;
}

/** What is kept under these names, as text. */
export async function keptNamed(
  db: Kysely<Database>,
  clinicId: number,
  names: readonly string[],
  definitions: string,
): Promise<Kept[]> {
  if (names.length === 0) return [];
  return db
    .selectFrom('dayFigures')
    .select(['day', 'payload'])
    .where('clinicId', '=', clinicId)
    .where('day', 'in', names)
    .where('definitions', '=', definitions)
    .orderBy('day')
    .execute();
}

export async function keepOne(
  db: Kysely<Database>,
  clinicId: number,
  definitions: string,
  day: string,
  made: unknown,
): Promise<void> {
  const kept = { definitions, payload: JSON.stringify(made) };
  await db
    .insertInto('dayFigures')
    .values({ clinicId, day, ...kept })
    .onConflict((conflict) => conflict.columns(['clinicId', 'day']).doUpdateSet(kept))
    .execute();
}
