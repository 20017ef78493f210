/** Why a visit was lost and what follows from it (S0.9, S0.12). The clock alone never makes a no-show. */
import { hour } from '../clinic/time.ts';
import type { ClinicRules } from '../clinic/types.ts';
import type { Change, Decision } from '../facts/types.ts';
import { requireStep, settledTasks } from './status.ts';
import { type LossReason, lossReasons, type Visit } from './types.ts';

/** Whether a visit that is cancelled at `at` (epoch milliseconds) is cancelled late. */
export function isLateCancel(
  { startsAt }: Pick<Visit, 'startsAt'>,
  { lateCancelHours }: Pick<ClinicRules, 'lateCancelHours'>,
  at: number,
): boolean {
  return at > startsAt - lateCancelHours * hour;
}

/** Whether it was cancelled, and late. */
export function wasLateCancel(
  visit: Pick<Visit, 'status' | 'cancelledAt' | 'startsAt'>,
  rules: Pick<ClinicRules, 'lateCancelHours'>,
): boolean {
  const { status, cancelledAt } = visit;
  return status === 'cancelled' && cancelledAt !== null && isLateCancel(visit, rules, cancelledAt);
}

/** One of the causes that are counted, where the words are its id. */
export function lossReasonOf(words: string): LossReason | null {
  const word = words.trim().toLowerCase();
  return lossReasons.find((reason) => reason === word) ?? null;
}

export interface Loss {
  reason: LossReason | null;
  /** In the patient's own words. */
  note: string | null;
}

/** Where both are kept on the visit. */
export function lossColumns({ reason, note }: Loss): Partial<Visit> {
  return {
    ...(reason === null ? {} : { lossReason: reason }),
    ...(note === null ? {} : { cancelReason: note }),
  };
}

/**
 * The cause of a no-show, learnt afterwards: the decision `visit.explained`. The task to ask for it has nothing left
 * to ask.
 * @throws ShiftError status_step for a visit that is no no-show
 */
export function explainNoShow(
  visit: Visit,
  loss: Loss,
  settled: Omit<Parameters<typeof settledTasks>[1], 'to'>,
  more: readonly Change[],
  now: number,
): Decision {
  if (visit.status !== 'no_show') requireStep(visit, 'no_show');
  return {
    kind: 'visit.explained',
    subject: { table: 'visit', id: visit.id },
    changes: [
      { op: 'update', table: 'visit', id: visit.id, set: lossColumns(loss), expect: visit.version },
      ...settledTasks(visit, { ...settled, to: 'no_show' }, now),
      ...more,
    ],
  };
}
