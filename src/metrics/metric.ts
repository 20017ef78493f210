/**
 * What a metric is. One definition judges rows and tells a tally; figures and explanations are two tallies of
 * the same judgement, so a number cannot disagree with its explanation.
 */
import type { Target } from '../clinic/types.ts';
import type { Day } from './day.ts';

/** In the order in which people read them. */
export const metricIds = [
  'requests',
  'bookings',
  'conversion',
  'conversion_all',
  'conversion_7d',
  'visits_booked',
  'calls_in',
  'missed',
  'missed_rate',
  'callback_in_time',
  'callback_reached',
  'answer_time',
  'service_level',
  'talk_time',
  'acw',
  'aht',
  'confirmations',
  'show_rate',
  'no_show_rate',
  'late_cancel_rate',
  'complaints_a',
  'complaints_b',
  'complaints_c',
  'first_reply',
  'first_reply_share',
  'desk_wait',
  'desk_wait_share',
  'discipline',
] as const;
export type MetricId = (typeof metricIds)[number];

/** What figures can be divided by: spans of time, and what rows know about themselves. */
export const spans = ['day', 'week', 'month'] as const;
export type Span = (typeof spans)[number];
export const dimensions = ['desk', 'administrator', 'source', 'channel', 'doctor', 'service'] as const;
export type Dimension = (typeof dimensions)[number];

/** How the parts become a value: a number of rows, n/d, the mean or the median of seconds. */
export type Form = 'count' | 'ratio' | 'mean' | 'median';

/** What the ids in an explanation are ids of; a request goes by the id of its first contact. */
export type RowKind = 'request' | 'contact' | 'visit' | 'booking' | 'complaint';

/** Why a row is in the denominator but not in the numerator. */
export const shortReasons = [
  'not_booked',
  'answered',
  'late',
  'not_called_back',
  'not_reached',
  'slow',
  'unanswered',
  'not_confirmed',
  'arrived',
  'no_show',
  'not_cancelled',
  'cancelled_early',
  'fields_missing',
  'no_next_step',
  'no_reply',
] as const;
export type ShortReason = (typeof shortReasons)[number];

/** Why a row that one might look for is in neither part. */
export const leaveReasons = [
  'internal',
  'outbound_only',
  'other_purpose',
  'unknown_purpose',
  'unknown_confirmation',
  'booked_same_day',
  'not_booked',
  'replaces_moved',
  'short_abandon',
  'no_number',
  'self_reached',
  'not_recorded',
  'no_reply',
  'cancelled',
  'moved',
  'cancel_time_unknown',
] as const;
export type LeaveReason = (typeof leaveReasons)[number];

/** Why a row cannot be judged yet. */
export const pendingReasons = [
  'clock_running',
  'under_seven_days',
  'waiting',
  'upcoming',
  'no_outcome',
] as const;
export type PendingReason = (typeof pendingReasons)[number];

/** Why a row that would count is not the desk's or the administrator's that was asked for (filter.ts). */
export const elsewhereReasons = ['other_desk', 'no_desk', 'other_administrator', 'no_administrator'] as const;
export type ElsewhereReason = (typeof elsewhereReasons)[number];

export type Reason = ShortReason | LeaveReason | PendingReason | ElsewhereReason;

/**
 * Hears the judgement of every row once. `seconds` is what the judgement was about, where it was about time:
 * how late, how long still to go.
 */
export interface Tally {
  /** In the numerator, and in the denominator where there is one. */
  counted(id: number): void;
  /** In the denominator only. */
  short(id: number, reason: ShortReason, seconds?: number): void;
  /** A length: added to a mean, kept in a median's histogram. */
  value(id: number, seconds: number): void;
  /** In neither part. */
  leave(id: number, reason: LeaveReason, seconds?: number): void;
  /** In neither part as yet. */
  pending(id: number, reason: PendingReason, seconds?: number): void;
  /** Whether what the figure needs was recorded for this row, beside the row's own judgement. */
  recorded(known: boolean): void;
}

export interface Metric {
  id: MetricId;
  /** Rises when the definition changes; frozen figures keep the version they were made with. */
  version: number;
  form: Form;
  unit: 'count' | 'ratio' | 'seconds';
  rows: RowKind;
  /** The goal where the clinic has set none of its own. */
  target: Target | null;
  /** The figure says over how many of how many rows it stands: unknown is not zero. */
  coverage?: true;
  judge(day: Day, tally: Tally): void;
}
