/** The decision to record a contact, with everything that follows from it (S0.2, S0.3, S0.7). */
import type { Calendar } from '../clinic/calendar.ts';
import { dayOf } from '../clinic/time.ts';
import type { ClinicRules } from '../clinic/types.ts';
import { ShiftError } from '../errors.ts';
import { type Change, type Decision, ref } from '../facts/types.ts';
import { whoseNumber } from '../patients/same-person.ts';
import type { Patient } from '../patients/types.ts';
import { whileOpen } from '../shifts/while-open.ts';
import { closeTasks } from '../tasks/decisions.ts';
import type { Task } from '../tasks/types.ts';
import {
  callbackUpdate,
  isUnsettled,
  newCallback,
  owesCallback,
  retold,
  type Touch,
  touched,
} from './callbacks.ts';
import { checkContact, checkEnd, spentSeconds } from './check.ts';
import { type NextStep, needsNextStep, nextStepTask } from './next-step.ts';
import { keptBy, type Promised } from './promised.ts';
import { missingFields } from './required.ts';
import type { Callback, Contact } from './types.ts';

/** What the desk says of a contact. */
export type ContactFields = Pick<
  Contact,
  | 'channel'
  | 'direction'
  | 'status'
  | 'purpose'
  | 'outcome'
  | 'phone'
  | 'name'
  | 'source'
  | 'tags'
  | 'answerSeconds'
  | 'talkSeconds'
  | 'holdSeconds'
  | 'acwSeconds'
  | 'objection'
  | 'note'
  | 'operator'
>;

export interface NewContact extends ContactFields {
  /** When it began, epoch milliseconds; null is just now. */
  at: number | null;
  next: NextStep | null;
}

/** What is known around it: all of it about the contact's own number. */
export interface ContactFacts {
  clinicId: number;
  deskId: number;
  shiftId: number;
  rules: ClinicRules;
  /** In whose hours the clock of a missed call runs. */
  calendar: Calendar;
  patients: readonly Patient[];
  /** Callbacks still owed to the number. */
  owed: readonly Callback[];
  /** Open tasks of the kind `callback` that speak for these. */
  tasks: readonly Task[];
  /** Calls promised to whoever wanted to think, of the same number. */
  promised?: readonly Promised[];
  /** For a contact that is logged later than it came: those recorded since it or since the first owed miss. */
  later: readonly Touch[];
}

/** The decision, and the records as they will be; a new record's id comes from the store. */
export interface Logged {
  decision: Decision;
  contact: Omit<Contact, 'id' | 'version'>;
  /** The callback that a missed call leaves behind. */
  callback: Omit<Callback, 'id' | 'version'> | null;
  /** Callbacks of the number that this contact moved on, as they are now. */
  moved: Callback[];
  /** Promises to ring that it keeps. */
  kept: readonly Task[];
}

/**
 * The decision `contact.logged`. `finish` has the last word on each callback of the number.
 * @throws ShiftError next_step_missing, and what checkContact and nextStepTask throw
 */
export function logContact(
  said: NewContact,
  facts: ContactFacts,
  now: number,
  finish: (callback: Callback) => Callback = (callback) => callback,
): Logged {
  const contact = toRow(said, facts, now);
  checkContact(contact, now);
  if (said.at !== null) checkEnd(contact, now);
  if (needsNextStep(contact) && said.next === null) throw new ShiftError('next_step_missing', {}, '--due');
  const moved = facts.owed.map((callback) => finish(after(callback, { ...contact, id: 0 }, facts.later)));
  const callback = owesCallback(contact, facts.rules)
    ? retold({ id: 0, ...newCallback(contact, facts.rules, facts.calendar) }, facts.later)
    : null;
  const changes: Change[] = [{ op: 'insert', table: 'contact', row: contact, as: 'contact' }];
  if (callback) {
    changes.push({ op: 'insert', table: 'callback', row: { ...callback, id: ref('contact') } });
  }
  changes.push(...moves(facts, moved, now));
  const kept = keptBy(contact, facts.promised ?? []);
  changes.push(...closeTasks(kept, contact.outcome ?? contact.status, now));
  if (said.next) changes.push(nextStepTask({ ...contact, id: ref('contact') }, said.next, now));
  return {
    decision: {
      kind: 'contact.logged',
      subject: { table: 'contact', id: ref('contact') },
      standsOn: whileOpen({ id: facts.shiftId, state: 'open' }),
      changes,
    },
    contact,
    callback,
    moved: moved.filter((one, at) => one !== facts.owed[at]),
    kept,
  };
}

/** A contact that comes late has its place among those that came since. */
function after(callback: Callback, contact: Touch, later: readonly Touch[]): Callback {
  return later.length > 0 ? retold(callback, [...later, contact]) : touched(callback, contact);
}

/** Callbacks that went on, and the carried tasks that spoke for those settled now. */
export function moves(
  { owed, tasks }: Pick<ContactFacts, 'owed' | 'tasks'>,
  moved: readonly Callback[],
  now: number,
): Change[] {
  return moved.flatMap((after, at) => {
    const update = callbackUpdate(owed[at] ?? after, after);
    if (!update) return [];
    const theirs = tasks.filter(({ contactId }) => contactId === after.id);
    return [update, ...(isUnsettled(after) ? [] : closeTasks(theirs, after.state, now))];
  });
}

function toRow(said: NewContact, facts: ContactFacts, now: number): Omit<Contact, 'id' | 'version'> {
  const { at: _at, next: _next, ...fields } = said;
  const startedAt = startOf(said, facts.owed, now);
  const patient = patientOf(fields, facts.patients);
  const row = { ...fields, name: fields.name ?? patient?.name ?? null };
  return {
    clinicId: facts.clinicId,
    deskId: facts.deskId,
    shiftId: facts.shiftId,
    startedAt,
    day: dayOf(startedAt),
    ...row,
    patientId: patient?.id ?? null,
    missing: missingFields({ ...row, importKey: null }, facts.rules.requiredFields),
    importId: null,
    importKey: null,
  };
}

/**
 * A contact is written down when it is over: it began as long ago as it took, but never before the missed call
 * that it answers (metrics: callback_in_time counts from its beginning).
 */
function startOf(said: NewContact, owed: readonly Callback[], now: number): number {
  if (said.at !== null) return said.at;
  const began = now - spentSeconds(said) * 1000;
  const misses = owed.map(({ missedAt }) => missedAt).filter((missedAt) => missedAt <= now);
  return Math.max(began, ...misses);
}

/** The one known patient whom number and name fit; a number alone decides when only one person has it. */
export function patientOf(
  { phone, name }: Pick<Contact, 'phone' | 'name'>,
  sameNumber: readonly Patient[],
): Patient | null {
  if (phone === null) return null;
  if (name !== null) return whoseNumber(sameNumber, name).patient;
  return sameNumber.length === 1 ? (sameNumber[0] ?? null) : null;
}
