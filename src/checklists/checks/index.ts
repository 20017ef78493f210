import type { CheckId } from '../definition.ts';
import type { ShiftFacts } from '../facts.ts';
import { callbacks } from './callbacks.ts';
import { carried } from './carried.ts';
import { cash } from './cash.ts';
import { chatsWaiting } from './chats-waiting.ts';
import type { Check, CheckResult } from './check.ts';
import { complaintsMeasures } from './complaints-measures.ts';
import { confirmationsToday } from './confirmations-today.ts';
import { confirmationsTomorrow } from './confirmations-tomorrow.ts';
import { deferredDated } from './deferred-dated.ts';
import { deferredDue } from './deferred-due.ts';
import { priceAge } from './price-age.ts';
import { scarceSlots } from './scarce-slots.ts';
import { scheduleRisks } from './schedule-risks.ts';
import { tasksDue } from './tasks-due.ts';
import { tasksToday } from './tasks-today.ts';
import { visitsUnresolved } from './visits-unresolved.ts';
import { waitlist } from './waitlist.ts';
import { waitlistReview } from './waitlist-review.ts';

export type { Check, CheckResult } from './check.ts';

/** Every automatic check by the name that a checklist item gives in `check`. */
export const checks = {
  carried,
  tasks_today: tasksToday,
  confirmations_today: confirmationsToday,
  deferred_due: deferredDue,
  waitlist,
  schedule_risks: scheduleRisks,
  scarce_slots: scarceSlots,
  price_age: priceAge,
  callbacks,
  chats_waiting: chatsWaiting,
  confirmations_tomorrow: confirmationsTomorrow,
  visits_unresolved: visitsUnresolved,
  deferred_dated: deferredDated,
  tasks_due: tasksDue,
  complaints_measures: complaintsMeasures,
  waitlist_review: waitlistReview,
  cash,
} satisfies Record<CheckId, Check>;

export type CheckResults = Partial<Record<CheckId, CheckResult>>;

/** Runs the named checks; `now` is epoch milliseconds. */
export function runChecks(ids: readonly CheckId[], facts: ShiftFacts, now: number): CheckResults {
  return Object.fromEntries(ids.map((id) => [id, checks[id](facts, now)]));
}
