/** An attempt to hear that the patient will come, as a decision (S0.4). */
import { dayOf } from '../clinic/time.ts';
import { type Change, type Decision, type Insert, ref } from '../facts/types.ts';
import type { ConfirmationState } from './confirmation-state.ts';
import { requireStep, requireTime, type Settled, settledTasks, stepVisit } from './status.ts';
import type { Confirmation, ConfirmationMeans, ConfirmationResult, Visit } from './types.ts';

/** What was tried and what came of it; `at` is epoch milliseconds. */
export interface Attempted extends Pick<Confirmation, 'deskId' | 'staffId'> {
  means: ConfirmationMeans;
  result: ConfirmationResult;
  at: number;
}

/** What ends a call, and what ends a message. */
export const resultsBy: Readonly<Record<ConfirmationMeans, readonly ConfirmationResult[]>> = {
  call: ['confirmed', 'no_answer', 'busy', 'moved', 'cancelled'],
  message: ['sent', 'confirmed', 'moved', 'cancelled'],
};

/** The means that a result is told of where nobody said which. */
export const usualMeans = (result: ConfirmationResult): ConfirmationMeans =>
  result === 'sent' ? 'message' : 'call';

/** The row of an attempt, for decisions that do something else besides. Inserted as `confirmation`. */
export function attemptInsert(visit: Pick<Visit, 'id' | 'clinicId'>, attempted: Attempted): Insert {
  const row = { clinicId: visit.clinicId, visitId: visit.id, day: dayOf(attempted.at), ...attempted };
  return { op: 'insert', table: 'confirmation', as: 'confirmation', row };
}

/**
 * The patient said that he is coming: the decision `visit.confirmed`. Of a visit that is confirmed already, what its
 * stage still lacks may be told, as `confirmation.added`.
 * @throws ShiftError status_step, time_in_future, carry_too_late (after the visit began)
 */
export function confirmVisit(
  visit: Visit,
  state: ConfirmationState | undefined,
  attempted: Attempted,
  settled: Omit<Settled, 'to'>,
  now: number,
): Decision {
  const step = { ...settled, to: 'confirmed', at: attempted.at } as const;
  if (visit.status === 'confirmed' && state?.means.includes(attempted.means)) {
    requireTime(visit, step, now);
    return added(visit, attempted, settledTasks(visit, step, now));
  }
  const decision = stepVisit(visit, step, now);
  return { ...decision, changes: [...decision.changes, attemptInsert(visit, attempted)] };
}

/**
 * A call in vain, or a message sent: the decision `confirmation.added`.
 * @param more what follows from it: a task to ring again
 * @throws ShiftError status_step, time_in_future, carry_too_late (after the visit began)
 */
export function noteAttempt(
  visit: Visit,
  attempted: Attempted,
  more: readonly Change[],
  now: number,
): Decision {
  if (visit.status !== 'confirmed') requireStep(visit, 'confirmed');
  requireTime(visit, { to: 'confirmed', at: attempted.at }, now);
  return added(visit, attempted, more);
}

function added(visit: Visit, attempted: Attempted, more: readonly Change[]): Decision {
  const { id, status } = visit;
  return {
    kind: 'confirmation.added',
    subject: { table: 'confirmation', id: ref('confirmation') },
    changes: [attemptInsert(visit, attempted), ...more],
    // Another desk may have moved or cancelled it since it was read.
    standsOn: [{ table: 'visit', id, is: { status } }],
  };
}
