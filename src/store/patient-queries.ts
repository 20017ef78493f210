/** Reads of patients' cards. Those merged into another are out of every list; whatever leads to one leads to the kept card. */
import type { Expression, Kysely, SqlBool } from 'kysely';
import { noRelation } from '../patients/kin.ts';
import type { Holdings } from '../patients/merge.ts';
import type { Kin, Patient } from '../patients/types.ts';
import { type Database, isOpen } from './schema.ts';

export function patientQueries(db: Kysely<Database>) {
  const cards = (clinicId: number) => db.selectFrom('patient').selectAll().where('clinicId', '=', clinicId);
  const byId = async (clinicId: number, id: number): Promise<Patient | null> =>
    (await cards(clinicId).where('id', '=', id).executeTakeFirst()) ?? null;
  const byIds = async (clinicId: number, ids: readonly number[]): Promise<Patient[]> =>
    ids.length === 0 ? [] : cards(clinicId).where('id', 'in', ids).orderBy('id').execute();
  /** The cards that these stand for by now, each once. */
  const kept = async (clinicId: number, found: readonly Patient[]): Promise<Patient[]> => {
    let now = [...found];
    const seen = new Set(now.map(({ id }) => id));
    // No chain is longer than the cards it goes through: cards that lead to each other would be followed for ever.
    for (let steps = 0; steps < seen.size && now.some(({ mergedInto }) => mergedInto !== null); steps++) {
      const others = await byIds(
        clinicId,
        now.flatMap(({ mergedInto }) => mergedInto ?? []),
      );
      for (const { id } of others) seen.add(id);
      now = [...now.filter(({ mergedInto }) => mergedInto === null), ...others];
    }
    const once = new Map(now.map((one) => [one.id, one]));
    return [...once.values()].sort((a, b) => a.id - b.id);
  };
  return {
    /** The card of that number itself, merged or not. */
    byId,
    byIds,
    /** The card that stands for that number by now. */
    async current(clinicId: number, id: number): Promise<Patient | null> {
      const found = await byId(clinicId, id);
      return found ? ((await kept(clinicId, [found]))[0] ?? null) : null;
    },
    /** Everybody known under this number: a family may share one. */
    async byPhone(clinicId: number, phone: string): Promise<Patient[]> {
      return kept(clinicId, await cards(clinicId).where('phone', '=', phone).orderBy('id').execute());
    },
    /** Everybody whose number ends with these digits. */
    async endingWith(clinicId: number, digits: string): Promise<Patient[]> {
      const found = await cards(clinicId).where('phone', 'like', `%${digits}`).orderBy('id').execute();
      return kept(clinicId, found);
    },
    /**
     * Everybody in whose name one of these spellings stands, of each word: `like` knows small letters from capitals,
     * and differently on each engine.
     */
    async named(clinicId: number, words: readonly (readonly string[])[]): Promise<Patient[]> {
      if (words.length === 0) return [];
      const found = await cards(clinicId)
        .where((is) =>
          is.and(
            words.map((spellings) =>
              is.or(spellings.map((one): Expression<SqlBool> => is('name', 'like', `%${one}%`))),
            ),
          ),
        )
        .orderBy('id')
        .execute();
      return kept(clinicId, found);
    },
    merged: (clinicId: number) => mergedCards(db, clinicId),
    /** Every card that stands for somebody. */
    async all(clinicId: number): Promise<Patient[]> {
      return cards(clinicId).where('mergedInto', 'is', null).orderBy('id').execute();
    },
    /** The newest cards, the newest first. */
    async latest(clinicId: number, limit: number): Promise<Patient[]> {
      return cards(clinicId).where('mergedInto', 'is', null).orderBy('id', 'desc').limit(limit).execute();
    },
    /** Who belongs together with these patients, from either side. */
    async kin(clinicId: number, patientIds: readonly number[]): Promise<Kin[]> {
      const all = await kinOf(db, clinicId, patientIds);
      return all.filter(({ relation }) => relation !== noRelation);
    },
    /** Every pair of relatives. */
    async allKin(clinicId: number): Promise<Kin[]> {
      return db
        .selectFrom('kin')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('relation', '<>', noRelation)
        .orderBy('id')
        .execute();
    },
    /** Every row that names this card. */
    async holdings(clinicId: number, id: number): Promise<Holdings> {
      const naming = async (table: keyof Holdings['rows']): Promise<number[]> => {
        const rows = await db
          .selectFrom(table)
          .select('id')
          .where('clinicId', '=', clinicId)
          .where('patientId', '=', id)
          .orderBy('id')
          .execute();
        return rows.map((row) => row.id);
      };
      return {
        rows: {
          visit: await naming('visit'),
          contact: await naming('contact'),
          waitlist: await naming('waitlist'),
          paper: await naming('paper'),
          carePlan: await naming('carePlan'),
        },
        kin: await kinOf(db, clinicId, [id]),
        offers: await db
          .selectFrom('waitOffer')
          .select(['id', 'person'])
          .where('clinicId', '=', clinicId)
          .where('person', '=', `p${id}`)
          .where(isOpen())
          .orderBy('id')
          .execute(),
      };
    },
  };
}

/** Cards that turned out to be duplicates, and of which. */
export async function mergedCards(db: Kysely<Database>, clinicId: number): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('patient')
    .select(['id', 'mergedInto'])
    .where('clinicId', '=', clinicId)
    .where('mergedInto', 'is not', null)
    .execute();
  return new Map(rows.flatMap(({ id, mergedInto }) => (mergedInto === null ? [] : [[id, mergedInto]])));
}

/** Relations taken back too. */
async function kinOf(db: Kysely<Database>, clinicId: number, patientIds: readonly number[]): Promise<Kin[]> {
  if (patientIds.length === 0) return [];
  return db
    .selectFrom('kin')
    .selectAll()
    .where('clinicId', '=', clinicId)
    .where((is) => is.or([is('patientId', 'in', patientIds), is('relativeId', 'in', patientIds)]))
    .orderBy('id')
    .execute();
}
