/** What follows the doctor's examination (S1.19–23): made at a visit, decided on by the patient. Money and dates, no diagnosis. */
import { dayOf } from '../clinic/time.ts';
import { ShiftError } from '../errors.ts';
import { type Decision, ref } from '../facts/types.ts';
import { hasCome } from '../patients/card.ts';
import type { CarePlan, PlanState, Visit } from './types.ts';

/** What is said of a plan; what is left out stays as it is. */
export interface PlanSaid {
  state?: PlanState | undefined;
  /** Minor units. */
  total?: number | undefined;
  paid?: number | undefined;
  sessions?: number | undefined;
  managerId?: number | undefined;
  note?: string | undefined;
}

const decided: readonly PlanState[] = ['agreed', 'declined', 'not_needed'];

/**
 * The decision `plan.made` or `plan.changed`. Where only a first payment is told, the patient has agreed.
 * @throws ShiftError plan_early before the patient came
 */
export function planVisit(visit: Visit, known: CarePlan | null, said: PlanSaid, now: number): Decision {
  if (!hasCome(visit)) throw new ShiftError('plan_early', { id: visit.id });
  const before = known ?? blankPlan(visit, now);
  const paysNow = (said.paid ?? 0) > 0 && before.state === 'presented';
  const state = said.state ?? (paysNow ? 'agreed' : before.state);
  const managerId = said.managerId ?? before.managerId;
  const set = {
    state,
    total: said.total ?? before.total,
    paid: said.paid ?? before.paid,
    sessions: said.sessions ?? before.sessions,
    managerId,
    handedAt: managerId === before.managerId ? before.handedAt : now,
    decidedAt: state === before.state ? before.decidedAt : decided.includes(state) ? now : null,
    note: said.note ?? before.note,
  };
  if (known) {
    return {
      kind: 'plan.changed',
      subject: { table: 'carePlan', id: known.id },
      changes: [{ op: 'update', table: 'carePlan', id: known.id, set, expect: known.version }],
    };
  }
  return {
    kind: 'plan.made',
    subject: { table: 'carePlan', id: ref('plan') },
    // His card may have been merged while he was asked.
    standsOn: [{ table: 'visit', id: visit.id, is: { patientId: visit.patientId } }],
    changes: [{ op: 'insert', table: 'carePlan', as: 'plan', row: { ...blankPlan(visit, now), ...set } }],
  };
}

function blankPlan({ id, clinicId, patientId }: Visit, now: number): Omit<CarePlan, 'id' | 'version'> {
  return {
    clinicId,
    patientId,
    visitId: id,
    state: 'presented',
    total: null,
    paid: null,
    sessions: null,
    managerId: null,
    handedAt: null,
    presentedAt: now,
    day: dayOf(now),
    decidedAt: null,
    note: null,
  };
}
