/** One person's way: what he turned to us with, the visit that came of it, and what followed. */
import type { Contact } from '../../contacts/types.ts';
import type { PaperNeed } from '../papers.ts';
import type { CarePlan, Visit } from '../types.ts';

export type RouteContact = Pick<
  Contact,
  | 'id'
  | 'startedAt'
  | 'day'
  | 'direction'
  | 'status'
  | 'purpose'
  | 'outcome'
  | 'patientId'
  | 'phone'
  | 'name'
  | 'source'
>;

export interface Journey {
  patientId: number | null;
  phone: string | null;
  /** When it began, epoch milliseconds. */
  from: number;
  /** Since then, in order of time; talk between extensions aside. */
  contacts: readonly RouteContact[];
  /** We owe a call or a reply. */
  owed: boolean;
  /** He waits for a time, or thinks it over until an agreed day. */
  undecided: boolean;
  /** The service that he waits for. */
  wantedServiceId: number | null;
  /** The first visit of it; a visit that was moved is the one that it became. */
  visit: Visit | null;
  /** Other visits of the patient that start later. */
  later: readonly Visit[];
  /** What the visit needs on arrival. */
  papers: readonly PaperNeed[];
  plan: CarePlan | null;
}

/** Already there when the earlier one was over: the next step of one course, and no new beginning (S1.22). */
export function continues(
  later: Pick<Visit, 'startsAt' | 'bookedDay'>,
  earlier: Pick<Visit, 'startsAt' | 'day'>,
): boolean {
  return earlier.startsAt < later.startsAt && later.bookedDay <= earlier.day;
}

/** Cancelled; or moved, and nothing is known of its new time. */
export function isOff({ status }: Pick<Visit, 'status'>): boolean {
  return status === 'cancelled' || status === 'moved';
}
