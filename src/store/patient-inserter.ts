/** A list of patients, a batch at a time: cards that are here learn what they lack, the others are made. */
import type { Kysely } from 'kysely';
import type { RowBatch } from '../facts/import-run.ts';
import type { Actor } from '../facts/types.ts';
import { type CardWords, completeCard } from '../patients/complete-card.ts';
import type { Cell, Engine } from './dialect.ts';
import { type Completion, complete } from './import-changes.ts';
import { type ImportWork, nothingMore, type RowInserter } from './import-work.ts';
import { type ImportedPatient, type Person, patientBook } from './imported-patients.ts';
import { type Database, decode } from './schema.ts';
import { daysBehindCard } from './stale-days.ts';

const cardColumns = ['preferredChannel', 'language', 'preferredTime', 'important', 'note'] as const;

interface ListedPerson extends Person {
  said: CardWords;
}

export async function patientInserter(
  engine: Engine,
  db: Kysely<Database>,
  work: ImportWork,
  { clinicId, at }: Actor,
  importId: number,
): Promise<RowInserter> {
  const bulk = engine.bulk(db);
  const origin = { clinicId, at, importId, map: work.map };
  const completed = new Set<number>();
  const days = new Set<string>();
  return {
    async add(batch) {
      const persons = personsOf(batch, at);
      const book = await patientBook(db, persons, origin);
      const found = persons.map((person) => ({ person, patient: book.patientOf(person) }));
      const known = found.filter(({ patient }) => patient !== null && patient.id > 0);
      const fresh = new Set(
        found.map(({ patient }) => patient).filter((one) => one !== null && one.id === 0),
      );
      await book.insertNew(bulk);
      for (const completion of await completing(db, importId, known)) {
        // What the file says first of somebody holds.
        if (completed.has(completion.id)) continue;
        completed.add(completion.id);
        await complete(db, { clinicId, importId }, [completion]);
        for (const day of await daysBehindCard(db, completion.id)) days.add(day);
      }
      return { added: fresh.size, rejects: [] };
    },
    finish: async () => ({ ...nothingMore, completed: { days, joined: 0 } }),
    release: () => undefined,
  };
}

/** Cards of this very import are made of its rows already. */
async function completing(
  db: Kysely<Database>,
  importId: number,
  known: readonly { person: ListedPerson; patient: ImportedPatient | null }[],
): Promise<Completion[]> {
  const ids = [...new Set(known.map(({ patient }) => patient?.id ?? 0))];
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('patient').selectAll().where('id', 'in', ids).execute();
  const cards = new Map(rows.map((row) => [row.id, decode('patient', row)]));
  return known.flatMap(({ person, patient }) => {
    const card = cards.get(patient?.id ?? 0);
    const change = card && card.importId !== importId ? completeCard(card, person.said) : null;
    if (!card || change?.op !== 'update') return [];
    return [{ record: 'patient', id: card.id, before: card, set: change.set }];
  });
}

function personsOf({ columns, length }: RowBatch, at: number): ListedPerson[] {
  return Array.from({ length }, (_, index) => {
    const cell = (field: string): Cell => columns[field]?.[index] ?? null;
    const word = (field: string) => (cell(field) === null ? null : String(cell(field)));
    const card = Object.fromEntries(cardColumns.map((column) => [column, cell(column)]));
    const phone = word('patientPhone');
    return {
      phone,
      name: word('patientName') ?? '',
      key: cell('patientKey'),
      email: cell('patientEmail'),
      card: { ...card, createdAt: cell('createdAt') ?? at },
      said: {
        ...Object.fromEntries(cardColumns.map((column) => [column, word(column)])),
        phone,
        email: word('patientEmail'),
      },
    };
  });
}
