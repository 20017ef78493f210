import type { Day } from '../day.ts';
import { type ArrivedVisit, arrivedVisits, judgeWritten, leaveUnknown } from '../manager/arrived.ts';
import type { Metric, Tally } from '../metric.ts';

/**
 * Share of arrived visits of an unfinished course after which the patient left with a date (S1.22). A course is taken to go
 * on until its plan or somebody says that it is over.
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

function judgeNext({ visit, story }: ArrivedVisit, day: Day, tally: Tally): void {
  const { id } = visit;
  if (story.patientId === null) leaveUnknown(id, 'no_card', tally);
  else if (story.course === 'over') tally.leave(id, 'course_over');
  else judgeWritten({ visit, isWritten: story.nextDate, lack: 'no_next_date' }, day, tally);
}
