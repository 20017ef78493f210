/**
 * What a metric is. One definition judges rows and tells a tally; figures and explanations are two tallies of
 * the same judgement, so a number cannot disagree with its explanation.
 */
import type { Target } from '../clinic/types.ts';
import type { Day } from './day.ts';
import type { LeaveReason, PendingReason, ShortReason } from './reasons.ts';

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

/** The manager's figures (S1, S2.metrics), in the order in which people read them. They are read only when asked for. */
export const managerMetricIds = [
  'leads',
  'source_share',
  'channel_share',
  'new_patients',
  'return_rate',
  'recall_return',
  'plan_rate',
  'plan_sold',
  'next_visit',
  'aftercare_24h',
  'average_bill',
  'lifetime_value',
  'doctor_load',
  'doctor_load_arrived',
  'qa_score',
] as const;
export type ManagerMetricId = (typeof managerMetricIds)[number];

export type FigureId = MetricId | ManagerMetricId;
export const families = ['desk', 'manager'] as const;
export type Family = (typeof families)[number];

export function isManagerId(text: string): text is ManagerMetricId {
  return (managerMetricIds as readonly string[]).includes(text);
}

export function isFigureId(text: string): text is FigureId {
  return (metricIds as readonly string[]).includes(text) || isManagerId(text);
}

/** What figures can be divided by: spans of time, and what rows know about themselves. */
export const spans = ['day', 'week', 'month'] as const;
export type Span = (typeof spans)[number];
export const dimensions = ['desk', 'administrator', 'source', 'channel', 'doctor', 'service'] as const;
export type Dimension = (typeof dimensions)[number];

/** How the parts become a value: a number of rows, n/d, the mean of seconds or money, the median of seconds. */
export type Form = 'count' | 'ratio' | 'mean' | 'median';

/**
 * What the ids in an explanation are ids of; a request goes by the id of its first contact, a patient by that of his first
 * visit, a plan by that of the visit at which it was made, a doctor's day by that of the doctor.
 */
const rowKinds = [
  'request',
  'contact',
  'visit',
  'booking',
  'complaint',
  'patient',
  'plan',
  'doctor_day',
] as const;
export type RowKind = (typeof rowKinds)[number];

/**
 * Hears the judgement of every row once. `seconds` is what the judgement was about, where it was about time:
 * how late, how long still to go.
 */
export interface Tally {
  /** In the numerator, and in the denominator where there is one. */
  counted(id: number): void;
  /** In the denominator only. */
  short(id: number, reason: ShortReason, seconds?: number): void;
  /** A length or a sum of money: added to a mean, kept in a median's histogram. */
  value(id: number, amount: number): void;
  /** A row that is more than one: `n` of it in the numerator, `d` in the denominator (minutes, points). */
  weigh(id: number, n: number, d: number): void;
  /** In neither part. */
  leave(id: number, reason: LeaveReason, seconds?: number): void;
  /** In neither part as yet. */
  pending(id: number, reason: PendingReason, seconds?: number): void;
  /** Whether what the figure needs was recorded for this row, beside the row's own judgement. */
  recorded(known: boolean): void;
}

export interface Metric {
  id: FigureId;
  /** `desk`: kept by day and frozen when a shift closes. `manager`: judged on days read with `Day.manager`. */
  family: Family;
  /** Rises when the definition changes; frozen figures keep the version they were made with. */
  version: number;
  form: Form;
  /** Money is integer minor units of the clinic's currency. */
  unit: 'count' | 'ratio' | 'seconds' | 'money';
  rows: RowKind;
  /** The goal where the clinic has set none of its own. */
  target: Target | null;
  /** The figure says over how many of how many rows it stands: unknown is not zero. */
  coverage?: true;
  judge(day: Day, tally: Tally): void;
}
