/** Calls promised to those who wanted to think: talking with them keeps the promise (S0.4). */
import { whoseNumber } from '../patients/same-person.ts';
import type { Task } from '../tasks/types.ts';
import { canHoldTalk } from './status.ts';
import type { Contact, Outcome } from './types.ts';

/** An open task of the kind `deferred`, and the name of whom it was promised to, where he gave one. */
export interface Promised {
  task: Task;
  name: string | null;
}

/** What answers the question that was left open; who rings about something else still thinks it over. */
const answers: readonly (Outcome | null)[] = ['booked', 'deferred', 'waitlisted', 'declined'];

/**
 * The tasks that this contact settles: he was rung back and reached, or rang himself and told what he has decided. Who
 * wants to think again gets a new promise with its own time.
 * @param promised those of the contact's number; a family may share it
 */
export function keptBy(
  contact: Pick<Contact, 'direction' | 'status' | 'outcome' | 'name'>,
  promised: readonly Promised[],
): Task[] {
  const { direction, status, outcome } = contact;
  if (!canHoldTalk(status) || (direction !== 'out' && !answers.includes(outcome))) return [];
  return promised.filter(({ name }) => mayBeSame(name, contact.name)).map(({ task }) => task);
}

/** Whether two names under one number may be one person's: one of them may be unknown. */
export function mayBeSame(one: string | null, other: string | null): boolean {
  return one === null || other === null || whoseNumber([{ name: one }], other).patient !== null;
}
