import { hour } from '../../clinic/time.ts';
import { confirmationStates } from '../../visits/confirmation-state.ts';
import { line, time, who } from '../evidence.ts';
import { spokenFor, tail } from '../tail.ts';
import type { Check } from './check.ts';
import { left } from './left.ts';
import { owedLines } from './owed-lines.ts';

/** Visits of the next working day that are not confirmed (S0.4: a day ahead). Carried ones must be called before they begin. */
export const confirmationsTomorrow: Check = (facts, now) => {
  const carried = spokenFor(facts.tasks, 'confirm', 'visitId');
  const tails = facts.visits
    .filter((visit) => visit.day === facts.nextDay && visit.status === 'booked' && visit.startsAt > now)
    .filter((visit) => !carried.has(visit.id))
    .map((visit) =>
      tail(facts, {
        table: 'visit',
        id: visit.id,
        version: visit.version,
        check: 'confirmations_tomorrow',
        kind: 'confirm',
        title: line('checklists.confirmations.tail', {
          who: who(visit.patientName, visit.patientPhone),
          at: time(visit.startsAt),
          doctor: visit.doctorName ?? '—',
        }),
        phone: visit.patientPhone,
        visitId: visit.id,
        suggestedAt: before(visit.startsAt, facts.nextOpensAt, now),
        latestAt: visit.startsAt,
      }),
    );
  const verdict = left(facts, tails, line('checklists.confirmations.all'), 'checklists.confirmations.left');
  const ofDay = facts.visits.filter((visit) => visit.day === facts.nextDay);
  const states = confirmationStates(ofDay, facts.confirmations, facts.rules, now);
  return { ...verdict, evidence: [...verdict.evidence, ...owedLines(states)] };
};

/** When the clinic opens, at the latest an hour ahead; half of what is left where that is less. */
function before(startsAt: number, nextOpensAt: number, now: number): number {
  const at = Math.min(nextOpensAt, startsAt - hour);
  return at > now ? at : now + Math.floor((startsAt - now) / 2);
}
