import { isLate } from '../../visits/delay.ts';
import { toTell } from '../../visits/delay-notices.ts';
import { holdingStatuses } from '../../visits/types.ts';
import { type EvidenceLine, line } from '../evidence.ts';
import type { ShiftFacts } from '../facts.ts';
import { type Check, done, problem } from './check.ts';

type Risk = ShiftFacts['doctorDays'][number];

/**
 * Delays, absences, force majeure (S0.1). A problem when patients have not been told of a delay, or are
 * booked with a doctor who will not be there.
 */
export const scheduleRisks: Check = (facts, now) => {
  const judged = facts.doctorDays
    .filter((risk) => risk.day === facts.day && (risk.state !== 'delayed' || isLate(risk)))
    .map((risk) => judge(facts, risk, now));
  if (judged.length === 0) return done(line('checklists.risks.none'));
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

/** A delay is acute while somebody does not know of it; that he hears of it again every so often is another matter. */
function judge(facts: ShiftFacts, risk: Risk, now: number): { shown: EvidenceLine; acute: boolean } {
  if (risk.state === 'delayed') {
    const news = toTell(facts.visits, [risk], facts.rules, now).filter(({ kind }) => kind !== 'again');
    const params = { doctor: risk.doctorName, minutes: risk.delayMinutes ?? 0, n: news.length };
    const told = news.length === 0 && risk.toldAt !== null;
    return {
      shown: line(told ? 'checklists.risks.delayed_told' : 'checklists.risks.delayed', params),
      acute: news.length > 0,
    };
  }
  const n = affected(facts, risk, now);
  return { shown: line(`checklists.risks.${risk.state}`, { doctor: risk.doctorName, n }), acute: n > 0 };
}
