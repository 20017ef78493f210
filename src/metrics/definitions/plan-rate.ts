import type { Day } from '../day.ts';
import { type ArrivedVisit, arrivedVisits, isToday, isUntold } from '../manager/arrived.ts';
import type { Metric, Tally } from '../metric.ts';

/**
 * Share of arrived visits with a plan (S1.19). A visit that continues a course calls for none, nor does one of which
 * somebody noted that none is needed. Of a visit without a card nobody can tell whether it continues one.
 */
export const planRate: Metric = {
  id: 'plan_rate',
  family: 'manager',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'visit',
  target: { op: '>=', value: 1 },
  coverage: true,
  judge(day, tally) {
    for (const arrived of arrivedVisits(day, tally)) judgePlan(arrived, day, tally);
  },
};

function judgePlan({ visit, story }: ArrivedVisit, day: Day, tally: Tally): void {
  const { id } = visit;
  if (story.patientId === null) leaveUnknown(id, 'no_card', tally);
  else if (story.continues) tally.leave(id, 'continues');
  else if (story.plan?.state === 'not_needed') tally.leave(id, 'not_needed');
  else if (story.plan) {
    tally.recorded(true);
    tally.counted(id);
  } else if (isUntold(visit)) leaveUnknown(id, 'not_recorded', tally);
  else if (isToday(day)) tally.pending(id, 'day_not_over');
  else {
    tally.recorded(true);
    tally.short(id, 'no_plan');
  }
}

/** In neither part, and missing in the coverage: unknown is not zero. */
export function leaveUnknown(id: number, reason: 'no_card' | 'not_recorded', tally: Tally): void {
  tally.recorded(false);
  tally.leave(id, reason);
}
