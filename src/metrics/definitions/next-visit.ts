import type { Day } from '../day.ts';
import { type ArrivedVisit, arrivedVisits, isToday } from '../manager/arrived.ts';
import type { Metric, Tally } from '../metric.ts';
import { leaveUnknown } from './plan-rate.ts';

/**
 * Share of arrived visits of an unfinished course after which the patient left with a date (S1.22). Where neither a plan nor
 * anybody tells whether there is more to come, that is unknown and shown in the coverage.
 */
export const nextVisit: Metric = {
  id: 'next_visit',
  family: 'manager',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'visit',
  target: { op: '>=', value: 1 },
  coverage: true,
  judge(day, tally) {
    for (const arrived of arrivedVisits(day, tally)) judgeNext(arrived, day, tally);
  },
};

function judgeNext({ visit: { id }, story }: ArrivedVisit, day: Day, tally: Tally): void {
  if (story.patientId === null) leaveUnknown(id, 'no_card', tally);
  else if (story.course === 'over') tally.leave(id, 'course_over');
  else if (story.course === 'unknown') leaveUnknown(id, 'not_recorded', tally);
  else if (!story.nextDate && isToday(day)) tally.pending(id, 'day_not_over');
  else {
    tally.recorded(true);
    if (story.nextDate) tally.counted(id);
    else tally.short(id, 'no_next_date');
  }
}
