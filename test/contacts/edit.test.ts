import { describe, expect, it } from 'vitest';
import { type ContactEdit, type EditFacts, editContact } from '../../src/contacts/edit.ts';
import type { Contact } from '../../src/contacts/types.ts';
import type { Task } from '../../src/tasks/types.ts';
import { alwaysOpen, at, callback, contact, missedContact, patient, rules } from './fixtures.ts';

const now = at('12:00');
const around = (changes: Partial<EditFacts> = {}): EditFacts => ({
  rules,
  calendar: alwaysOpen,
  patients: [],
  callbacks: [],
  contacts: [],
  tasks: [],
  hasNextStep: false,
  ...changes,
});

const edit = (before: Contact, change: ContactEdit, facts: Partial<EditFacts> = {}) =>
  editContact(before, change, null, around(facts), now);

describe('correcting a contact', () => {
  it('writes only what differs, and judges anew what is missing', () => {
    const before = contact({ name: null, missing: ['name'], version: 3 });
    const { decision, contact: after } = edit(before, { name: 'Айгерим' });
    expect(decision).toEqual({
      kind: 'contact.edited',
      subject: { table: 'contact', id: 214 },
      changes: [
        { op: 'update', table: 'contact', id: 214, set: { name: 'Айгерим', missing: [] }, expect: 3 },
      ],
    });
    expect(after.missing).toEqual([]);
  });

  it('is nothing when all was so already', () => {
    expect(edit(contact(), { name: 'Айгерим', tags: [] }).decision).toBeNull();
  });

  it('moves a contact to another day with its time', () => {
    const after = edit(contact(), { startedAt: at('10:00') - 86_400_000 }).contact;
    expect(after.day).toBe('2026-01-15');
  });

  it('finds the patient under the right number, and lets a wrong one go', () => {
    const patients = [patient(5, 'Айгерим Сатпаева')];
    expect(edit(contact(), { phone: '+77012345679' }, { patients }).contact.patientId).toBe(5);
    expect(edit(contact({ patientId: 5 }), { name: 'Дина' }, { patients }).contact.patientId).toBeNull();
    // What the edit does not touch stays linked.
    expect(edit(contact({ patientId: 5 }), { note: 'x' }, { patients }).contact.patientId).toBe(5);
  });

  it('drops what the new status leaves no room for', () => {
    const talked = contact({ talkSeconds: 190, answerSeconds: 8, objection: 'price', outcome: 'informed' });
    const after = edit(talked, { status: 'missed' }).contact;
    expect(after).toMatchObject({
      talkSeconds: null,
      answerSeconds: null,
      objection: null,
      outcome: null,
      missing: [],
    });
  });

  it('refuses it when it was said in the same breath', () => {
    const change: ContactEdit = { status: 'missed', talkSeconds: 190 };
    expect(() => edit(contact({ outcome: null }), change)).toThrow(
      expect.objectContaining({ code: 'nobody_spoke', params: { flag: '--talk', status: 'missed' } }),
    );
  });

  it('times the first reply of a chat by the moment it is called answered', () => {
    const chat = contact({ channel: 'whatsapp', status: 'waiting', outcome: null, startedAt: at('11:57') });
    expect(edit(chat, { status: 'answered' }).contact.answerSeconds).toBe(180);
    expect(edit(chat, { status: 'answered', answerSeconds: 60 }).contact.answerSeconds).toBe(60);
  });

  it('asks for a dated step after “let me think”, once', () => {
    const step = { title: 'узнать', dueAt: at('18:00'), ownerId: null };
    const change: ContactEdit = { outcome: 'deferred' };
    expect(() => edit(contact(), change)).toThrow(expect.objectContaining({ code: 'next_step_missing' }));
    expect(edit(contact(), change, { hasNextStep: true }).decision?.changes).toHaveLength(1);
    const withStep = editContact(contact(), change, step, around(), now);
    expect(withStep.decision?.changes.map(({ table }) => table)).toEqual(['contact', 'task']);
  });
});

describe('what a correction does to callbacks', () => {
  const missed = missedContact();

  it('a call that was answered after all is owed nothing', () => {
    const task = { id: 9, contactId: 31, kind: 'callback', state: 'open', version: 1 } as Task;
    const { moved, decision } = edit(
      missed,
      { status: 'answered' },
      { callbacks: [callback({ state: 'carried' })], contacts: [missed], tasks: [task] },
    );
    expect(moved).toEqual([callback({ state: 'self_reached', resolvedAt: now })]);
    expect(decision?.changes.map(({ table }) => table)).toEqual(['contact', 'callback', 'task']);
  });

  it('and stays so when other contacts of the number are corrected', () => {
    const answered = missedContact({ status: 'answered' });
    const settled = callback({ state: 'self_reached', resolvedAt: now });
    const other = contact({ phone: missed.phone, startedAt: at('11:00') });
    const facts = { callbacks: [settled], contacts: [answered, other] };
    expect(edit(other, { note: 'x' }, facts).moved).toEqual([]);
  });

  it('a call that was missed after all is owed one', () => {
    const { decision, moved } = edit(contact(), { status: 'missed' }, { contacts: [contact()] });
    expect(decision?.changes[1]).toMatchObject({ op: 'insert', table: 'callback', row: { id: 214 } });
    expect(moved[0]).toMatchObject({ id: 214, missedAt: at('10:20'), dueAt: at('10:35'), state: 'open' });
  });

  it('a number that was left out brings its callback, with the attempts made since', () => {
    const before = missedContact({ phone: null });
    const rung = contact({
      id: 40,
      phone: '+77770000003',
      direction: 'out',
      status: 'busy',
      startedAt: at('10:50'),
    });
    const { moved } = edit(before, { phone: '+77770000003' }, { contacts: [rung] });
    expect(moved[0]).toMatchObject({ id: 31, attempts: 1, firstAttemptAt: at('10:50'), state: 'open' });
  });

  it('a call that nobody can ring back any more leaves the list', () => {
    const { moved } = edit(missed, { phone: null }, { callbacks: [callback()], contacts: [missed] });
    expect(moved[0]).toMatchObject({ state: 'given_up', resolvedAt: now });
  });

  it('another number is told anew on both sides', () => {
    const wrong = contact({ id: 40, phone: '+77770000003', startedAt: at('10:50') });
    const other = missedContact({ id: 33, phone: '+77770000004' });
    const facts = {
      callbacks: [
        callback({ state: 'self_reached', resolvedAt: at('10:50') }),
        callback({ id: 33, phone: '+77770000004' }),
      ],
      contacts: [missed, wrong, other],
    };
    const { moved } = edit(wrong, { phone: '+77770000004' }, facts);
    expect(moved.map(({ id, state }) => [id, state])).toEqual([
      [31, 'open'],
      [33, 'self_reached'],
    ]);
  });

  it('another time moves the clock with it', () => {
    const change = { startedAt: at('10:20') };
    const { moved } = edit(missed, change, { callbacks: [callback()], contacts: [missed] });
    expect(moved).toEqual([callback({ missedAt: at('10:20'), dueAt: at('10:35') })]);
  });
});
