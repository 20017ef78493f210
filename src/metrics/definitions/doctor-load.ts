import { isToday } from '../manager/arrived.ts';
import type { DoctorDayFact } from '../manager/facts.ts';
import type { ManagerMetricId, Metric, Tally } from '../metric.ts';

/**
 * Share of the doctors' working minutes held by visits: those booked, a no-show too; or those alone to which the patient
 * came. It may be above one: who stays longer has more than his hours.
 */
function load(
  id: ManagerMetricId,
  judge: (one: DoctorDayFact, working: number, tally: Tally) => void,
): Metric {
  return {
    id,
    family: 'manager',
    version: 1,
    form: 'ratio',
    unit: 'ratio',
    rows: 'doctor_day',
    target: null,
    coverage: true,
    judge(day, tally) {
      for (const one of day.manager?.doctorDays ?? []) {
        const { workingMinutes } = one;
        if (one.away) tally.leave(one.id, 'away');
        else if (workingMinutes === null) leaveUnknownHours(one, tally);
        else if (isToday(day)) tally.pending(one.id, 'day_not_over');
        else judge(one, workingMinutes, tally);
      }
    },
  };
}

function leaveUnknownHours({ id }: DoctorDayFact, tally: Tally): void {
  tally.recorded(false);
  tally.leave(id, 'hours_unknown');
}

export const doctorLoad = load('doctor_load', ({ id, bookedMinutes }, working, tally) => {
  tally.recorded(true);
  tally.weigh(id, bookedMinutes, working);
});

/** A day with a visit that nobody has decided yet is not judged: who knows whether the patient came. */
export const doctorLoadArrived = load('doctor_load_arrived', (one, working, tally) => {
  if (one.undecided) tally.pending(one.id, 'no_outcome');
  else {
    tally.recorded(true);
    tally.weigh(one.id, one.arrivedMinutes, working);
  }
});
