/** Which confirmations are owed: to whom, by call or message, until when (S0.4). */
import type { Calendar } from '../clinic/calendar.ts';
import { lastOpenDay } from '../clinic/opening-hours.ts';
import { atTime, type Day, dayOf, endOfDay, hour } from '../clinic/time.ts';
import type { DoctorDay } from '../clinic/types.ts';
import { openSpans } from '../clinic/working-time.ts';
import {
  type Attempt,
  type ConfirmableVisit,
  type ConfirmationStage,
  type ConfirmationState,
  type ConfirmingRules,
  confirmationStates,
  isBookedFrom,
} from './confirmation-state.ts';
import type { Visit } from './types.ts';

export interface ConfirmationDue extends ConfirmationState {
  /** Epoch milliseconds. */
  dueAt: number;
}

/** Tomorrow's patients are called while they can still be reached. */
const aheadBy = '12:00';
/** Who comes today is spoken to this long before. */
const todayBefore = 2 * hour;

/**
 * What is owed at `now` (epoch milliseconds), most urgent first: of visits still to come, from the working day before
 * them on. Visits of other days and statuses do no harm, nor do attempts at other visits.
 */
export function confirmationsDue(
  visits: readonly ConfirmableVisit[],
  attempts: readonly Attempt[],
  calendar: Calendar,
  rules: ConfirmingRules,
  now: number,
): ConfirmationDue[] {
  const today = dayOf(now);
  const starts = new Map(visits.map(({ id, startsAt }) => [id, startsAt]));
  const startOf = ({ visitId }: ConfirmationDue): number => starts.get(visitId) ?? 0;
  return confirmationStates(visits, attempts, rules, now)
    .flatMap(({ visit, state }): ConfirmationDue[] => {
      const asked = state.means.length > 0 && lastOpenDay(calendar, visit.day) <= today;
      return asked ? [{ ...state, dueAt: confirmationDueAt(visit, state.stage, calendar) }] : [];
    })
    .sort(
      (a, b) =>
        a.dueAt - b.dueAt ||
        Number(a.confirmed) - Number(b.confirmed) ||
        startOf(a) - startOf(b) ||
        a.visitId - b.visitId,
    );
}

/** Whose doctor is away is told that (`doctor absent` and `now` name him), and not asked whether he comes. */
export function withoutAway<V extends Pick<Visit, 'doctorId' | 'day'>>(
  visits: readonly V[],
  doctorDays: readonly Pick<DoctorDay, 'doctorId' | 'day' | 'state'>[],
): V[] {
  const away = doctorDays.filter(({ state }) => state !== 'delayed');
  return visits.filter(
    (visit) => !away.some(({ doctorId, day }) => doctorId === visit.doctorId && day === visit.day),
  );
}

/** When the stage's work should be done, epoch milliseconds. */
export function confirmationDueAt(
  visit: Pick<Visit, 'day' | 'startsAt' | 'bookedAt' | 'bookedDay'>,
  stage: ConfirmationStage,
  calendar: Calendar,
): number {
  if (stage === 'today') return visit.startsAt - todayBefore;
  const before = lastOpenDay(calendar, visit.day);
  // Who was booked that day has just been spoken to: the talk will do until the desk closes.
  return isBookedFrom(visit, before) ? closingOf(calendar, visit.bookedDay) : atTime(before, aheadBy);
}

function closingOf(calendar: Calendar, day: Day): number {
  return openSpans(calendar, day).at(-1)?.to ?? endOfDay(day);
}
