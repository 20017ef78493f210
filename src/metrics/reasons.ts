/** Why a row does not count in a figure, or not yet: what a definition tells a tally, and `metrics explain` a person. */

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
/** The same of the manager's figures. */
export const managerShortReasons = [
  'no_need',
  'no_name_or_phone',
  'no_plan',
  'not_paid',
  'declined',
  'undecided',
  'no_next_date',
  'no_contact',
  'not_returned',
  'others',
] as const;
export type ShortReason = (typeof shortReasons)[number] | (typeof managerShortReasons)[number];

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
export const managerLeaveReasons = [
  'no_show',
  'no_card',
  'before_data',
  'continues',
  'not_needed',
  'course_over',
  'not_called_for',
  'again_today',
  'not_reached',
  'away',
  'hours_unknown',
] as const;
export type LeaveReason = (typeof leaveReasons)[number] | (typeof managerLeaveReasons)[number];

/** Why a row cannot be judged yet. */
export const pendingReasons = [
  'clock_running',
  'under_seven_days',
  'waiting',
  'upcoming',
  'no_outcome',
] as const;
export const managerPendingReasons = ['day_not_over', 'under_24_hours', 'under_90_days'] as const;
export type PendingReason = (typeof pendingReasons)[number] | (typeof managerPendingReasons)[number];

/** Why a row that would count is not the desk's or the administrator's that was asked for (filter.ts). */
export const elsewhereReasons = ['other_desk', 'no_desk', 'other_administrator', 'no_administrator'] as const;
/** The same where a doctor, a service, a source or a channel was asked for. */
export const managerElsewhereReasons = [
  'other_doctor',
  'no_doctor',
  'other_service',
  'no_service',
  'other_source',
  'no_source',
  'other_channel',
  'no_channel',
] as const;
export type ElsewhereReason = (typeof elsewhereReasons)[number] | (typeof managerElsewhereReasons)[number];

export type Reason = ShortReason | LeaveReason | PendingReason | ElsewhereReason;
