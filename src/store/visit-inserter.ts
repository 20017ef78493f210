/** Imported visits, row by row: each finds its doctor, its service and its patient, or makes the patient. */
import type { Kysely } from 'kysely';
import { findByWord } from '../clinic/code.ts';
import { ShiftError } from '../errors.ts';
import type { Reject, RowBatch } from '../facts/import-run.ts';
import type { Actor } from '../facts/types.ts';
import { whoseNumber } from '../patients/same-person.ts';
import { clinicQueries } from './clinic-queries.ts';
import type { Cell, Engine } from './dialect.ts';
import type { ImportWork, RowInserter } from './import-work.ts';
import { type Database, decode } from './schema.ts';

/** One row of a batch: its cells by field. */
type Row = (field: string) => Cell;

/** Columns of a visit that a row fills under the same name. */
const plainColumns = [
  'startsAt',
  'endsAt',
  'day',
  'status',
  'bookedAt',
  'bookedDay',
  'bookedBy',
  'source',
  'confirmedAt',
  'arrivedAt',
  'cancelledAt',
  'price',
  'paid',
  'importKey',
] as const;

export async function visitInserter(
  engine: Engine,
  db: Kysely<Database>,
  work: ImportWork,
  actor: Actor,
  importId: number,
): Promise<RowInserter> {
  const { clinicId } = actor;
  const clinic = clinicQueries(db);
  const doctorOf = finder(await clinic.doctors(clinicId));
  const serviceOf = finder(await clinic.services(clinicId));
  const patientOf = patientFinder(engine, work, actor, importId);
  const known = engine.bulk.statement('select "id" from "visit" where "clinicId" = ? and "importKey" = ?');
  const columns = ['clinicId', 'importId', 'patientId', 'doctorId', 'serviceId', 'note', ...plainColumns];
  const insert = engine.bulk.statement(
    `insert into "visit" (${columns.map((name) => `"${name}"`)}) values (${columns.map(() => '?')})`,
  );

  const addRow = (row: Row): Reject | boolean => {
    if (known.all(clinicId, row('importKey')).length > 0) return false;
    const line = Number(row('line'));
    const doctor = doctorOf(row('doctor'));
    if (doctor === undefined) return { line, reason: 'doctor', params: { value: String(row('doctor')) } };
    const service = serviceOf(row('service'));
    // The price list of a booking system is longer than ours: a service that we do not know stays as a word.
    const note = [row('note'), service === undefined ? row('service') : null].filter((text) => text !== null);
    const links = [patientOf(row), doctor, service ?? null, note.join('; ') || null];
    try {
      insert.run(clinicId, importId, ...links, ...plainColumns.map((column) => row(column)));
      return true;
    } catch (error) {
      const explained = engine.explain(error);
      if (!(explained instanceof ShiftError && explained.code === 'slot_taken')) throw error;
      return { line, reason: 'slot', params: { value: String(row('doctor')) } };
    }
  };
  return {
    async add(batch) {
      const rejects: Reject[] = [];
      let added = 0;
      for (let index = 0; index < batch.length; index++) {
        const outcome = addRow(rowOf(batch, index));
        if (outcome === true) added++;
        else if (outcome !== false) rejects.push(outcome);
      }
      return { added, rejects };
    },
    finish: () => undefined,
    release: () => undefined,
  };
}

function rowOf({ columns }: RowBatch, index: number): Row {
  return (field) => columns[field]?.[index] ?? null;
}

/** A word to the id that it means: null for no word, undefined for a word that means nobody or several. */
function finder(
  all: readonly { id: number; code: string; name: string }[],
): (word: Cell) => number | null | undefined {
  const found = new Map<string, number | undefined>();
  return (word) => {
    if (word === null) return null;
    const text = String(word);
    if (!found.has(text)) {
      const [first, second] = findByWord(all, text);
      found.set(text, second === undefined ? first?.id : undefined);
    }
    return found.get(text);
  };
}

/**
 * The patient of a row, made where he is new; null where the row does not say who came. Known by the other
 * system's id, else by name under the telephone number, else by name alone.
 */
function patientFinder(
  engine: Engine,
  { map }: ImportWork,
  { clinicId, at }: Actor,
  importId: number,
): (row: Row) => number | null {
  const byKey = engine.bulk.statement('select "id" from "patient" where "clinicId" = ? and "importKey" = ?');
  const byPhone = engine.bulk.statement('select * from "patient" where "clinicId" = ? and "phone" = ?');
  const insert = engine.bulk.statement(
    `insert into "patient" ("clinicId", "name", "phone", "email", "createdAt", "importId", "importKey")
     values (?, ?, ?, ?, ?, ?, ?)`,
  );
  const underNumber = (phone: Cell, name: string): number | null => {
    const all = byPhone.all(clinicId, phone).map((row) => decode('patient', row));
    if (name === '') return all.length === 1 ? (all[0]?.id ?? null) : null;
    return whoseNumber(all, name).patient?.id ?? null;
  };
  return (row) => {
    const phone = row('patientPhone');
    const name = String(row('patientName') ?? '');
    const given = row('patientKey');
    if (given === null && phone === null && name === '') return null;
    const key = given ?? `${map}:${phone ?? ''}:${name.toLowerCase()}`;
    const same = byKey.all(clinicId, key)[0]?.id;
    if (typeof same === 'number') return same;
    const found = phone === null ? null : underNumber(phone, name);
    if (found !== null) return found;
    const shown = name || String(phone ?? String(given).replace(/^.*?:/, '№ '));
    return insert.run(clinicId, shown, phone, row('patientEmail'), at, importId, key).id;
  };
}
