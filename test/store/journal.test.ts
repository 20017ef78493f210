import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, type Decision, type Insert, type NewRow, ref } from '../../src/facts/types.ts';
import { moveCash } from '../../src/shifts/cash-entries.ts';
import { drawerOf } from '../../src/shifts/drawer.ts';
import { openShift } from '../../src/shifts/open-shift.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { unclaimed } from '../../src/tasks/claim.ts';
import { untouched } from '../../src/visits/booking.ts';
import type { Visit, WaitOffer } from '../../src/visits/types.ts';
import { newStore } from '../engines/database.ts';
import { engineUnderTest } from '../engines/names.ts';
import { onlyOn } from '../engines/only-on.ts';

const actor: Actor = { clinicId: 1, deskId: 1, staffId: 1, at: 1_768_535_220_000, day: '2026-01-16' };
let store: Store;

beforeEach(async () => {
  store = await newStore();
});
afterEach(() => store.close());

/** What somebody who owns the tables can do, and the chain tells of. */
const withoutLock = {
  sqlite: 'drop trigger "factAppendOnlyUpdate"',
  postgres: 'alter table "fact" disable trigger user',
};

const task = (title: string): Decision['changes'][number] => ({
  op: 'insert',
  table: 'task',
  as: 'task',
  row: {
    clinicId: 1,
    kind: 'task',
    title,
    dueAt: 1_768_540_000_000,
    ownerId: null,
    state: 'open',
    phone: null,
    contactId: null,
    visitId: null,
    complaintId: null,
    carriedFrom: null,
    reason: null,
    createdAt: actor.at,
    doneAt: null,
    result: null,
    ...unclaimed,
  },
});
const add = (title: string): Decision => ({
  kind: 'task.added',
  subject: { table: 'task', id: ref('task') },
  changes: [task(title)],
});

describe('the journal', () => {
  it('applies a decision whole and chains it', async () => {
    const first = await store.apply(add('ring the laboratory'), actor);
    await store.apply(add('order gloves'), actor);
    expect(first.ids).toEqual({ task: 1 });
    expect((await store.work.openTasks(1)).map((one) => one.title)).toEqual([
      'ring the laboratory',
      'order gloves',
    ]);
    expect(await store.verifyChain()).toBeNull();
  });

  it('writes nothing of a decision whose second half fails', async () => {
    const half: Decision = {
      ...add('half'),
      changes: [task('half'), { op: 'update', table: 'task', id: 99, set: { state: 'done' } }],
    };
    await expect(store.apply(half, actor)).rejects.toMatchObject({ code: 'not_found' });
    expect(await store.work.openTasks(1)).toEqual([]);
    expect(await store.facts.latest(1, 1, 10)).toEqual([]);
  });

  it('refuses a change made on an older version', async () => {
    await store.apply(add('a'), actor);
    const done: Decision = {
      kind: 'task.done',
      subject: { table: 'task', id: 1 },
      changes: [{ op: 'update', table: 'task', id: 1, set: { state: 'done' }, expect: 1 }],
    };
    await store.apply(done, actor);
    await expect(store.apply(done, actor)).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });

  it('writes nothing where what it stands on has gone', async () => {
    await store.apply(add('a'), actor);
    const standing = (state: 'open' | 'done'): Decision => ({
      ...add('b'),
      standsOn: [{ table: 'task', id: 1, is: { state } }],
    });
    await expect(store.apply(standing('done'), actor)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await store.apply(standing('open'), actor);
    expect((await store.work.openTasks(1)).map(({ title }) => title)).toEqual(['a', 'b']);
  });

  it('takes an entry back by a new one and keeps both', async () => {
    const { seq } = await store.apply(add('mistake'), actor);
    await store.undo(seq, actor);
    expect(await store.work.openTasks(1)).toEqual([]);
    const [undone, added] = await store.facts.latest(1, 1, 10);
    expect([undone?.kind, undone?.undoes, added?.kind]).toEqual(['task.undone', seq, 'task.added']);
    expect(await store.verifyChain()).toBeNull();
  });

  it('does not take back what was changed later', async () => {
    const { seq } = await store.apply(add('a'), actor);
    const move: Decision = {
      kind: 'task.moved',
      subject: { table: 'task', id: 1 },
      changes: [{ op: 'update', table: 'task', id: 1, set: { dueAt: 5 } }],
    };
    const moved = await store.apply(move, actor);
    await expect(store.undo(seq, actor)).rejects.toMatchObject({ code: 'cannot_undo' });
    await store.undo(moved.seq, actor);
    expect((await store.work.task(1, 1))?.dueAt).toBe(1_768_540_000_000);
  });

  it('takes back what another desk has taken only when its claim has ended', async () => {
    const { seq } = await store.apply(add('a'), actor);
    const until = actor.at + 600_000;
    const claim = { claimedBy: 2, claimedStaffId: null, claimedAt: actor.at, claimedUntil: until };
    await store.apply(
      {
        kind: 'task.taken',
        subject: { table: 'task', id: 1 },
        changes: [{ op: 'update', table: 'task', id: 1, set: claim }],
      },
      { ...actor, deskId: 2 },
    );
    await expect(store.undo(seq, actor)).rejects.toMatchObject({ code: 'cannot_undo' });
    await store.undo(seq, { ...actor, at: until });
    expect(await store.work.openTasks(1)).toEqual([]);
  });

  it('leaves out a change that is only for a row as it was', async () => {
    await store.apply(add('a'), actor);
    const close = (result: string): Decision => ({
      kind: 'visit.done',
      subject: { table: 'task', id: 1 },
      changes: [
        { op: 'update', table: 'task', id: 1, set: { state: 'done', result }, only: { state: 'open' } },
      ],
    });
    await store.apply(close('first'), actor);
    await store.apply(close('second'), actor);
    expect(await store.work.task(1, 1)).toMatchObject({ state: 'done', result: 'first', version: 2 });
    const [second] = await store.facts.latest(1, 1, 1);
    expect(second?.payload).toEqual([]);
  });

  it('takes back a decision that changed one row twice', async () => {
    await store.apply(add('a'), actor);
    const twice: Decision = {
      kind: 'task.moved',
      subject: { table: 'task', id: 1 },
      changes: [
        { op: 'update', table: 'task', id: 1, set: { dueAt: 5 }, expect: 1 },
        { op: 'update', table: 'task', id: 1, set: { reason: 'later' } },
      ],
    };
    const { seq } = await store.apply(twice, actor);
    await store.undo(seq, actor);
    const task = await store.work.task(1, 1);
    expect([task?.dueAt, task?.reason, task?.version]).toEqual([1_768_540_000_000, null, 5]);
    expect(await store.verifyChain()).toBeNull();
  });

  it('finds the entry that somebody rewrote', async () => {
    await store.apply(add('a'), actor);
    const second = await store.apply(add('b'), actor);
    const { db } = store.engine;
    const rewrite = () => db.updateTable('fact').set({ reason: 'x' }).where('seq', '=', second.seq).execute();
    await expect(rewrite()).rejects.toThrow('journal_append_only');
    await sql.raw(withoutLock[engineUnderTest()]).execute(db);
    await rewrite();
    expect(await store.verifyChain()).toBe(second.seq);
  });

  it('keeps the file to its owner', onlyOn('sqlite', 'a server keeps its files to itself'), async () => {
    const folder = mkdtempSync(join(tmpdir(), 'smena-store-'));
    const file = join(folder, 'deep', 'shift.db');
    await openSqlite(file).close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'deep')).mode & 0o777).toBe(0o700);
    rmSync(folder, { recursive: true });
  });
});

describe('what two desks make at once', () => {
  const [clinicId, at] = [1, actor.at];
  const day = { clinicId, day: actor.day };
  const hours = { hours: null, note: null, active: 1 };
  const kin = { clinicId, relation: 'mother' };
  const plan = { total: null, paid: null, sessions: null, managerId: null, handedAt: null, note: null };
  const late = { state: 'delayed', delayMinutes: 25, note: null, toldAt: null, recordedAt: at } as const;
  const twice: [string, Insert, Insert][] = [
    ['a holiday', holiday(null), holiday(null)],
    ['a doctor’s day off', holiday(3), holiday(3)],
    ['a doctor’s day', doctorDay(), doctorDay()],
    ['a relation, from either side', relation(1, 2), relation(2, 1)],
    ['a plan', carePlan(), carePlan()],
  ];

  it.each(twice)('is told with what stands there: %s', async (_, first, second) => {
    const made = (change: Insert): Decision => ({
      kind: 'test.made',
      subject: { table: change.table, id: ref('one') },
      changes: [{ ...change, as: 'one' }],
    });
    const { ids } = await store.apply(made(first), actor);
    await expect(store.apply(made(second), actor)).rejects.toMatchObject({
      code: 'changed_meanwhile',
      collision: { table: first.table, id: ids.one },
    });
  });

  it('may be made of another day and of another doctor', async () => {
    const changes = [holiday(null), holiday(3), holiday(4)];
    await store.apply({ kind: 'test.made', subject: { table: 'clinic', id: 1 }, changes }, actor);
    expect(await store.schedule.specialDays(1, actor.day, actor.day)).toHaveLength(3);
  });

  function holiday(doctorId: number | null): Insert {
    return { op: 'insert', table: 'specialDay', row: { ...day, ...hours, doctorId } };
  }
  function doctorDay(): Insert {
    return { op: 'insert', table: 'doctorDay', row: { ...day, ...late, doctorId: 3 } };
  }
  function relation(patientId: number, relativeId: number): Insert {
    return { op: 'insert', table: 'kin', row: { ...kin, patientId, relativeId } };
  }
  function carePlan(): Insert {
    const made = {
      patientId: null,
      visitId: 5,
      state: 'presented',
      presentedAt: at,
      decidedAt: null,
    } as const;
    return { op: 'insert', table: 'carePlan', row: { ...day, ...plan, ...made } };
  }
});

describe('a time that one desk books while another offers it', () => {
  const doctorId = 7;
  const [startsAt, endsAt] = [actor.at + 3_600_000, actor.at + 7_200_000];
  const booked = (known: number[] = []): Decision => ({
    kind: 'visit.booked',
    subject: { table: 'visit', id: ref('visit') },
    free: { doctorId, startsAt, endsAt, of: 'waitOffer', known },
    changes: [{ op: 'insert', table: 'visit', as: 'visit', row: visit({ doctorId, startsAt, endsAt }) }],
  });
  const offered = (expiresAt = actor.at + 60_000): Decision => ({
    kind: 'waitOffer.made',
    subject: { table: 'waitOffer', id: ref('offer') },
    free: { doctorId, startsAt, endsAt, of: 'visit', known: [] },
    changes: [{ op: 'insert', table: 'waitOffer', as: 'offer', row: offer({ startsAt, endsAt, expiresAt }) }],
  });

  it('is not offered any more', async () => {
    await store.apply(booked(), actor);
    await expect(store.apply(offered(), actor)).rejects.toMatchObject({ code: 'slot_taken' });
    expect(await store.waitlist.openOffers(1)).toEqual([]);
  });

  it('is not booked over an offer that the desk has not seen', async () => {
    const { ids } = await store.apply(offered(), actor);
    await expect(store.apply(booked(), actor)).rejects.toMatchObject({ code: 'offer_open' });
    expect(await store.visits.ofDays(1, actor.day, actor.day)).toEqual([]);
    await store.apply(booked([ids.offer ?? 0]), actor);
    expect(await store.visits.ofDays(1, actor.day, actor.day)).toHaveLength(1);
  });

  it('is free again when the time to answer is over', async () => {
    await store.apply(offered(actor.at), actor);
    await store.apply(booked(), actor);
    expect(await store.visits.ofDays(1, actor.day, actor.day)).toHaveLength(1);
  });

  function visit(time: Pick<Visit, 'doctorId' | 'startsAt' | 'endsAt'>): NewRow<Visit> {
    return {
      ...untouched,
      ...time,
      clinicId: 1,
      patientId: null,
      serviceId: null,
      contactId: null,
      day: actor.day,
      status: 'booked',
      bookedAt: actor.at,
      bookedDay: actor.day,
      bookedBy: null,
      source: null,
      price: null,
      note: null,
    };
  }

  function offer(time: Pick<WaitOffer, 'startsAt' | 'endsAt' | 'expiresAt'>): NewRow<WaitOffer> {
    return {
      ...time,
      clinicId: 1,
      waitlistId: 1,
      person: 'w1',
      doctorId,
      day: actor.day,
      offeredAt: actor.at,
      state: 'open',
      answeredAt: null,
      visitId: null,
      deskId: 1,
      staffId: null,
      reason: null,
    };
  }
});

describe('a shift that is closed', () => {
  const shift = { clinicId: 1, deskId: 1, administratorId: 1, openingCash: 2_000, checklistVersion: 1 };
  const closed = (expected: number): Decision => ({
    kind: 'shift.closed',
    subject: { table: 'shift', id: 1 },
    drawer: { shiftId: 1, expected },
    changes: [{ op: 'update', table: 'shift', id: 1, set: { state: 'closed' }, expect: 1 }],
  });

  it('freezes no drawer into which money was put meanwhile', async () => {
    await store.apply(openShift(shift, actor.at), actor);
    const open = await store.shifts.open(1);
    if (!open) throw new Error('no shift is open');
    const drawer = drawerOf(open, [], []);
    const entry = { shift: open, kind: 'in', amount: 500, note: 'change', staffId: 1 } as const;
    await store.apply(moveCash(entry, drawer, actor.at), actor);
    await expect(store.apply(closed(drawer.expected), actor)).rejects.toMatchObject({
      code: 'changed_meanwhile',
      collision: { table: 'cashEntry' },
    });
    await store.apply(closed(drawer.expected + 500), actor);
    expect(await store.shifts.open(1)).toBeNull();
  });
});
