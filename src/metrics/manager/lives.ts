/** All visits and plans of each patient, whatever card they stand on. */
import type { Day } from '../../clinic/time.ts';
import { hasCome } from '../../patients/card.ts';
import type { LifePlan, LifeVisit, ManagerBase, ManagerRows } from './rows.ts';

export interface Life {
  patientId: number;
  /** In order of time. */
  visits: LifeVisit[];
  /** Those at which the patient came. */
  came: LifeVisit[];
  /** By the visit at which each was made. */
  plans: Map<number, LifePlan>;
  phones: Set<string>;
}

export interface Lives {
  byCard: (cardId: number | null) => Life | null;
  /** The card that holds now. */
  holding: (cardId: number) => number;
  /** Patients under a number; a family may share one. */
  byPhone: (phone: string | null) => readonly Life[];
  /** The day on which the visit, or the one it stands for, was booked. */
  bookedDay: (visit: LifeVisit) => Day;
}

/** The card that holds now. */
export function rootOf(cardId: number, merged: ManagerBase['merged']): number {
  const seen = new Set<number>();
  let root = cardId;
  for (let into = merged.get(root); into !== undefined && !seen.has(into); into = merged.get(root)) {
    seen.add(into);
    root = into;
  }
  return root;
}

export function livesOf({ visits, plans, phones }: ManagerRows, { merged }: ManagerBase): Lives {
  const lives = new Map<number, Life>();
  const lifeOf = (cardId: number): Life => {
    const patientId = rootOf(cardId, merged);
    const known = lives.get(patientId);
    if (known) return known;
    const life: Life = { patientId, visits: [], came: [], plans: new Map(), phones: new Set() };
    lives.set(patientId, life);
    return life;
  };
  const planned = new Map(plans.map((plan) => [plan.visitId, plan]));
  for (const visit of visits.toSorted((a, b) => a.startsAt - b.startsAt || a.id - b.id)) {
    if (visit.patientId !== null) addVisit(lifeOf(visit.patientId), visit, planned.get(visit.id));
  }
  const byPhone = new Map<string, Life[]>();
  for (const [cardId, phone] of phones) {
    const life = lifeOf(cardId);
    life.phones.add(phone);
    const known = byPhone.get(phone) ?? [];
    if (!known.includes(life)) byPhone.set(phone, [...known, life]);
  }
  return {
    byCard: (cardId) => (cardId === null ? null : (lives.get(rootOf(cardId, merged)) ?? null)),
    holding: (cardId) => rootOf(cardId, merged),
    byPhone: (phone) => (phone === null ? [] : (byPhone.get(phone) ?? [])),
    bookedDay: bookedDays(visits),
  };
}

function addVisit(life: Life, visit: LifeVisit, plan: LifePlan | undefined): void {
  life.visits.push(visit);
  if (hasCome(visit)) life.came.push(visit);
  if (plan) life.plans.set(visit.id, plan);
}

/** A visit that was moved had been booked when the first of the row was: its new time is no new booking. */
function bookedDays(visits: readonly LifeVisit[]): (visit: LifeVisit) => Day {
  const before = new Map<number, LifeVisit>();
  for (const visit of visits) if (visit.movedTo !== null) before.set(visit.movedTo, visit);
  return (visit) => {
    let day = visit.bookedDay;
    if (!before.has(visit.id)) return day;
    const seen = new Set([visit.id]);
    for (let moved = before.get(visit.id); moved && !seen.has(moved.id); moved = before.get(moved.id)) {
      seen.add(moved.id);
      day = moved.bookedDay;
    }
    return day;
  };
}
