/** A visit in the life of its patient: what came before it, and what followed. */
import { addDays, type Day, hour } from '../../clinic/time.ts';
import { hasCome } from '../../patients/card.ts';
import { careHours } from '../../visits/aftercare.ts';
import { continues, isOff } from '../../visits/route/journey.ts';
import type { Course, FirstVisit, VisitStory } from './facts.ts';
import type { Life, Lives } from './lives.ts';
import type { CareContact, LifePlan, LifeVisit, ManagerBase } from './rows.ts';

/** Who is first seen sooner after the data begins may have been there before. */
const newAfterDays = 90;

/** Contacts by which somebody was reached, in order of time, by card and by number. */
export type CareOf = (life: Life) => readonly CareContact[];

export function storyOf(visit: LifeVisit, lives: Lives, base: ManagerBase, careOf: CareOf): VisitStory {
  const life = lives.byCard(visit.patientId);
  const overAt = visit.doneAt ?? visit.endsAt;
  const callsForCare = visit.serviceId !== null && base.careServices.has(visit.serviceId);
  const { endsAt, lossReason, paid } = visit;
  const plain = { endsAt, overAt, callsForCare, lossReason, paid, plan: null };
  if (life === null) {
    const nothing = { patientId: null, first: null, continues: false, nextDate: false, cared: false };
    return { ...plain, ...nothing, course: 'unfinished' };
  }
  const plan = life.plans.get(visit.id) ?? null;
  const own = asBooked(visit, lives);
  return {
    ...plain,
    patientId: life.patientId,
    plan,
    paid: sumOf([visit.paid, plan?.paid ?? null]),
    first: life.came[0]?.id === visit.id ? firstOf(life, base) : null,
    continues: life.visits.some((other) => !isOff(other) && continues(own, other)),
    nextDate: life.visits.some((other) => continues(asBooked(other, lives), visit)),
    course: courseOf(visit, life),
    cared: callsForCare && careOf(life).some(({ startedAt }) => isWithin(startedAt, overAt)),
  };
}

/** As the route asks it (S1.22), of the booking that it began with. */
function asBooked(visit: LifeVisit, { bookedDay }: Lives): Pick<LifeVisit, 'startsAt' | 'bookedDay'> {
  return { startsAt: visit.startsAt, bookedDay: bookedDay(visit) };
}

function isWithin(at: number, overAt: number): boolean {
  return at >= overAt && at <= overAt + careHours * hour;
}

/** The first day on which somebody seen for the first time is new; null while there is no data. */
export function newFrom({ dataFrom }: Pick<ManagerBase, 'dataFrom'>): Day | null {
  return dataFrom && addDays(dataFrom, newAfterDays);
}

function firstOf({ visits, came, plans }: Life, base: ManagerBase): FirstVisit {
  const day = came[0]?.day ?? '';
  const since = newFrom(base);
  return {
    known: since !== null && day >= since,
    secondDay: came.find((visit) => visit.day > day)?.day ?? null,
    paid: sumOf([...visits.map(({ paid }) => paid), ...[...plans.values()].map(({ paid }) => paid)]),
  };
}

/** Null where nothing was recorded. */
function sumOf(sums: readonly (number | null)[]): number | null {
  const known = sums.filter((sum) => sum !== null);
  return known.length === 0 ? null : known.reduce((all, sum) => all + sum, 0);
}

/**
 * The plan of the visit itself goes before an earlier one that was not declined. A course is over when nothing was needed,
 * the patient declined, or the visits that the plan takes have been there; else it goes on, as it does on the route (S1.22).
 */
function courseOf(visit: LifeVisit, life: Life): Course {
  const own = life.plans.get(visit.id);
  if (own) return isOver(own) ? 'over' : sessionsLeft(own, visit, life);
  const earlier = life.visits
    .filter((one) => one.startsAt < visit.startsAt)
    .findLast((one) => isGoingOn(life.plans.get(one.id)));
  const plan = earlier && life.plans.get(earlier.id);
  return plan ? sessionsLeft(plan, visit, life) : 'unfinished';
}

const isOver = ({ state }: LifePlan): boolean => state === 'not_needed' || state === 'declined';
const isGoingOn = (plan: LifePlan | undefined): boolean => plan !== undefined && !isOver(plan);

/** The visits of a plan are those after the one at which it was made. */
function sessionsLeft({ visitId, sessions }: LifePlan, visit: LifeVisit, { visits }: Life): Course {
  if (sessions === null) return 'unfinished';
  const from = visits.findIndex(({ id }) => id === visitId);
  const to = visits.findIndex(({ id }) => id === visit.id);
  return visits.slice(from + 1, to + 1).filter(hasCome).length >= sessions ? 'over' : 'unfinished';
}
