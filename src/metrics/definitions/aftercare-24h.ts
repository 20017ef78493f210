import { hour } from '../../clinic/time.ts';
import { careHours } from '../../visits/aftercare.ts';
import type { Day } from '../day.ts';
import { type ArrivedVisit, arrivedVisits, isUntold, leaveUnknown } from '../manager/arrived.ts';
import type { Metric, Tally } from '../metric.ts';

/** Share of arrived visits after which we asked within 24 hours how the patient is (S1.24), where the service calls for it. */
export const aftercare24h: Metric = {
  id: 'aftercare_24h',
  family: 'manager',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'visit',
  target: { op: '>=', value: 1 },
  coverage: true,
  judge(day, tally) {
    for (const arrived of arrivedVisits(day, tally)) judgeCare(arrived, day, tally);
  },
};

function judgeCare({ visit, story }: ArrivedVisit, { now }: Day, tally: Tally): void {
  const { id } = visit;
  if (!story.callsForCare) tally.leave(id, 'not_called_for');
  else if (story.patientId === null) leaveUnknown(id, 'no_card', tally);
  else if (now <= story.overAt + careHours * hour) tally.pending(id, 'under_24_hours');
  else if (!story.cared && isUntold(visit)) leaveUnknown(id, 'not_recorded', tally);
  else {
    tally.recorded(true);
    if (story.cared) tally.counted(id);
    else tally.short(id, 'no_contact');
  }
}
