/** Figures that no desk or no administrator can be told apart in, and why: a share of them would be untrue. */
import type { Dimension, MetricId } from './metric.ts';

export const undividedReasons = ['unanswered', 'complaint', 'confirmed', 'received'] as const;
/**
 * `unanswered`: it counts calls or chats that nobody took. `complaint`: it counts complaints about the clinic, whoever
 * wrote them down. `confirmed`, `received`: a visit tells who booked it, not who confirmed it or received the patient.
 */
export type UndividedReason = (typeof undividedReasons)[number];

type Undivided = Partial<Record<MetricId, UndividedReason>>;

/** The course of a visit at the desk, of which only the booking has a name under it. */
const ofVisits: Undivided = {
  confirmations: 'confirmed',
  desk_wait: 'received',
  desk_wait_share: 'received',
};

const byDimension: Partial<Record<Dimension, Undivided>> = {
  desk: ofVisits,
  administrator: {
    ...ofVisits,
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
export function undivided(id: MetricId, by: Dimension): UndividedReason | null {
  return byDimension[by]?.[id] ?? null;
}
