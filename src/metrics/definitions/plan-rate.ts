import type { Day } from '../day.ts';
import { type ArrivedVisit, arrivedVisits, judgeWritten, leaveUnknown } from '../manager/arrived.ts';
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
  else judgeWritten({ visit, isWritten: story.plan !== null, lack: 'no_plan' }, day, tally);
}
