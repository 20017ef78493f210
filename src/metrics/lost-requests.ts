/** Requests about booking that were not booked on their day: what they ended with, and what stood in the way. */
import type { Objection, Outcome } from '../contacts/types.ts';
import type { Day, JudgedRequest } from './day.ts';

export interface LostRequests {
  requests: number;
  /** By the last outcome that was noted; null where none was. */
  outcomes: ReadonlyMap<Outcome | null, number>;
  objections: ReadonlyMap<Objection, number>;
}

export const noneLost: LostRequests = { requests: 0, outcomes: new Map(), objections: new Map() };

/** @param objectionOf by contact id, as noted */
export function lostRequests(
  days: readonly Pick<Day, 'requests'>[],
  objectionOf: ReadonlyMap<number, Objection>,
): LostRequests {
  const lost = days.flatMap(({ requests }) => requests.filter(isLost));
  return {
    requests: lost.length,
    outcomes: counted(lost.map(lastOutcome)),
    objections: counted(lost.flatMap((request) => firstObjection(request, objectionOf) ?? [])),
  };
}

export function joinLost(a: LostRequests, b: LostRequests): LostRequests {
  return {
    requests: a.requests + b.requests,
    outcomes: added(a.outcomes, b.outcomes),
    objections: added(a.objections, b.objections),
  };
}

const isLost = ({ purpose, booked }: JudgedRequest): boolean => purpose === 'booking' && !booked;

function lastOutcome({ contacts }: JudgedRequest): Outcome | null {
  return contacts.findLast(({ outcome }) => outcome !== null)?.outcome ?? null;
}

function firstObjection(
  { contacts }: JudgedRequest,
  objectionOf: ReadonlyMap<number, Objection>,
): Objection | null {
  for (const { id } of contacts) {
    const objection = objectionOf.get(id);
    if (objection !== undefined) return objection;
  }
  return null;
}

function counted<T>(all: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

function added<T>(a: ReadonlyMap<T, number>, b: ReadonlyMap<T, number>): Map<T, number> {
  const sum = new Map(a);
  for (const [key, count] of b) sum.set(key, (sum.get(key) ?? 0) + count);
  return sum;
}
