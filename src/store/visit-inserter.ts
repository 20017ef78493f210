/** Imported visits, a batch at a time: those that are here learn what they lack, the others are made. */
import type { Kysely } from 'kysely';
import type { Reject, RowBatch } from '../facts/import-run.ts';
import type { Actor } from '../facts/types.ts';
import type { Visit } from '../visits/types.ts';
import { clinicQueries } from './clinic-queries.ts';
import type { Bulk, Engine } from './dialect.ts';
import { type ImportWork, nothingMore, type RowInserter } from './import-work.ts';
import { type ImportedPatient, type PatientBook, patientBook } from './imported-patients.ts';
import { type KnownVisits, knownVisits } from './known-visits.ts';
import type { Database } from './schema.ts';
import { type VisitTold, visitRows } from './visit-rows.ts';

export async function visitInserter(
  engine: Engine,
  db: Kysely<Database>,
  work: ImportWork,
  { clinicId, at }: Actor,
  importId: number,
): Promise<RowInserter> {
  const clinic = clinicQueries(db);
  const rowsOf = visitRows(await clinic.doctors(clinicId), await clinic.services(clinicId));
  const known = knownVisits(db, { clinicId, importId }, work.system);
  const bulk = engine.bulk(db);
  const bookOf = (rows: readonly VisitTold[]) =>
    patientBook(
      db,
      rows.map(({ who }) => who),
      { clinicId, at, importId, map: work.map },
    );
  return {
    async add(batch: RowBatch) {
      const rows = rowsOf(batch);
      const found = await known.find(rows);
      const fresh = rows.filter((row) => !found.has(row));
      const fitting = fresh.filter(({ knowsDoctor }) => knowsDoctor);
      const book = await bookOf([...fitting, ...[...found.keys()].filter((row) => isOpen(found.get(row)))]);
      const patients = patientsOf(book, fitting, found);
      await book.insertNew(bulk);
      const refused = await insertVisits(bulk, { clinicId, importId }, fitting, patients);
      const rejects = [...fresh.flatMap(withoutDoctor), ...refused, ...(await teach(known, found, patients))];
      return { added: fitting.length - refused.length, rejects };
    },
    finish: async () => ({ ...nothingMore, completed: known.completed }),
    release: () => undefined,
  };
}

/** Nobody knows yet whose visit it is. */
const isOpen = (visit: Visit | undefined) => visit?.patientId === null;

type Patients = ReadonlyMap<VisitTold, ImportedPatient | null>;

function patientsOf(
  book: PatientBook,
  fitting: readonly VisitTold[],
  found: ReadonlyMap<VisitTold, Visit>,
): Patients {
  const open = [...found].filter(([, visit]) => isOpen(visit)).map(([row]) => row);
  return new Map([...fitting, ...open].map((row) => [row, book.patientOf(row.who)]));
}

function withoutDoctor({ line, doctor, knowsDoctor }: VisitTold): Reject[] {
  return knowsDoctor ? [] : [{ line, reason: 'doctor', params: { value: String(doctor) } }];
}

async function insertVisits(
  bulk: Bulk,
  place: { clinicId: number; importId: number },
  fitting: readonly VisitTold[],
  patients: Patients,
): Promise<Reject[]> {
  const rows = fitting.map((row) => ({
    ...place,
    importKey: row.importKey,
    ...row.told,
    patientId: patients.get(row)?.id ?? null,
  }));
  const ids = await bulk.insertAllowed('visit', rows);
  return fitting.filter((_, index) => ids[index] === null).map(slotTaken);
}

async function teach(
  known: KnownVisits,
  found: ReadonlyMap<VisitTold, Visit>,
  patients: Patients,
): Promise<Reject[]> {
  const rejects: Reject[] = [];
  for (const [row, visit] of found) {
    const taught = await known.teach(visit, row.told, patients.get(row) ?? null);
    if (!taught) rejects.push(slotTaken(row));
  }
  return rejects;
}

function slotTaken({ line, doctor }: VisitTold): Reject {
  return { line, reason: 'slot', params: { value: String(doctor) } };
}
