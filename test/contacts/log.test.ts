import { describe, expect, it } from 'vitest';
import { logContact } from '../../src/contacts/log.ts';
import type { Change } from '../../src/facts/types.ts';
import { unclaimed } from '../../src/tasks/claim.ts';
import type { Task } from '../../src/tasks/types.ts';
import { at, callback, contact, facts, missedCall, patient, said } from './fixtures.ts';

const now = at('11:00');
const next = { title: 'узнать решение', dueAt: at('18:00'), ownerId: 1 };

const tables = (changes: readonly Change[]): string[] => changes.map(({ op, table }) => `${op} ${table}`);

describe('logging a contact', () => {
  it('is one row, complete by the clinic’s rule', () => {
    const { decision, contact: row } = logContact(said(), facts(), now);
    expect(tables(decision.changes)).toEqual(['insert contact']);
    expect(row).toMatchObject({
      shiftId: 57,
      startedAt: now,
      day: '2026-01-16',
      missing: [],
      patientId: null,
    });
  });

  it('says what is missing', () => {
    const { contact: row } = logContact(said({ name: null, source: null }), facts(), now);
    expect(row.missing).toEqual(['name', 'source']);
  });

  it('began as long ago as it took, unless its time was said', () => {
    const long = said({ answerSeconds: 10, talkSeconds: 190, acwSeconds: 60 });
    expect(logContact(long, facts(), now).contact.startedAt).toBe(now - 260_000);
    expect(logContact({ ...long, at: at('10:20') }, facts(), now).contact.startedAt).toBe(at('10:20'));
  });

  it('never began before the missed call that it answers', () => {
    const owed = [callback({ missedAt: at('10:59') })];
    const call = said({ direction: 'out', talkSeconds: 190 });
    expect(logContact(call, facts({ owed }), now).contact.startedAt).toBe(at('10:59'));
  });

  it('belongs to the day it began on, also after midnight', () => {
    const late = logContact(said({ talkSeconds: 120 }), facts(), at('00:01')).contact;
    expect(late.day).toBe('2026-01-15');
  });

  it('refuses what cannot have happened', () => {
    const code = (changes: object): unknown => {
      try {
        return logContact(said(changes), facts(), now);
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(code({ status: 'missed', talkSeconds: 5 })).toBe('nobody_spoke');
    expect(code({ at: at('10:50'), talkSeconds: 3600 })).toBe('time_in_future');
    expect(code({ outcome: 'deferred' })).toBe('next_step_missing');
    expect(code({ next: { ...next, dueAt: at('10:00') } })).toBe('time_in_past');
  });
});

describe('the patient', () => {
  const family = [patient(5, 'Марат Касымов'), patient(6, 'Алия Касымова')];
  it.each([
    ['is known by number and name', 'Марат', family, 5],
    ['is written in another order', 'Касымова Алия', family, 6],
    ['is somebody new under a known number', 'Дина', family, null],
    ['is nobody when a family shares the number', null, family, null],
    ['is the only one with the number', null, family.slice(0, 1), 5],
  ])('%s', (_, name, patients, id) => {
    expect(logContact(said({ name }), facts({ patients }), now).contact.patientId).toBe(id);
  });

  it('lends the record his name', () => {
    const patients = family.slice(0, 1);
    const { contact: row } = logContact(said({ name: null }), facts({ patients }), now);
    expect([row.name, row.missing]).toEqual(['Марат Касымов', []]);
  });

  it('is not looked for without a number', () => {
    const row = logContact(said({ phone: null, name: 'Марат' }), facts({ patients: family }), now).contact;
    expect(row.patientId).toBeNull();
  });
});

describe('a missed call', () => {
  it('is owed a callback under its own id', () => {
    const { decision, callback: owed } = logContact(missedCall(), facts(), now);
    expect(decision.changes[1]).toMatchObject({
      op: 'insert',
      table: 'callback',
      row: {
        id: { ref: 'contact' },
        phone: '+77012345678',
        missedAt: now,
        dueAt: at('11:15'),
        state: 'open',
      },
    });
    expect(owed?.state).toBe('open');
  });

  it('is owed none without a number', () => {
    const logged = logContact(missedCall({ phone: null }), facts(), now);
    expect([logged.callback, logged.contact.missing]).toEqual([null, ['phone']]);
  });

  it('logged late finds what has happened since', () => {
    const later = [
      contact({ id: 40, direction: 'out', status: 'no_answer', startedAt: at('10:40') }),
      contact({ id: 41, startedAt: at('10:50') }),
    ];
    const { callback: owed } = logContact(missedCall({ at: at('10:31') }), facts({ later }), now);
    expect(owed).toMatchObject({
      state: 'self_reached',
      attempts: 1,
      firstAttemptAt: at('10:40'),
      resolvedAt: at('10:50'),
    });
  });
});

describe('a contact with a number that is owed callbacks', () => {
  const owed = [callback(), callback({ id: 33, missedAt: at('10:50'), dueAt: at('11:05') })];

  it('settles all of them when he got through', () => {
    const { decision, moved } = logContact(said(), facts({ owed }), now);
    expect(tables(decision.changes)).toEqual(['insert contact', 'update callback', 'update callback']);
    expect(moved.map(({ id, state, resolvedAt }) => [id, state, resolvedAt])).toEqual([
      [31, 'self_reached', now],
      [33, 'self_reached', now],
    ]);
  });

  it('counts as an attempt when we rang in vain', () => {
    const call = said({ direction: 'out', status: 'no_answer', outcome: null, purpose: null });
    const { moved } = logContact(call, facts({ owed }), now);
    expect(moved.map(({ attempts, state }) => [attempts, state])).toEqual([
      [1, 'open'],
      [1, 'open'],
    ]);
  });

  it('leaves alone the calls missed after it', () => {
    const { moved } = logContact(said({ at: at('10:40') }), facts({ owed }), now);
    expect(moved.map(({ id }) => id)).toEqual([31]);
  });

  it('finishes the task that a carried one became', () => {
    const task = { id: 9, contactId: 31, kind: 'callback', state: 'open', version: 2 } as Task;
    const carried = [callback({ state: 'carried' })];
    const { decision } = logContact(said(), facts({ owed: carried, tasks: [task] }), now);
    expect(decision.changes[2]).toEqual({
      op: 'update',
      table: 'task',
      id: 9,
      set: { state: 'done', doneAt: now, result: 'self_reached' },
      only: { state: 'open' },
    });
  });
});

describe('a next step', () => {
  it.each([
    ['deferred', 'deferred'],
    ['informed', 'task'],
  ] as const)('after %s is a task of the kind %s', (outcome, kind) => {
    const { decision } = logContact(said({ outcome, next }), facts(), now);
    expect(decision.changes[1]).toEqual({
      op: 'insert',
      table: 'task',
      as: 'task',
      row: {
        clinicId: 1,
        kind,
        title: 'узнать решение',
        dueAt: at('18:00'),
        ownerId: 1,
        state: 'open',
        phone: '+77012345678',
        contactId: { ref: 'contact' },
        visitId: null,
        complaintId: null,
        carriedFrom: null,
        reason: null,
        createdAt: now,
        doneAt: null,
        result: null,
        ...unclaimed,
      },
    });
  });
});
