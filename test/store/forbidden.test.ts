/** What must never happen is forbidden by the schema itself, so that no program, ours or another, can write it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine } from '../../src/store/open.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { newDatabase } from '../engines/database.ts';

const folder = mkdtempSync(join(tmpdir(), 'smena-forbidden-'));
const database = newDatabase(folder);
let store: Store;

beforeAll(async () => {
  store = await openStore(await openEngine(await database.ready(), {}));
});
afterAll(async () => {
  await store.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

type Row = Record<string, string | number | null>;

async function insert(table: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))})
    values (${sql.join(columns.map((name) => row[name]))})`.execute(store.engine.db);
}

/** The code of the error that the engine's refusal means. */
async function refusal(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => new Error('it was allowed'),
    (reason: unknown) => reason,
  );
  const explained = store.engine.explain(error);
  return explained instanceof Error ? ('code' in explained ? explained.code : explained.message) : explained;
}

const hour = 3_600_000;
const visit = (doctorId: number | null, from: number, to: number, given: Row = {}): Row => ({
  clinicId: 1,
  doctorId,
  startsAt: from * hour,
  endsAt: to * hour,
  day: '1970-01-01',
  status: 'booked',
  bookedAt: 0,
  bookedDay: '1970-01-01',
  ...given,
});

describe('the schema forbids', () => {
  it('visits of one doctor that overlap, and no others', async () => {
    await insert('visit', visit(1, 10, 11));
    await insert('visit', visit(1, 11, 12));
    await insert('visit', visit(2, 10, 12));
    await insert('visit', visit(null, 10, 12));
    await insert('visit', visit(null, 10, 12));
    await insert('visit', visit(1, 10, 12, { status: 'cancelled' }));
    for (const [from, to] of [
      [10, 11],
      [9, 13],
      [10.5, 10.75],
      [11.5, 13],
    ] as const) {
      expect(await refusal(insert('visit', visit(1, from, to)))).toBe('slot_taken');
    }
  });

  it('moving or reviving a visit into another one', async () => {
    await insert('visit', visit(7, 10, 11));
    await insert('visit', visit(7, 12, 13));
    await insert('visit', visit(7, 10, 11, { status: 'cancelled' }));
    const change = (set: Row, from: number, status: string) =>
      refusal(
        store.engine.db
          .updateTable('visit')
          .set(set)
          .where('doctorId', '=', 7)
          .where('startsAt', '=', from * hour)
          .where('status', '=', status as 'booked')
          .execute(),
      );
    expect(await change({ startsAt: 10.5 * hour }, 12, 'booked')).toBe('slot_taken');
    expect(await change({ status: 'confirmed' }, 10, 'cancelled')).toBe('slot_taken');
  });

  it('two patients in one room at a time, whoever their doctors are', async () => {
    await insert('visit', visit(21, 10, 11, { roomId: 3 }));
    await insert('visit', visit(22, 11, 12, { roomId: 3 }));
    await insert('visit', visit(23, 10, 11, { roomId: 4 }));
    await insert('visit', visit(24, 10, 11, { roomId: 3, status: 'moved' }));
    expect(await refusal(insert('visit', visit(25, 10.5, 11, { roomId: 3 })))).toBe('room_taken');
    const move = store.engine.db.updateTable('visit').set({ roomId: 3 }).where('doctorId', '=', 23).execute();
    expect(await refusal(move)).toBe('room_taken');
  });

  it('a time that is offered to two, and two times that are offered to one', async () => {
    const offer = (entry: number, doctorId: number, from: number, given: Row = {}): Row => ({
      ...{ clinicId: 1, waitlistId: entry, person: `w${entry}`, doctorId, state: 'open', day: '1970-01-01' },
      ...{ startsAt: from * hour, endsAt: (from + 1) * hour, offeredAt: 0, expiresAt: 1, ...given },
    });
    await insert('waitOffer', offer(1, 1, 10));
    await insert('waitOffer', offer(2, 1, 11));
    await insert('waitOffer', offer(3, 2, 10, { person: 'p7' }));
    await insert('waitOffer', offer(4, 1, 10, { state: 'declined' }));
    await insert('waitOffer', offer(1, 9, 10, { state: 'expired' }));
    for (const second of [offer(5, 1, 10.5), offer(1, 5, 15), offer(6, 5, 15, { person: 'p7' })]) {
      expect(await refusal(insert('waitOffer', second))).toBe('offer_open');
    }
  });

  it('two open shifts at one desk', async () => {
    const shift = (deskId: number, state: string): Row => ({
      ...{ clinicId: 1, deskId, administratorId: 1, day: '1970-01-01', openedAt: 0, state, openingCash: 0 },
    });
    await insert('shift', shift(1, 'closed'));
    await insert('shift', shift(1, 'open'));
    await insert('shift', shift(2, 'open'));
    expect(await refusal(insert('shift', shift(1, 'open')))).toBe('shift_open');
  });

  it('the same row of an export twice in one clinic', async () => {
    const contact = (clinicId: number, importKey: string | null): Row => ({
      ...{ clinicId, startedAt: 0, day: '1970-01-01', channel: 'call', direction: 'in', status: 'answered' },
      ...{ tags: '[]', missing: '[]', importKey },
    });
    await insert('contact', contact(1, 'pbx:1'));
    await insert('contact', contact(2, 'pbx:1'));
    await insert('contact', contact(1, null));
    await insert('contact', contact(1, null));
    await expect(insert('contact', contact(1, 'pbx:1'))).rejects.toThrow(/unique/i);
    await insert('visit', visit(null, 1, 2, { importKey: 'booking:1' }));
    await expect(insert('visit', visit(null, 1, 2, { importKey: 'booking:1' }))).rejects.toThrow(/unique/i);
  });

  it.each(['callback', 'task'] as const)(
    'a second claim on a %s before the first has ended',
    async (table) => {
      const claim = (deskId: number | null, at: number) =>
        store.engine.db
          .updateTable(table)
          .set({ claimedBy: deskId, claimedAt: at, claimedUntil: at + 10 })
          .where('id', '=', 1)
          .execute();
      const row: Row =
        table === 'callback'
          ? { id: 1, missedAt: 0, attempts: 0, messageLeft: 0 }
          : { kind: 'task', title: 'a', createdAt: 0 };
      await insert(table, { clinicId: 1, dueAt: 0, state: 'open', ...row });
      await claim(1, 100);
      expect(await refusal(claim(2, 105))).toBe('claim_taken');
      // The same desk prolongs, an ended claim is free, and so is one that was let go.
      await claim(1, 105);
      await claim(2, 115);
      await claim(null, 116);
      await claim(1, 117);
    },
  );

  it('one delivery twice, and rewriting the journal', async () => {
    const fact = (receipt: string | null): Row => ({
      ...{ clinicId: 1, at: 0, day: '1970-01-01', kind: 'a.b', subject: 'task', subjectId: 1, payload: '[]' },
      ...{ prevHash: '', hash: '', receipt },
    });
    await insert('fact', fact('once'));
    await insert('fact', fact(null));
    await insert('fact', fact(null));
    expect(await refusal(insert('fact', fact('once')))).toBe('already_sent');
    const { db } = store.engine;
    await expect(db.updateTable('fact').set({ reason: 'x' }).execute()).rejects.toThrow(
      'journal_append_only',
    );
    await expect(db.deleteFrom('fact').execute()).rejects.toThrow('journal_append_only');
  });
});
