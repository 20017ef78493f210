/** Imports as the store keeps them: once, whole, and with what follows from them. */

import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { ImportResult } from '../../src/store/import-work.ts';
import type { Store } from '../../src/store/store.ts';
import { inNewStore, newDatabase } from '../engines/database.ts';
import { onlyOn } from '../engines/only-on.ts';
import { actor, bring, folder } from './bring.ts';

const contacts = (store: Store) => store.engine.db.selectFrom('contact').selectAll().orderBy('id').execute();
const head = 'Время;Откуда;Статус;Разговор;Комментарий\n';
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

const row = fc.record({
  time: fc.constantFrom('15.01.2026 10:00', '15.01.2026 10:01', '16.01.2026 08:30'),
  from: fc.constantFrom('87011234567', '8 701 123-45-67', '101', '', 'аноним'),
  status: fc.constantFrom('отвечен', 'не отвечен', 'занято'),
  talk: fc.constantFrom('', '0:30', '95'),
  note: fc.string({ unit: fc.constantFrom('а', '"', ';', '\n', '=', "'", ' '), maxLength: 5 }),
});
const lineOf = ({ time, from, status, talk, note }: typeof row extends fc.Arbitrary<infer T> ? T : never) =>
  `${[time, from, status, talk, note].map(cell).join(';')}\n`;

describe('an import', () => {
  it('done again, or as a part of a longer file, changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.array(row, { maxLength: 5 }),
        (rows, more) =>
          inNewStore(async (store) => {
            const text = head + rows.map(lineOf).join('');
            const first = await bring(store, text);
            expect(first.run).toMatchObject({
              read: rows.length,
              imported: rows.length,
              duplicates: 0,
              rejected: 0,
            });
            const before = await contacts(store);
            const again = await bring(store, text);
            expect(again.run).toMatchObject({ read: rows.length, imported: 0, duplicates: rows.length });
            expect(await contacts(store)).toEqual(before);
            const longer = await bring(store, text + more.map(lineOf).join(''));
            expect(longer.run).toMatchObject({ imported: more.length, duplicates: rows.length });
            expect((await contacts(store)).slice(0, rows.length)).toEqual(before);
          }),
      ),
      { numRuns: 30 },
    );
  });

  it('taken back leaves the rows of the others, and its number is not given again', () =>
    inNewStore(async (store) => {
      const line = (n: number) => `15.01.2026 10:0${n};8701123456${n};отвечен;30;\n`;
      await bring(store, head + line(1));
      const before = await contacts(store);
      const { run } = await bring(store, head + line(1) + line(2));
      const [fact] = await store.facts.ofRecord(1, 'importRun', run.id);
      await store.undo(fact?.seq ?? 0, actor);
      expect(await contacts(store)).toEqual(before);
      expect((await store.imports.list(1)).map(({ id }) => id)).toEqual([1]);
      expect((await bring(store, head + line(3))).run.id).toBe(3);
      expect(await store.verifyChain()).toBeNull();
    }));

  it('is one entry in the journal, however many rows it brings', () =>
    inNewStore(async (store) => {
      const { run } = await bring(
        store,
        `${head}15.01.2026 10:00;87011234567;отвечен;30;\n15.01.2026 10:01;87011234568;отвечен;30;\n`,
      );
      const facts = await store.facts.ofRecord(1, 'importRun', run.id);
      expect(facts).toMatchObject([
        {
          kind: 'import.calls',
          subject: 'importRun',
          subjectId: 1,
          payload: [{ table: 'importRun', before: null, after: { read: 2, imported: 2 } }],
        },
      ]);
    }));

  it('makes the kept figures of its days, and of the week before, be counted anew', () =>
    inNewStore(async (store) => {
      const { db } = store.engine;
      for (const day of ['2026-01-07', '2026-01-08', '2026-01-15', '2026-01-16']) {
        await db
          .insertInto('dayFigures')
          .values({ clinicId: 1, day, definitions: '', payload: '{}' })
          .execute();
      }
      await bring(store, `${head}15.01.2026 10:00;87011234567;отвечен;30;\n`);
      const kept = await db.selectFrom('dayFigures').select('day').orderBy('day').execute();
      expect(kept.map(({ day }) => day)).toEqual(['2026-01-07', '2026-01-16']);
    }));

  it('that fails at its end leaves nothing, and neither does a trial', () =>
    inNewStore(async (store) => {
      const text = `${head}15.01.2026 10:00;87011234567;отвечен;30;\n`;
      const settled = async () => {
        throw new Error('no room');
      };
      await expect(bring(store, text, 'generic', { settled })).rejects.toThrow('no room');
      const trial = await bring(store, text, 'generic', { dryRun: true });
      expect(trial.run).toMatchObject({ read: 1, imported: 1 });
      expect(await contacts(store)).toEqual([]);
      expect(await store.imports.list(1)).toEqual([]);
    }));

  it(
    'of many rows builds the index of numbers anew, and finds by it afterwards',
    onlyOn('sqlite', 'a server keeps its indexes as it goes'),
    () =>
      inNewStore(async (store) => {
        const lines = Array.from(
          { length: 3000 },
          (_, n) => `15.01.2026 10:00;8701${String(n).padStart(7, '0')};отвечен;30;\n`,
        );
        await bring(store, head + lines.join(''), 'generic', { fileBytes: 100 * 60_000 });
        const indexes = await sql<{ name: string }>`
        select name from sqlite_master where name like 'contact%' and type = 'index' order by name`.execute(
          store.engine.db,
        );
        expect(indexes.rows.map(({ name }) => name)).toEqual([
          'contactDay',
          'contactImport',
          'contactPatient',
          'contactPhone',
          'contactWaiting',
        ]);
        expect(await store.contacts.withNumbers(1, ['+77010002999'], 0)).toHaveLength(1);
      }),
  );
});

describe('visits', () => {
  it('find the patient by the other system’s id, by name under the number, by name alone', () =>
    inNewStore(async (store) => {
      const { db } = store.engine;
      const row = {
        clinicId: 1,
        email: null,
        preferredChannel: null,
        note: null,
        createdAt: 0,
        importId: null,
        importKey: null,
      };
      await db
        .insertInto('patient')
        .values({ ...row, name: 'Марат Касымов', phone: '+77011234567' })
        .execute();
      const visits = `Пациент;Телефон;Дата визита;Статус
Касымов Марат;87011234567;15.01.2026 10:00;пришел
Дана;87011234567;15.01.2026 11:00;пришел
Алия;;15.01.2026 12:00;пришел
алия;;16.01.2026 12:00;пришел
;;16.01.2026 13:00;отменен
`;
      const { run } = await bring(store, visits, 'generic-visits');
      expect(run).toMatchObject({ read: 5, imported: 5, duplicates: 0, rejected: 0 });
      const found = await db.selectFrom('visit').select('patientId').orderBy('id').execute();
      expect(found.map(({ patientId }) => patientId)).toEqual([1, 2, 3, 3, null]);
      const again = await bring(store, visits, 'generic-visits');
      expect(again.run).toMatchObject({ imported: 0, duplicates: 5 });
      const patients = await db.selectFrom('patient').select(['name', 'importId']).orderBy('id').execute();
      expect(patients).toEqual([
        { name: 'Марат Касымов', importId: null },
        { name: 'Дана', importId: 1 },
        { name: 'Алия', importId: 1 },
      ]);
    }));

  it('find a card where merges lead in a circle, in whatever way they came to', () =>
    inNewStore(async (store) => {
      const { db } = store.engine;
      const visit = (time: string) => `Пациент;Телефон;Дата визита;Статус\nДана;87011234567;${time};пришел\n`;
      await bring(store, visit('15.01.2026 10:00'), 'generic-visits');
      await bring(store, visit('15.01.2026 11:00').replace('Дана', 'Алия'), 'generic-visits');
      await db.updateTable('patient').set({ mergedInto: 2 }).where('id', '=', 1).execute();
      await db.updateTable('patient').set({ mergedInto: 1 }).where('id', '=', 2).execute();
      await bring(store, visit('15.01.2026 12:00'), 'generic-visits');
      const last = await db.selectFrom('visit').select('patientId').where('id', '=', 3).executeTakeFirst();
      expect(last).toEqual({ patientId: 1 });
      expect(await store.patients.current(1, 1)).toMatchObject({ id: 1 });
      expect(await store.patients.byPhone(1, '+77011234567')).toHaveLength(2);
    }));

  it(
    'of two files read in at once find the patient that both of them bring',
    onlyOn('postgres', 'a file is written by one program at a time'),
    async () => {
      const database = newDatabase(folder);
      try {
        await database.withStore((one) =>
          database.withStore(async (other) => {
            const visit = (time: string) =>
              `Пациент;Телефон;Дата визита;Статус\nДана;87011234567;${time};пришел\n`;
            let second: Promise<ImportResult> | undefined;
            const settled = async (): Promise<void> => {
              second = bring(other, visit('15.01.2026 11:00'), 'generic-visits');
              await somebodyWaits(one);
            };
            await bring(one, visit('15.01.2026 10:00'), 'generic-visits', { settled });
            expect((await second)?.run).toMatchObject({ imported: 1, rejected: 0 });
            const { db } = one.engine;
            expect(await db.selectFrom('patient').select('id').execute()).toEqual([{ id: 1 }]);
            const visits = await db.selectFrom('visit').select('patientId').execute();
            expect(visits).toEqual([{ patientId: 1 }, { patientId: 1 }]);
          }),
        );
      } finally {
        await database.drop();
      }
    },
  );
});

/** Until another connection to the database waits for a lock. */
async function somebodyWaits({ engine }: Store): Promise<void> {
  for (;;) {
    const { rows } = await sql`select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(engine.db);
    if (rows.length > 0) return;
  }
}
