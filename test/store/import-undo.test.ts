/** Taking an import back: what it cannot rest on, what is counted, and how much it reads at once. */
import type { KyselyPlugin } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/contacts/types.ts';
import { complete, countCompleted, putBack } from '../../src/store/import-changes.ts';
import { removeImported } from '../../src/store/import-undo.ts';
import { inNewStore } from '../engines/database.ts';
import { bring } from './bring.ts';

const line = 'Время;Откуда;Статус;Комментарий\n15.01.2026 10:00;87011234567;отвечен;0\n';

describe('an import that is gone', () => {
  it('is said to be gone', () =>
    inNewStore(async ({ engine }) => {
      await expect(removeImported(engine.db, 9, 1)).rejects.toMatchObject({
        code: 'not_found',
        params: { what: 'importRun', id: 9 },
      });
    }));
});

describe('what an import completed', () => {
  it('is counted a record once, and put back a page at a time, the latest first', () =>
    inNewStore(async (store) => {
      await bring(store, line);
      const { db } = store.engine;
      const first = await db.selectFrom('contact').selectAll().executeTakeFirstOrThrow();
      const times = 1001;
      const steps = Array.from({ length: times }, (_, n) => ({
        ...{ record: 'contact' as const, id: first.id },
        ...{
          before: { note: String(n), version: n + 1 },
          set: { note: String(n + 1) } satisfies Partial<Contact>,
        },
      }));
      await complete(db, { clinicId: 1, importId: 2 }, steps);
      expect(await countCompleted(db, 2)).toBe(1);
      let most = 0;
      const counting: KyselyPlugin = {
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          most = Math.max(most, result.rows.length);
          return result;
        },
      };
      expect([...(await putBack(db.withPlugin(counting), 2, 1))]).toEqual(['2026-01-15']);
      expect(most).toBeLessThan(times);
      expect(await db.selectFrom('contact').selectAll().execute()).toEqual([first]);
      expect(await db.selectFrom('importChange').selectAll().execute()).toEqual([]);
    }));
});
