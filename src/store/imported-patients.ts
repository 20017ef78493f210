/** Patients of a batch of imported visits: those who are known, and those who are new. */
import type { Kysely } from 'kysely';
import { whoseNumber } from '../patients/same-person.ts';
import type { Patient } from '../patients/types.ts';
import type { Bulk, Cell } from './dialect.ts';
import type { Database } from './schema.ts';

/** A patient as a row of a file tells of him. */
export interface Person {
  phone: string | null;
  name: string;
  /** The other system's id. */
  key: Cell;
  email: Cell;
  /** What else its card says, by column. */
  card?: Readonly<Record<string, Cell>>;
}

/** `id` is 0 until a new patient is inserted. */
export interface ImportedPatient {
  id: number;
}

export type PatientBook = Awaited<ReturnType<typeof patientBook>>;

interface Origin {
  clinicId: number;
  at: number;
  importId: number;
  map: string;
}

/** A patient that the batch has found or made. */
type Known = Pick<Patient, 'name' | 'phone' | 'importKey'> & ImportedPatient;
type Stored = Known & Pick<Patient, 'mergedInto'>;

/**
 * Known by the other system's id, else by name under the telephone number, else by name alone. Reads what the whole
 * batch needs at once: a row at a time would be a journey to the server each.
 */
export async function patientBook(db: Kysely<Database>, persons: readonly Person[], origin: Origin) {
  const known = await readKnown(db, persons, origin);
  const byKey = new Map(known.map((one) => [one.importKey, one]));
  const byPhone = groupByPhone(known);
  const fresh: (Known & Record<string, Cell>)[] = [];

  const underNumber = (phone: string, name: string): Known | null => {
    const all = byPhone.get(phone) ?? [];
    if (name === '') return all.length === 1 ? (all[0] ?? null) : null;
    return whoseNumber(all, name).patient;
  };
  const add = (person: Person, importKey: string): Known => {
    const name = person.name || String(person.phone ?? String(person.key).replace(/^.*?:/, '№ '));
    const made = { id: 0, name, phone: person.phone, importKey, email: person.email, ...person.card };
    fresh.push(made);
    byKey.set(importKey, made);
    if (made.phone !== null) byPhone.set(made.phone, [...(byPhone.get(made.phone) ?? []), made]);
    return made;
  };
  return {
    /** Null where the row does not say who came. */
    patientOf(person: Person): ImportedPatient | null {
      const { phone, name, key } = person;
      if (key === null && phone === null && name === '') return null;
      const importKey = keyOf(person, origin.map);
      const same = byKey.get(importKey) ?? (phone === null ? null : underNumber(phone, name));
      return same ?? add(person, importKey);
    },
    /** Gives the new ones their numbers. */
    async insertNew(bulk: Bulk): Promise<void> {
      const { clinicId, at, importId } = origin;
      const rows = fresh.map(({ id: _, ...row }) => ({ clinicId, createdAt: at, ...row, importId }));
      const ids = await bulk.insertAllowed('patient', rows);
      for (const [index, one] of fresh.entries()) one.id = ids[index] ?? 0;
    },
  };
}

async function readKnown(
  db: Kysely<Database>,
  persons: readonly Person[],
  { clinicId, map }: Origin,
): Promise<Known[]> {
  const keys = [...new Set(persons.map((person) => keyOf(person, map)))];
  const phones = [...new Set(persons.map(({ phone }) => phone))].filter((phone) => phone !== null);
  const patients = () =>
    db
      .selectFrom('patient')
      .select(['id', 'name', 'phone', 'importKey', 'mergedInto'])
      .where('clinicId', '=', clinicId);
  const byKey = keys.length === 0 ? [] : await patients().where('importKey', 'in', keys).execute();
  const byPhone =
    phones.length === 0 ? [] : await patients().where('phone', 'in', phones).orderBy('id').execute();
  const ids = new Set(byPhone.map(({ id }) => id));
  const found = [...byPhone, ...byKey.filter(({ id }) => !ids.has(id))];
  return Promise.all(
    found.map((one) => standingFor(one, (id) => patients().where('id', '=', id).executeTakeFirst())),
  );
}

/** What leads to a card that was merged leads to the kept one; cards that lead to each other have none. */
async function standingFor(found: Stored, read: (id: number) => Promise<Stored | undefined>): Promise<Known> {
  const seen = new Set<number>();
  let { id, mergedInto } = found;
  while (mergedInto !== null && !seen.has(mergedInto)) {
    id = mergedInto;
    seen.add(id);
    mergedInto = (await read(id))?.mergedInto ?? null;
  }
  const { name, phone, importKey } = found;
  return { id, name, phone, importKey };
}

function keyOf({ key, phone, name }: Person, map: string): string {
  return String(key ?? `${map}:${phone ?? ''}:${name.toLowerCase()}`);
}

function groupByPhone(known: readonly Known[]): Map<string, Known[]> {
  const groups = new Map<string, Known[]>();
  for (const one of known) {
    if (one.phone !== null) groups.set(one.phone, [...(groups.get(one.phone) ?? []), one]);
  }
  return groups;
}
