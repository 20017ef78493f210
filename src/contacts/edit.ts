/** The decision to correct a contact; the callbacks of its numbers are told anew (S0.3, S0.7). */
import type { Calendar } from '../clinic/calendar.ts';
import { dayOf } from '../clinic/time.ts';
import type { ClinicRules } from '../clinic/types.ts';
import { ShiftError } from '../errors.ts';
import type { Change, Decision } from '../facts/types.ts';
import type { Patient } from '../patients/types.ts';
import { closeTasks } from '../tasks/decisions.ts';
import type { Task } from '../tasks/types.ts';
import { callbackUpdate, isUnsettled, newCallback, owesCallback, retold, type Touch } from './callbacks.ts';
import { checkContact, checkEnd } from './check.ts';
import { type ContactFields, patientOf } from './log.ts';
import { type NextStep, needsNextStep, nextStepTask } from './next-step.ts';
import { missingFields } from './required.ts';
import { allowsOutcome, canHoldAnswer, canHoldTalk, isMissedCall } from './status.ts';
import type { Callback, Contact } from './types.ts';

/** What is said anew; null empties a field. */
export type ContactEdit = Partial<ContactFields & Pick<Contact, 'startedAt'>>;

export interface EditFacts {
  rules: ClinicRules;
  calendar: Calendar;
  /** Patients known under the number that the contact will have. */
  patients: readonly Patient[];
  /** Callbacks of the number it had and of the number it will have, its own among them. */
  callbacks: readonly Callback[];
  /** Contacts of both numbers. */
  contacts: readonly (Touch & Pick<Contact, 'phone'>)[];
  /** Open tasks of the kind `callback` that speak for these callbacks. */
  tasks: readonly Task[];
  /** The contact has a dated task already. */
  hasNextStep: boolean;
}

export interface Edited {
  /** Null when everything was so already. */
  decision: Decision | null;
  contact: Contact;
  /** Callbacks that the correction opened, moved on or settled, as they are now. */
  moved: Callback[];
}

/** @throws ShiftError next_step_missing, and what checkContact and nextStepTask throw */
export function editContact(
  before: Contact,
  edit: ContactEdit,
  next: NextStep | null,
  facts: EditFacts,
  now: number,
): Edited {
  const contact = corrected(before, edit, facts, now);
  checkContact(contact, now);
  if (edit.startedAt !== undefined) checkEnd(contact, now);
  if (needsNextStep(contact) && next === null && !facts.hasNextStep) {
    throw new ShiftError('next_step_missing', {}, '--due');
  }
  const callbacks = followed(contact, facts, now);
  const changes = [...contactUpdate(before, contact), ...callbacks.changes];
  if (next) changes.push(nextStepTask(contact, next, now));
  const subject = { table: 'contact', id: contact.id } as const;
  return {
    decision: changes.length === 0 ? null : { kind: 'contact.edited', subject, changes },
    contact,
    moved: callbacks.moved,
  };
}

function corrected(before: Contact, edit: ContactEdit, facts: EditFacts, now: number): Contact {
  const contact = { ...before, ...edit };
  // What the new status leaves no room for goes, unless it was said in the same breath.
  if (edit.status !== undefined && edit.status !== before.status)
    Object.assign(contact, emptied(contact, edit));
  if (before.status === 'waiting' && contact.status === 'answered') {
    contact.answerSeconds ??= Math.round((now - contact.startedAt) / 1000);
  }
  if (edit.phone !== undefined || edit.name !== undefined) {
    const patient = patientOf(contact, facts.patients);
    contact.patientId = patient?.id ?? null;
    contact.name ??= edit.name === undefined ? (patient?.name ?? null) : null;
  }
  contact.day = dayOf(contact.startedAt);
  contact.missing = missingFields(contact, facts.rules.requiredFields);
  return contact;
}

function emptied(contact: Contact, edit: ContactEdit): ContactEdit {
  const { status, outcome } = contact;
  const talk = canHoldTalk(status);
  const gone: ContactEdit = {
    ...(talk ? {} : { talkSeconds: null, holdSeconds: null, acwSeconds: null, objection: null }),
    ...(canHoldAnswer(contact) ? {} : { answerSeconds: null }),
    ...(outcome !== null && !allowsOutcome(contact, outcome) ? { outcome: null } : {}),
  };
  return Object.fromEntries(
    Object.entries(gone).filter(([field]) => edit[field as keyof ContactEdit] === undefined),
  );
}

function contactUpdate(before: Contact, after: Contact): Change[] {
  const columns = Object.keys(after) as (keyof Contact)[];
  const set = Object.fromEntries(
    columns
      .filter((column) => JSON.stringify(after[column]) !== JSON.stringify(before[column]))
      .map((column) => [column, after[column]]),
  );
  if (Object.keys(set).length === 0) return [];
  return [{ op: 'update', table: 'contact', id: before.id, set, expect: before.version }];
}

/** What the correction means to the contact's own callback and to the others of both numbers. */
function followed(contact: Contact, facts: EditFacts, now: number): { changes: Change[]; moved: Callback[] } {
  const contacts = facts.contacts.filter(({ id }) => id !== contact.id).concat(contact);
  const touching = (phone: string | null) =>
    contacts.filter((one) => one.phone !== null && one.phone === phone);
  const own = facts.callbacks.find(({ id }) => id === contact.id);
  const changes: Change[] = [];
  const moved: Callback[] = [];
  for (const before of facts.callbacks) {
    const missed = contacts.find(({ id }) => id === before.id);
    // A call that was corrected to an answered one once is owed nothing whatever comes after.
    if (before !== own && !(missed && isMissedCall(missed))) continue;
    const after =
      before === own
        ? ownCallback(contact, own, facts, touching(contact.phone), now)
        : retold(before, touching(before.phone));
    const update = callbackUpdate(before, after);
    if (!update) continue;
    const theirs = facts.tasks.filter(({ contactId }) => contactId === after.id);
    changes.push(update, ...(isUnsettled(after) ? [] : closeTasks(theirs, after.state, now)));
    moved.push(after);
  }
  if (!own && owesCallback(contact, facts.rules)) {
    const owed = newCallback(contact, facts.rules, facts.calendar);
    const fresh = retold({ id: contact.id, ...owed }, touching(contact.phone));
    changes.push({ op: 'insert', table: 'callback', row: fresh });
    moved.push({ ...fresh, version: 1 });
  }
  return { changes, moved };
}

/** A call that was not missed after all is owed nothing; neither is one whose number nobody knows. */
function ownCallback(
  contact: Contact,
  before: Callback,
  facts: EditFacts,
  contacts: readonly Touch[],
  now: number,
): Callback {
  if (!owesCallback(contact, facts.rules)) {
    if (!isUnsettled(before)) return before;
    return { ...before, state: isMissedCall(contact) ? 'given_up' : 'self_reached', resolvedAt: now };
  }
  const { phone, missedAt, dueAt } = newCallback(contact, facts.rules, facts.calendar);
  const same = phone === before.phone;
  return retold({ ...before, phone, missedAt, dueAt, state: same ? before.state : 'open' }, contacts);
}
