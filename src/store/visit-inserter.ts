/** Imported visits, a batch at a time: each finds its doctor, its service and its patient, or makes the patient. */
import type { Kysely } from 'kysely';
import { findByWord } from '../clinic/code.ts';
import type { Reject, RowBatch } from '../facts/import-run.ts';
import type { Actor } from '../facts/types.ts';
import { clinicQueries } from './clinic-queries.ts';
import type { Bulk, Cell, Engine } from './dialect.ts';
import { type ImportWork, nothingMore, type RowInserter } from './import-work.ts';
import { type ImportedPatient, type PatientBook, patientBook } from './imported-patients.ts';
import type { Database } from './schema.ts';

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

/** A row that may go in, before its patient has a number. */
interface Fitting {
  row: Row;
  patient: ImportedPatient | null;
  columns: Record<string, Cell>;
}

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
  const bulk = engine.bulk(db);

  const fitRow = (row: Row, book: PatientBook): Fitting | Reject => {
    const doctorId = doctorOf(row('doctor'));
    const value = String(row('doctor'));
    if (doctorId === undefined) return { line: Number(row('line')), reason: 'doctor', params: { value } };
    const serviceId = serviceOf(row('service'));
    // The price list of a booking system is longer than ours: a service that we do not know stays as a word.
    const note = [row('note'), serviceId === undefined ? row('service') : null].filter(
      (text) => text !== null,
    );
    const links = { doctorId, serviceId: serviceId ?? null, note: note.join('; ') || null };
    const plain = Object.fromEntries(plainColumns.map((column) => [column, row(column)]));
    return {
      row,
      patient: book.patientOf(personOf(row)),
      columns: { clinicId, importId, ...links, ...plain },
    };
  };
  return {
    async add(batch) {
      const rows = await unknownRows(db, clinicId, batch);
      const book = await patientBook(db, rows.map(personOf), {
        clinicId,
        at: actor.at,
        importId,
        map: work.map,
      });
      const rejects: Reject[] = [];
      const fitting: Fitting[] = [];
      for (const row of rows) {
        const one = fitRow(row, book);
        if ('reason' in one) rejects.push(one);
        else fitting.push(one);
      }
      await book.insertNew(bulk);
      const refused = await insertVisits(bulk, fitting);
      return { added: fitting.length - refused.length, rejects: [...rejects, ...refused] };
    },
    finish: async () => nothingMore,
    release: () => undefined,
  };
}

/** Rows whose visits are not there yet; one that stands in the batch twice counts once. */
async function unknownRows(db: Kysely<Database>, clinicId: number, batch: RowBatch): Promise<Row[]> {
  const rows = Array.from({ length: batch.length }, (_, index) => rowOf(batch, index));
  const keys = rows.map((row) => String(row('importKey')));
  const found = await db
    .selectFrom('visit')
    .select('importKey')
    .where('clinicId', '=', clinicId)
    .where('importKey', 'in', keys)
    .execute();
  const seen = new Set(found.map(({ importKey }) => importKey));
  return rows.filter((_, index) => {
    const key = keys[index] ?? null;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

async function insertVisits(bulk: Bulk, fitting: readonly Fitting[]): Promise<Reject[]> {
  const rows = fitting.map(({ columns, patient }) => ({ ...columns, patientId: patient?.id ?? null }));
  const ids = await bulk.insertAllowed('visit', rows);
  return fitting
    .filter((_, index) => ids[index] === null)
    .map(({ row }) => ({
      line: Number(row('line')),
      reason: 'slot',
      params: { value: String(row('doctor')) },
    }));
}

function rowOf({ columns }: RowBatch, index: number): Row {
  return (field) => columns[field]?.[index] ?? null;
}

function personOf(row: Row) {
  const phone = row('patientPhone');
  return {
    phone: phone === null ? null : String(phone),
    name: String(row('patientName') ?? ''),
    key: row('patientKey'),
    email: row('patientEmail'),
  };
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
