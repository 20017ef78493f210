import { dayOf } from '../../clinic/time.ts';
import type { VisitFact } from '../facts.ts';
import type { Metric, Tally } from '../metric.ts';

const dayAhead = 24 * 60 * 60 * 1000;

/**
 * Share of the day's visits that were confirmed before they began (S0.4). Of a visit that came with a file after it
 * had begun, only the file could tell; where it does not, that is unknown and shown in the coverage.
 */
export const confirmations: Metric = {
  id: 'confirmations',
  family: 'desk',
  version: 2,
  form: 'ratio',
  unit: 'ratio',
  rows: 'visit',
  target: { op: '>=', value: 1 },
  coverage: true,
  judge(day, tally) {
    for (const visit of day.visits) {
      if (isFreedBeforeDue(visit)) tally.leave(visit.id, visit.status === 'moved' ? 'moved' : 'cancelled');
      else if (needsNone(visit)) tally.leave(visit.id, 'booked_same_day');
      else if (isAwaited(visit) && !isConfirmed(visit) && day.now < visit.startsAt) {
        tally.pending(visit.id, 'upcoming');
      } else judgeConfirmed(visit, tally);
    }
  },
};

function judgeConfirmed(visit: VisitFact, tally: Tally): void {
  const confirmed = isConfirmed(visit);
  const known = confirmed || !isConfirmationUntold(visit);
  tally.recorded(known);
  if (confirmed) tally.counted(visit.id);
  else if (known) tally.short(visit.id, 'not_confirmed');
  else tally.leave(visit.id, 'unknown_confirmation');
}

/**
 * Who is booked for the day on that day has just said that he comes: nothing was due (visits/confirming.ts). A file that
 * does not tell when the visit was booked gives its beginning.
 */
export function needsNone(visit: VisitFact): boolean {
  const { bookedAt, startsAt } = visit;
  return bookedAt < startsAt && dayOf(bookedAt) === dayOf(startsAt) && !isConfirmed(visit);
}

/** A visit imported before it began could still be confirmed here, and is judged like any other. */
export function isConfirmationUntold({ confirmedAt, importedAt, startsAt }: VisitFact): boolean {
  return confirmedAt === null && importedAt !== null && importedAt >= startsAt;
}

/**
 * A confirmation is due a day ahead, and at once for a visit booked later than that. A visit freed at a time nobody
 * knows is taken as freed before.
 */
function isFreedBeforeDue(visit: VisitFact): boolean {
  if (visit.status !== 'cancelled' && visit.status !== 'moved') return false;
  return (
    visit.cancelledAt === null || visit.cancelledAt < Math.max(visit.startsAt - dayAhead, visit.bookedAt)
  );
}

export function isConfirmed(visit: VisitFact): boolean {
  return visit.confirmedAt === null ? visit.status === 'confirmed' : visit.confirmedAt < visit.startsAt;
}

function isAwaited(visit: VisitFact): boolean {
  return visit.status === 'booked' || visit.status === 'confirmed';
}
