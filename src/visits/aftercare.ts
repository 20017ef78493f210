/** What follows a visit when the patient leaves: a question how he is, and the next date where none was agreed (S1.21-24). */
import type { Calendar } from '../clinic/calendar.ts';
import { dayOf, hour, minute } from '../clinic/time.ts';
import type { Service } from '../clinic/types.ts';
import { openFrom, openSpans } from '../clinic/working-time.ts';
import type { PaperDefinition } from './paper-definitions.ts';

/** S1.24: how soon after a visit we ask how the patient is. */
export const careHours = 24;
/** Rather a little before the day is over than after it. */
const usualHours = 22;
/** Sooner there is nothing to ask about. */
const soonestHours = 2;

/**
 * When to ask how the patient is, epoch milliseconds: within 24 hours (S1.24). Where the clinic is closed then, before it
 * closes today; only where that is too soon when it opens next.
 */
export function checkInAt(calendar: Calendar, now: number): number {
  const usual = openFrom(calendar, now + usualHours * hour);
  if (usual <= now + careHours * hour) return usual;
  const closes = openSpans(calendar, dayOf(now)).at(-1)?.to ?? 0;
  const evening = closes - 30 * minute;
  return evening >= now + soonestHours * hour ? evening : usual;
}

/** Whether a service calls for it: an intervention to which the patient has to consent each time. */
export function callsForCheckIn(
  service: Pick<Service, 'papers'> | null,
  definitions: readonly PaperDefinition[],
): boolean {
  return definitions.some(
    ({ code, kind, per }) => kind === 'consent' && per === 'visit' && service?.papers.includes(code),
  );
}

/** Treatment that is over needs no next date. */
export const finished = 'finished';
const askAgainDays = 7;

/** When to ask again of a patient who left without a date, epoch milliseconds: in a week. */
export function askAgainAt(calendar: Calendar, now: number): number {
  return openFrom(calendar, now + askAgainDays * careHours * hour);
}
