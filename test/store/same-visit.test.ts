/** One visit is one record, whatever exports it comes in. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { inNewStore } from '../engines/database.ts';
import { actor, bring, takeBack } from './bring.ts';

const head = 'ID;Клиент;Телефон;Врач;Дата визита;Статус;Оплачено\n';
const visits = (store: Store) => store.engine.db.selectFrom('visit').selectAll().orderBy('id').execute();
const bringVisits = (store: Store, text: string) => bring(store, text, 'generic-visits');

async function withDoctor(work: (store: Store) => Promise<void>): Promise<void> {
  await inNewStore(async (store) => {
    const doctor = { clinicId: 1, code: 'kim', name: 'Ким', specialty: 'ортодонт', hours: '[]', active: 1 };
    await store.engine.db
      .insertInto('doctor')
      .values({ ...doctor, years: null, profile: null, room: null })
      .execute();
    await work(store);
  });
}

describe('a visit', () => {
  it('booked in one export and done in a later one is completed, in either order, and taken back', () =>
    withDoctor(async (store) => {
      const booked = `${head}7;Марат;87011234567;Ким;15.01.2026 10:00;ожидание;\n`;
      const done = `${head}7;Марат;87011234567;Ким;15.01.2026 10:00;пришел;5000\n`;
      await bringVisits(store, booked);
      const before = await visits(store);
      await store.engine.db
        .insertInto('dayFigures')
        .values({ clinicId: 1, day: '2026-01-15', definitions: '', payload: '{}' })
        .execute();
      const { run } = await bringVisits(store, done);
      expect(run).toMatchObject({ read: 1, imported: 0, duplicates: 1, completed: 1 });
      expect(await visits(store)).toMatchObject([{ status: 'done', paid: 500_000, version: 2 }]);
      expect(await store.engine.db.selectFrom('dayFigures').selectAll().execute()).toEqual([]);
      const again = await bringVisits(store, booked);
      expect(again.run).toMatchObject({ imported: 0, completed: 0 });
      await expect(takeBack(store, 1)).rejects.toMatchObject({ code: 'undo_import_first' });
      await takeBack(store, run.id);
      expect(await visits(store)).toEqual(before);
    }));

  it('that a person here has changed stays so', () =>
    withDoctor(async (store) => {
      await bringVisits(store, `${head}7;Марат;87011234567;Ким;15.01.2026 10:00;ожидание;\n`);
      const set = { status: 'no_show' } as const;
      const change = { op: 'update', table: 'visit', id: 1, set } as const;
      await store.apply(
        { kind: 'visit.missed', subject: { table: 'visit', id: 1 }, changes: [change] },
        actor,
      );
      await bringVisits(store, `${head}7;Марат;87011234567;Ким;15.01.2026 10:00;пришел;5000\n`);
      expect(await visits(store)).toMatchObject([{ status: 'no_show', paid: 500_000 }]);
    }));

  it('is left out where the doctor’s time is another’s by now', () =>
    withDoctor(async (store) => {
      await bringVisits(store, `${head}7;Марат;87011234567;Ким;15.01.2026 10:00;отменен;\n`);
      await bringVisits(store, `${head}8;Дана;87011234568;Ким;15.01.2026 10:00;пришел;\n`);
      const { run } = await bringVisits(store, `${head}7;Марат;87011234567;Ким;15.01.2026 10:00;пришел;\n`);
      expect(run).toMatchObject({ rejected: 1, completed: 0 });
    }));

  it('without an id is one, with an id or by an older version as well', () =>
    withDoctor(async (store) => {
      const rows = 'Марат;87011234567;Ким;15.01.2026 10:00;пришел;5000\n';
      await bringVisits(store, head.replace('ID;', '') + rows);
      expect((await bringVisits(store, `${head}7;${rows}`)).run).toMatchObject({ imported: 0, rejected: 0 });
      await store.engine.db.updateTable('visit').set({ importKey: 'generic-visits~0a1b2c' }).execute();
      const again = await bringVisits(store, head.replace('ID;', '') + rows + rows);
      expect(again.run).toMatchObject({ imported: 0, duplicates: 2, rejected: 0 });
      expect(await visits(store)).toHaveLength(1);
    }));
});
