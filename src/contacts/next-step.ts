/** The next step of a contact: a dated task, never "later" (S0.7). */
import type { Change, Ref } from '../facts/types.ts';
import { requireAhead, taskInsert } from '../tasks/decisions.ts';
import type { Contact } from './types.ts';

export interface NextStep {
  title: string;
  /** Epoch milliseconds. */
  dueAt: number;
  ownerId: number | null;
}

/** "Let me think" is contacted again at an agreed time (S0.4). */
export function needsNextStep({ outcome }: Pick<Contact, 'outcome'>): boolean {
  return outcome === 'deferred';
}

/**
 * The task of a next step; it is named `task` in the decision.
 * @throws ShiftError time_in_past
 */
export function nextStepTask(
  contact: Pick<Contact, 'clinicId' | 'phone' | 'outcome'> & { id: number | Ref },
  step: NextStep,
  now: number,
): Change {
  requireAhead(step.dueAt, now, '--due');
  const { id, clinicId, phone } = contact;
  const kind = needsNextStep(contact) ? 'deferred' : 'task';
  const task = taskInsert({ ...step, clinicId, phone, kind }, now);
  return { ...task, row: { ...task.row, contactId: id } };
}
