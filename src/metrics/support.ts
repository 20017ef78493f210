/** Whether what was imported can support a figure at all: one that it cannot is refused, with the reason. */

export const refusalReasons = [
  'no_outcomes',
  'only_arrived',
  'no_cancellations',
  'no_confirmations',
  'answered_only',
  'no_answer_times',
  'no_talk_times',
  'no_purposes',
  'no_sources',
  'no_payments',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Why a figure has no value, though there are rows; words are in i18n, `metrics.refused.REASON`. */
export interface Refusal {
  reason: RefusalReason;
  /** The import, its file, and how many of how many rows of the period cannot tell. */
  params: { import: number; file: string; rows: number; of: number };
}
