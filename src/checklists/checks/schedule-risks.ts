import { holdingStatuses } from '../../visits/types.ts';
import { type EvidenceLine, line } from '../evidence.ts';
import type { ShiftFacts } from '../facts.ts';
import { type Check, done, problem } from './check.ts';

type Risk = ShiftFacts['doctorDays'][number];

/**
 * Delays, absences, force majeure (S0.1). A problem when patients are affected and have not been told, or are
 * booked with a doctor who will not be there.
 */
export const scheduleRisks: Check = (facts, now) => {
  if (facts.doctorDays.length === 0) return done(line('checklists.risks.none'));
  const judged = facts.doctorDays.map((risk) => judge(risk, affected(facts, risk, now)));
  const evidence = judged.map(({ shown }) => shown);
  return judged.some(({ acute }) => acute) ? problem(...evidence) : done(...evidence);
};

function affected({ visits, day }: ShiftFacts, risk: Risk, now: number): number {
  return visits.filter(
    (visit) =>
      visit.day === day &&
      visit.doctorId === risk.doctorId &&
      visit.endsAt > now &&
      visit.status !== 'done' &&
      holdingStatuses.includes(visit.status),
  ).length;
}

function judge(risk: Risk, n: number): { shown: EvidenceLine; acute: boolean } {
  if (risk.state === 'delayed') {
    const params = { doctor: risk.doctorName, minutes: risk.delayMinutes ?? 0, n };
    const told = risk.toldAt !== null;
    return {
      shown: line(told ? 'checklists.risks.delayed_told' : 'checklists.risks.delayed', params),
      acute: n > 0 && !told,
    };
  }
  return { shown: line(`checklists.risks.${risk.state}`, { doctor: risk.doctorName, n }), acute: n > 0 };
}
