import { firstVisits } from '../manager/arrived.ts';
import type { Metric } from '../metric.ts';

/** Patients whose first arrived visit is of the day; a card that was merged is no other patient. */
export const newPatients: Metric = {
  id: 'new_patients',
  family: 'manager',
  version: 1,
  form: 'count',
  unit: 'count',
  rows: 'patient',
  target: null,
  coverage: true,
  judge(day, tally) {
    for (const { id } of firstVisits(day, tally)) {
      tally.recorded(true);
      tally.counted(id);
    }
  },
};
