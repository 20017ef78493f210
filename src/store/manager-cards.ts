/** Cards of the patients whom some days are about, and their numbers. */
import type { Kysely } from 'kysely';
import { rootOf } from '../metrics/manager/lives.ts';
import type { ManagerBase, RecallContact } from '../metrics/manager/rows.ts';
import { inPieces } from './in-pieces.ts';
import type { Database } from './schema.ts';

/** Of rows about patients the cards, as often as they come. */
export function cardsOf(rows: readonly { patientId: number | null }[]): number[] {
  return rows.flatMap(({ patientId }) => patientId ?? []);
}

/** The cards of these people, those too that were merged into theirs. */
export function allCards(cards: readonly number[], { merged }: ManagerBase): number[] {
  const roots = new Set(cards.map((card) => rootOf(card, merged)));
  const dropped = [...merged.keys()].filter((card) => roots.has(rootOf(card, merged)));
  return [...roots, ...dropped];
}

/** Cards by which recalls to a number alone can be judged, with that number. */
export async function cardsUnder(
  db: Kysely<Database>,
  clinicId: number,
  recalls: readonly RecallContact[],
): Promise<Map<number, string>> {
  const phones = new Set(
    recalls.flatMap(({ patientId, phone }) => (patientId === null ? (phone ?? []) : [])),
  );
  const rows = await inPieces([...phones], (some) =>
    db
      .selectFrom('patient')
      .select(['id', 'phone'])
      .where('clinicId', '=', clinicId)
      .where('phone', 'in', some)
      .execute(),
  );
  return withNumber(rows);
}

/** Numbers by card; cards without one are left out. */
export async function numbersOf(
  db: Kysely<Database>,
  cards: readonly number[],
): Promise<Map<number, string>> {
  const rows = await inPieces(cards, (ids) =>
    db.selectFrom('patient').select(['id', 'phone']).where('id', 'in', ids).execute(),
  );
  return withNumber(rows);
}

function withNumber(rows: readonly { id: number; phone: string | null }[]): Map<number, string> {
  return new Map(rows.flatMap(({ id, phone }) => (phone === null ? [] : [[id, phone]])));
}
