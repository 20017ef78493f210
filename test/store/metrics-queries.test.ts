import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { laterRules } from '../../src/clinic/later-rules.ts';
import type { Contact } from '../../src/contacts/types.ts';
import type { Actor, Change } from '../../src/facts/types.ts';
import type { DayFacts } from '../../src/metrics/facts.ts';
import { blankCard } from '../../src/patients/blank-card.ts';
import type { Store } from '../../src/store/store.ts';
import { taskInsert } from '../../src/tasks/decisions.ts';
import { complaintRow, contactRow, moment, shiftRow, visitRow } from '../cli/seed.ts';
import { newStore } from '../engines/database.ts';

const clinic = {
  id: 1,
  rules: {
    requiredFields: [],
    shortAbandonSeconds: 0,
    callbackMinutes: 15,
    callbackAttempts: 2,
    priceAgeDays: 30,
    scarceSlots: 3,
    ...laterRules,
  },
  openingHours: [],
};
const actor: Actor = { clinicId: 1, deskId: 1, staffId: 1, at: 0, day: '2026-02-01' };
const now = moment('2026-02-01 12:00');
const phone = '+77010000001';
let store: Store;

beforeEach(async () => {
  store = await newStore();
});
afterEach(() => store.close());

/** One decision an item: the rows get ids from 1 in their tables. */
async function write(...changes: Change[]): Promise<void> {
  const [first] = changes;
  if (!first) return;
  await store.apply({ kind: 'test.seeded', subject: { table: first.table, id: 1 }, changes }, actor);
}

function patientRow(given: { phone: string }): Change {
  const row = {
    ...blankCard,
    ...{ clinicId: 1, name: 'Марат', createdAt: 0, ...given },
  };
  return { op: 'insert', table: 'patient', row };
}

function staffRow(code: string): Change {
  const row = { clinicId: 1, code, name: code, role: 'administrator' as const, active: 1 };
  return { op: 'insert', table: 'staff', row };
}

function taskRow(contactId: number): Change {
  return taskInsert({ clinicId: 1, title: 'ring back', dueAt: now, ownerId: null, contactId }, 0);
}

const booked = (when: string) => ({ bookedAt: moment(when), bookedDay: when.slice(0, 10) });
const factsOf = (from: string, to = from): Promise<DayFacts[]> => store.metrics.facts(clinic, from, to, now);
const ids = (rows: readonly { id: number }[]) => rows.map((row) => row.id);

describe('the facts of days', () => {
  it('are the rows of each day, days without rows too', async () => {
    await write(
      contactRow('2026-01-16 09:00', { missing: ['name'], talkSeconds: 60 }),
      contactRow('2026-01-18 09:00', {}),
      contactRow('2026-01-16 10:00', { clinicId: 2 }),
      visitRow('2026-01-16 10:00', booked('2026-01-18 09:00')),
    );
    const days = await factsOf('2026-01-16', '2026-01-18');
    expect(
      days.map(({ day, contacts, visits, bookings }) => [day, ids(contacts), ids(visits), ids(bookings)]),
    ).toEqual([
      ['2026-01-16', [1], [1], []],
      ['2026-01-17', [], [], []],
      ['2026-01-18', [2], [], [1]],
    ]);
    expect(days[0]?.contacts[0]).toEqual({
      ...{
        id: 1,
        day: '2026-01-16',
        deskId: 1,
        shiftId: null,
        startedAt: moment('2026-01-16 09:00'),
        channel: 'call',
      },
      ...{ direction: 'in', status: 'answered', purpose: null, outcome: null, patientId: null, phone: null },
      ...{ source: null, operator: null, answerSeconds: null, talkSeconds: 60, holdSeconds: null },
      ...{ acwSeconds: null, missing: ['name'] },
    });
  });

  it('know of a visit when it came with a file', async () => {
    const at = moment('2026-01-31 12:00');
    const file = { kind: 'visits' as const, map: 'no-shows', fileName: 'v.csv', fileBytes: 1, fileHash: '' };
    const counts = { read: 1, imported: 1, duplicates: 0, rejected: 0, completed: 0 };
    const told = { system: null, timezone: null, fromDay: null, toDay: null, knows: null };
    await write(
      { op: 'insert', table: 'importRun', row: { clinicId: 1, ...file, ...counts, ...told, at } },
      visitRow('2026-01-16 10:00', { importId: 1 }),
      visitRow('2026-01-16 11:00', {}),
    );
    const [day] = await factsOf('2026-01-16');
    expect(day?.visits.map(({ id, importedAt }) => [id, importedAt])).toEqual([
      [1, at],
      [2, null],
    ]);
  });

  it('know where visits were booked and complaints written down: at the desk of the shift', async () => {
    const closed = (when: string) => ({ closedAt: moment(when), state: 'closed' as const });
    await write(
      staffRow('aigul'),
      staffRow('dinara'),
      shiftRow('2026-01-10 09:00', { deskId: 1, administratorId: 1, ...closed('2026-01-10 14:00') }),
      shiftRow('2026-01-10 14:00', { deskId: 2, administratorId: 1, ...closed('2026-01-10 20:00') }),
      shiftRow('2026-01-10 09:00', { deskId: 3, administratorId: 2 }),
      shiftRow('2026-01-12 09:00', { deskId: 4, administratorId: 2 }),
    );
    await write(
      visitRow('2026-01-16 09:00', { ...booked('2026-01-10 13:00'), bookedBy: 'aigul' }),
      visitRow('2026-01-16 10:00', { ...booked('2026-01-10 15:00'), bookedBy: 'aigul' }),
      visitRow('2026-01-16 11:00', { ...booked('2026-01-10 15:00'), bookedBy: 'dinara' }),
      // On no shift; by nobody known; from a file; by one who has two shifts at once.
      visitRow('2026-01-16 12:00', { ...booked('2026-01-10 21:00'), bookedBy: 'aigul' }),
      visitRow('2026-01-16 13:00', booked('2026-01-10 13:00')),
      visitRow('2026-01-16 14:00', { ...booked('2026-01-10 13:00'), bookedBy: 'aigul', importId: 7 }),
      visitRow('2026-01-16 15:00', { ...booked('2026-01-12 13:00'), bookedBy: 'dinara' }),
      complaintRow('2026-01-16 15:00', { shiftId: 2 }),
      complaintRow('2026-01-16 16:00', {}),
    );
    const [day] = await factsOf('2026-01-16');
    expect(day?.visits.map(({ deskId }) => deskId)).toEqual([1, 2, 3, null, null, null, null]);
    expect(day?.complaints.map(({ deskId }) => deskId)).toEqual([2, null]);
    const [made] = await factsOf('2026-01-10');
    expect(made?.bookings.map(({ id, deskId }) => [id, deskId])).toEqual([
      ...[
        [1, 1],
        [2, 2],
        [3, 3],
        [4, null],
        [5, null],
        [6, null],
      ],
    ]);
  });

  it('hold the calls that follow midnight within the callback clock', async () => {
    await write(
      contactRow('2026-01-16 23:50', { status: 'missed', phone }),
      contactRow('2026-01-17 00:15', { direction: 'out', phone }),
      contactRow('2026-01-17 00:16', { direction: 'out', phone }),
      contactRow('2026-01-18 00:05', { direction: 'out', phone }),
    );
    const days = await factsOf('2026-01-16', '2026-01-17');
    expect(days.map(({ after }) => ids(after))).toEqual([[2], [4]]);
    expect((await factsOf('2026-01-16')).map(({ after }) => ids(after))).toEqual([[2]]);
  });

  it('hold bookings with the patient’s number, and know one that stands for a moved visit', async () => {
    await write(
      patientRow({ phone }),
      visitRow('2026-01-20 10:00', { ...booked('2026-01-16 09:00'), patientId: 1, status: 'moved' }),
      visitRow('2026-01-21 10:00', { ...booked('2026-01-16 11:00'), patientId: 1 }),
    );
    await write({ op: 'update', table: 'visit', id: 1, set: { movedTo: 2 } });
    const [day] = await factsOf('2026-01-16');
    expect(day?.bookings.map(({ id, phone: of, replaces }) => [id, of, replaces])).toEqual([
      [1, phone, false],
      [2, phone, true],
    ]);
  });

  it('hold what was booked within seven days after, by visit or by contact, in order of time', async () => {
    const call = (when: string, given: Partial<Contact> = {}) =>
      contactRow(when, { outcome: 'booked', phone, ...given });
    await write(
      call('2026-01-16 12:00'),
      call('2026-01-17 00:00'),
      call('2026-01-23 23:59'),
      call('2026-01-24 00:00'),
      call('2026-01-20 12:00', { outcome: 'deferred' }),
      call('2026-01-20 13:00', { direction: 'internal' }),
      visitRow('2026-02-20 10:00', booked('2026-01-18 09:00')),
    );
    const [friday, saturday] = await factsOf('2026-01-16', '2026-01-17');
    const times = (day?: DayFacts) => day?.follow.map(({ at }) => at);
    const [first, visit, last, next] = [
      moment('2026-01-17 00:00'),
      moment('2026-01-18 09:00'),
      moment('2026-01-23 23:59'),
      moment('2026-01-24 00:00'),
    ];
    expect([times(friday), times(saturday)]).toEqual([
      [first, visit, last],
      [visit, last, next],
    ]);
  });

  it('know which deferred contacts have a dated task', async () => {
    await write(
      contactRow('2026-01-16 09:00', { outcome: 'deferred' }),
      contactRow('2026-01-16 10:00', { outcome: 'deferred' }),
      taskRow(2),
    );
    const [day] = await factsOf('2026-01-16');
    expect([...(day?.nextSteps ?? [])]).toEqual([2]);
  });

  it('begin with the first row of any kind', async () => {
    expect(await store.metrics.firstDay(1)).toBeNull();
    await write(contactRow('2026-01-16 09:00', {}), visitRow('2026-01-20 10:00', booked('2026-01-12 09:00')));
    expect(await store.metrics.firstDay(1)).toBe('2026-01-12');
  });
});

describe('kept figures', () => {
  const day = '2026-01-16';
  const days = ['2026-01-08', '2026-01-09', day, '2026-01-17'];
  const keep = (definitions = 'one') =>
    store.metrics.keep(clinic, { from: '2026-01-08', to: '2026-01-17', now, definitions }, (facts) => ({
      calls: facts.contacts.length,
    }));
  /** Of the days around, those whose figures are still kept. */
  const kept = async (definitions = 'one') => {
    const rows = await store.metrics.kept(1, '2026-01-08', '2026-01-17', definitions);
    return days.filter((one) => rows.some((row) => row.day === one));
  };

  it('come back as they were made, for the same definitions only', async () => {
    await write(contactRow(`${day} 09:00`, {}));
    const made = await keep();
    expect(made.filter((one) => one.day === day)).toEqual([{ day, made: { calls: 1 } }]);
    const rows = await store.metrics.kept(1, day, day, 'one');
    expect(rows).toEqual([{ day, payload: '{"calls":1}' }]);
    expect([await kept('two'), (await keep('two')).length, await kept('one')]).toEqual([[], 10, []]);
  });

  const change = (table: 'contact' | 'visit' | 'patient', set: object) =>
    write({ op: 'update', table, id: 1, set } as Change);

  it.each<[string, () => Promise<void>, string[]]>([
    [
      'a contact reaches seven days back',
      () => change('contact', { outcome: 'booked' }),
      ['2026-01-08', '2026-01-17'],
    ],
    [
      'a visit by its day and by the day it was made',
      () => change('visit', { status: 'done' }),
      ['2026-01-17'],
    ],
    ['a task is the next step of its contact', () => write(taskRow(1)), ['2026-01-08', '2026-01-17']],
    ['a patient’s number finds requests', () => change('patient', { phone: null }), [day, '2026-01-17']],
    ['a row without a day touches none', () => write(patientRow({ phone })), days],
  ])('are forgotten where they may have changed: %s', async (_, act, left) => {
    await write(
      contactRow(`${day} 09:00`, { outcome: 'deferred' }),
      patientRow({ phone }),
      visitRow(`${day} 10:00`, { ...booked('2026-01-15 09:00'), patientId: 1 }),
    );
    await keep();
    expect(await kept()).toEqual(days);
    await act();
    expect(await kept()).toEqual(left);
  });

  it('hold a whole month once all of its days are kept, until one of them changes', async () => {
    const month = { month: '2026-01', from: '2026-01-08', to: '2026-01-17', definitions: 'one' };
    const keepMonth = (days: number) =>
      store.metrics.keepMonth(1, { ...month, days }, (payloads) => ({ days: payloads.length }));
    const months = () => store.metrics.keptMonths(1, ['2025-12', '2026-01'], 'one');
    await write(contactRow(`${day} 09:00`, {}));
    await keep();
    await keepMonth(11);
    expect(await months()).toEqual([]);
    await keepMonth(10);
    expect(await months()).toEqual([{ day: '2026-01', payload: '{"days":10}' }]);
    expect(await kept()).toEqual(days);
    await write(contactRow('2026-02-02 09:00', {}));
    expect(await months()).toEqual([]);
  });

  it('and on undo', async () => {
    await write(contactRow(`${day} 09:00`, {}));
    const { seq } = await store.apply(
      {
        kind: 'test.changed',
        subject: { table: 'contact', id: 1 },
        changes: [{ op: 'update', table: 'contact', id: 1, set: { outcome: 'booked' } }],
      },
      actor,
    );
    await keep();
    await store.undo(seq, actor);
    expect(await kept()).toEqual(['2026-01-08', '2026-01-17']);
  });
});
