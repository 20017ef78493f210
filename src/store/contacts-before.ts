/** Contacts that were here before an import, as its rows ask for them. */
import type { Kysely } from 'kysely';
import { placeOf } from '../contacts/counterpart.ts';
import type { Contact } from '../contacts/types.ts';
import { type Database, decode } from './schema.ts';

export type ContactsBefore = ReturnType<typeof contactsBefore>;

export function contactsBefore(
  db: Kysely<Database>,
  { clinicId, importId }: { clinicId: number; importId: number },
) {
  const ofClinic = () => db.selectFrom('contact').where('clinicId', '=', clinicId);
  const before = () =>
    ofClinic().where((is) => is.or([is('importId', 'is', null), is('importId', '<>', importId)]));
  return {
    async any(): Promise<boolean> {
      return (await ofClinic().select('id').limit(1).executeTakeFirst()) !== undefined;
    },
    async daysOf(days: readonly string[]): Promise<string[]> {
      if (days.length === 0) return [];
      const found = await before().select('day').where('day', 'in', days).distinct().execute();
      return found.map(({ day }) => day);
    },
    /** By their keys; those of this import too. */
    async withKeys(keys: readonly string[]): Promise<Map<string, Contact>> {
      if (keys.length === 0) return new Map();
      const rows = await ofClinic().selectAll().where('importKey', 'in', keys).execute();
      return new Map(rows.map((row) => [String(row.importKey), decode('contact', row)]));
    },
    /** Imported ones of these days that began at these times, by their place (counterpart.ts), the oldest first. */
    async atTimes(days: readonly string[], times: ReadonlySet<number>): Promise<Map<string, Contact[]>> {
      const groups = new Map<string, Contact[]>();
      if (times.size === 0 || days.length === 0) return groups;
      const rows = await before()
        .selectAll()
        .where('day', 'in', days)
        .where('startedAt', '>=', Math.min(...times))
        .where('startedAt', '<=', Math.max(...times))
        .execute();
      for (const row of rows.sort((a, b) => a.id - b.id)) {
        // Asked of the database, the key would lead SQLite through the index of all keys.
        if (row.importKey === null || !times.has(row.startedAt)) continue;
        const contact = decode('contact', row);
        const place = placeOf(contact);
        const group = groups.get(place);
        if (group) group.push(contact);
        else groups.set(place, [contact]);
      }
      return groups;
    },
    /** Written down by hand, not met by an exchange's row yet: see isHandCall. */
    async handCalls(days: readonly string[]): Promise<Contact[]> {
      const rows = await ofClinic()
        .selectAll()
        .where('day', 'in', days)
        .where('channel', '=', 'call')
        .where('importId', 'is', null)
        .where('importKey', 'is', null)
        .orderBy('id')
        .execute();
      return rows.map((row) => decode('contact', row));
    },
    /** An exchange's calls with these numbers that began in this time, whichever import brought them. */
    async exchangeCalls(phones: readonly string[], from: number, to: number): Promise<Contact[]> {
      const rows = await ofClinic()
        .selectAll()
        .where('phone', 'in', phones)
        .where('startedAt', '>=', from)
        .where('startedAt', '<=', to)
        .where('importId', 'is not', null)
        .where('channel', '=', 'call')
        .orderBy('id')
        .execute();
      return rows.map((row) => decode('contact', row));
    },
  };
}
