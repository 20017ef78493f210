/** The day's arrived visits with their stories: what most of the manager's figures are made of. */
import { hasCome } from '../../patients/card.ts';
import type { Day } from '../day.ts';
import type { VisitFact } from '../facts.ts';
import type { Tally } from '../metric.ts';
import type { FirstVisit, VisitStory } from './facts.ts';

export interface ArrivedVisit {
  visit: VisitFact;
  story: VisitStory;
}

/** Visits whose patient came; tells the tally about the others. */
export function* arrivedVisits(day: Day, tally: Tally): Generator<ArrivedVisit> {
  for (const visit of day.visits) {
    const { id, status, startsAt } = visit;
    const story = day.manager?.visits.get(id);
    if (hasCome(visit)) {
      if (story) yield { visit, story };
    } else if (status === 'cancelled' || status === 'moved' || status === 'no_show') tally.leave(id, status);
    else tally.pending(id, startsAt > day.now ? 'upcoming' : 'no_outcome');
  }
}

/**
 * Patients by their first arrived visit, which goes by its number; tells the tally about visits without a card, and about
 * patients first seen so soon after the data begins that nobody can call them new.
 */
export function* firstVisits(day: Day, tally: Tally): Generator<{ id: number; first: FirstVisit }> {
  for (const visit of day.visits) {
    const story = hasCome(visit) ? day.manager?.visits.get(visit.id) : undefined;
    if (!story) continue;
    const { patientId, first } = story;
    if (patientId === null) leaveUnknown(visit.id, 'no_card', tally);
    else if (first && !first.known) leaveUnknown(visit.id, 'before_data', tally);
    else if (first) yield { id: visit.id, first };
  }
}

/** A visit that came with a file after it had begun: what happened at it, only the file could have told. */
export function isUntold({ importedAt, startsAt }: VisitFact): boolean {
  return importedAt !== null && importedAt >= startsAt;
}

/** On its own day there is still time to do what is due after a visit. */
export function isToday(day: Day): boolean {
  return day.now < day.endsAt;
}

/** In neither part, and missing in the coverage: unknown is not zero. */
export function leaveUnknown(
  id: number,
  reason: 'no_card' | 'not_recorded' | 'before_data',
  tally: Tally,
): void {
  tally.recorded(false);
  tally.leave(id, reason);
}

/** What is due after a visit and written down counts; what is not is unknown of a file, still due today, and lacking otherwise. */
export function judgeWritten(
  { visit, isWritten, lack }: { visit: VisitFact; isWritten: boolean; lack: 'no_plan' | 'no_next_date' },
  day: Day,
  tally: Tally,
): void {
  const { id } = visit;
  if (isWritten) {
    tally.recorded(true);
    tally.counted(id);
  } else if (isUntold(visit)) leaveUnknown(id, 'not_recorded', tally);
  else if (isToday(day)) tally.pending(id, 'day_not_over');
  else {
    tally.recorded(true);
    tally.short(id, lack);
  }
}
