import { type EvidenceLine, line, money, time, who } from '../evidence.ts';
import type { CashFact, InsuredFact, VisitFact } from '../facts.ts';
import { type Check, done, problem } from './check.ts';

/**
 * Cash counted against expected (S0.10). A difference needs its reason; a visit done without a payment is named, and one
 * that insurance pays for while its papers are not complete.
 */
export const cash: Check = ({ cash: drawer }) => {
  const unpaid = [...drawer.unpaid.map(unpaidLine), ...drawer.insured.map(insuredLine)];
  if (drawer.counted === null) {
    const expected = line('checklists.cash.expected', { expected: money(drawer.expected) });
    return { state: 'open', evidence: [expected, ...unpaid], tails: [] };
  }
  const difference = drawer.counted - drawer.expected;
  if (difference === 0) {
    const agrees = line('checklists.cash.agrees', { counted: money(drawer.counted) });
    return unpaid.length === 0 ? done(agrees) : problem(agrees, ...unpaid);
  }
  const evidence = [differenceLine(drawer, drawer.counted), ...unpaid];
  if (drawer.note === null) return { state: 'open', evidence, tails: [] };
  return problem(...evidence, line('checklists.cash.note', { note: drawer.note }));
};

function differenceLine({ expected }: CashFact, counted: number): EvidenceLine {
  return line(counted > expected ? 'checklists.cash.over' : 'checklists.cash.short', {
    expected: money(expected),
    counted: money(counted),
    difference: money(Math.abs(counted - expected)),
  });
}

function unpaidLine(visit: VisitFact): EvidenceLine {
  return line('checklists.cash.unpaid', {
    who: who(visit.patientName, visit.patientPhone),
    at: time(visit.startsAt),
    price: money(visit.price ?? 0),
  });
}

function insuredLine({ visitId, name, phone, lacking }: InsuredFact): EvidenceLine {
  return line('checklists.cash.insured', { id: visitId, who: who(name, phone), n: lacking.length });
}
