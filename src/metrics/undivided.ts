/** Figures that no desk or no administrator can be told apart in, and why: a share of them would be untrue. */
import type { Dimension, FigureId } from './metric.ts';

const undividedReasons = ['unanswered', 'complaint', 'confirmed', 'received'] as const;
/**
 * Of the manager's figures: a share is one of a source's or a channel's, and the whole is all of it; a doctor's time and
 * his plans are of no desk and of nobody there.
 */
export const managerUndividedReasons = ['of_one_source', 'of_one_channel', 'of_doctor'] as const;
/**
 * `unanswered`: it counts calls or chats that nobody took. `complaint`: it counts complaints about the clinic, whoever
 * wrote them down. `confirmed`, `received`: a visit tells who booked it, not who confirmed it or received the patient.
 */
export type UndividedReason = (typeof undividedReasons)[number] | (typeof managerUndividedReasons)[number];

type Undivided = Partial<Record<FigureId, UndividedReason>>;

/** The course of a visit at the desk, of which only the booking has a name under it. */
const ofVisits: Undivided = {
  confirmations: 'confirmed',
  desk_wait: 'received',
  desk_wait_share: 'received',
  plan_rate: 'received',
  next_visit: 'received',
  aftercare_24h: 'received',
};

const ofDoctors: Undivided = {
  plan_sold: 'of_doctor',
  doctor_load: 'of_doctor',
  doctor_load_arrived: 'of_doctor',
};

/** By what a figure is a share, and why it says nothing of all of them. */
const shares: Partial<Record<FigureId, { by: Dimension; reason: UndividedReason }>> = {
  source_share: { by: 'source', reason: 'of_one_source' },
  channel_share: { by: 'channel', reason: 'of_one_channel' },
};

const byDimension: Partial<Record<Dimension, Undivided>> = {
  desk: { ...ofVisits, ...ofDoctors },
  administrator: {
    ...ofVisits,
    ...ofDoctors,
    missed: 'unanswered',
    missed_rate: 'unanswered',
    callback_in_time: 'unanswered',
    callback_reached: 'unanswered',
    service_level: 'unanswered',
    first_reply_share: 'unanswered',
    complaints_a: 'complaint',
    complaints_b: 'complaint',
    complaints_c: 'complaint',
  },
};

/** Why the figure is not divided by that; null when it is. */
export function undivided(id: FigureId, by: Dimension): UndividedReason | null {
  const share = shares[id];
  return share && share.by !== by ? share.reason : (byDimension[by]?.[id] ?? null);
}

/** Why the figure is told of one source or channel only; null where it is told of all. */
export function onlyOfOne(id: FigureId, isChosen: (by: Dimension) => boolean): UndividedReason | null {
  const share = shares[id];
  return share && !isChosen(share.by) ? share.reason : null;
}
