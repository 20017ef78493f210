/** Taking an import back: what it cannot rest on, and how much it reads at once. */
import { describe, expect, it } from 'vitest';
import { removeImported } from '../../src/store/import-undo.ts';
import { inNewStore } from '../engines/database.ts';

describe('an import that is gone', () => {
  it('is said to be gone', () =>
    inNewStore(async ({ engine }) => {
      await expect(removeImported(engine.db, 9, 1)).rejects.toMatchObject({
        code: 'not_found',
        params: { what: 'importRun', id: 9 },
      });
    }));
});
