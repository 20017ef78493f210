import { undecidedStatuses } from '../../visits/types.ts';
import { line, time, who } from '../evidence.ts';
import { spokenFor, tail } from '../tail.ts';
import type { Check } from './check.ts';
import { left } from './left.ts';

/** Visits whose time has ended and whose outcome nobody has told: a clock never makes a no-show (metrics: no_show_rate). */
export const visitsUnresolved: Check = (facts, now) => {
  const carried = spokenFor(facts.tasks, 'visit', 'visitId');
  const tails = facts.visits
    .filter(
      (visit) => visit.endsAt <= now && undecidedStatuses.includes(visit.status) && !carried.has(visit.id),
    )
    .map((visit) =>
      tail(facts, {
        table: 'visit',
        id: visit.id,
        version: visit.version,
        check: 'visits_unresolved',
        kind: 'visit',
        title: line('checklists.visits.tail', {
          who: who(visit.patientName, visit.patientPhone),
          at: time(visit.startsAt),
          doctor: visit.doctorName ?? '—',
        }),
        phone: visit.patientPhone,
        visitId: visit.id,
      }),
    );
  return left(facts, tails, line('checklists.visits.none'), 'checklists.visits.some');
};
