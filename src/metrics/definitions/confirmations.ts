import type { VisitFact } from '../facts.ts';
import type { Metric } from '../metric.ts';

const dayAhead = 24 * 60 * 60 * 1000;

/** Share of the day's visits that were confirmed before they began (S0.4). */
export const confirmations: Metric = {
  id: 'confirmations',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'visit',
  target: { op: '>=', value: 1 },
  judge(day, tally) {
    for (const visit of day.visits) {
      if (isFreedBeforeDue(visit)) tally.leave(visit.id, visit.status === 'moved' ? 'moved' : 'cancelled');
      else if (isConfirmed(visit)) tally.counted(visit.id);
      else if (isAwaited(visit) && day.now < visit.startsAt) tally.pending(visit.id, 'upcoming');
      else tally.short(visit.id, 'not_confirmed');
    }
  },
};

/**
 * A confirmation is due a day ahead, and at once for a visit booked later than that. A visit freed at a time
 * nobody knows is taken as freed before.
 */
function isFreedBeforeDue(visit: VisitFact): boolean {
  if (visit.status !== 'cancelled' && visit.status !== 'moved') return false;
  return (
    visit.cancelledAt === null || visit.cancelledAt < Math.max(visit.startsAt - dayAhead, visit.bookedAt)
  );
}

function isConfirmed(visit: VisitFact): boolean {
  return visit.confirmedAt === null ? visit.status === 'confirmed' : visit.confirmedAt < visit.startsAt;
}

function isAwaited(visit: VisitFact): boolean {
  return visit.status === 'booked' || visit.status === 'confirmed';
}
