/**
 * The errors a user can meet. An error is a code with parameters; its words live in i18n (area `errors`),
 * so that one fault reads the same in three languages and docs/errors.md can be written from this table.
 */

/** Exit codes of the program (docs/errors.md, generated). */
export const exits = {
  fault: 1,
  usage: 2,
  notFound: 3,
  conflict: 4,
  gate: 5,
  partial: 6,
  /** What a role or a consent forbids. */
  forbidden: 7,
  cancelled: 130,
} as const;

/** Every error code and the exit code it ends the program with. */
export const errorExits = {
  // usage and input
  unknown_command: exits.usage,
  unknown_flag: exits.usage,
  flag_needs_value: exits.usage,
  flag_without_value: exits.usage,
  missing_word: exits.usage,
  too_many_words: exits.usage,
  missing_input: exits.usage,
  reason_missing: exits.usage,
  nothing_to_change: exits.usage,
  invalid_choice: exits.usage,
  invalid_time: exits.usage,
  invalid_clock: exits.usage,
  invalid_day: exits.usage,
  impossible_time: exits.usage,
  time_in_future: exits.usage,
  time_in_past: exits.usage,
  invalid_duration: exits.usage,
  flags_clash: exits.usage,
  flag_alone: exits.usage,
  needs_terminal: exits.usage,
  nobody_spoke: exits.usage,
  duration_too_long: exits.usage,
  next_step_missing: exits.usage,
  invalid_number: exits.usage,
  invalid_id: exits.usage,
  invalid_money: exits.usage,
  invalid_phone: exits.usage,
  invalid_zone: exits.usage,
  invalid_period: exits.usage,
  invalid_file: exits.usage,
  file_encoding: exits.usage,
  file_empty: exits.usage,
  file_field_missing: exits.usage,
  file_field_unknown: exits.usage,
  file_field_invalid: exits.usage,
  file_field_choice: exits.usage,
  file_field_duplicate: exits.usage,
  text_too_long: exits.usage,
  file_not_found: exits.notFound,
  file_unreadable: exits.fault,
  file_exists: exits.usage,
  file_is_link: exits.usage,
  settings_line: exits.usage,
  settings_name: exits.usage,
  // records
  no_clinic: exits.notFound,
  clinic_unknown: exits.notFound,
  clinic_unclear: exits.usage,
  desk_unclear: exits.usage,
  clinic_exists: exits.conflict,
  no_shift: exits.notFound,
  shift_closed: exits.conflict,
  shift_open: exits.conflict,
  not_found: exits.notFound,
  ambiguous: exits.usage,
  duplicate_code: exits.conflict,
  slot_taken: exits.conflict,
  room_taken: exits.conflict,
  offer_open: exits.conflict,
  offer_lost: exits.conflict,
  no_gap: exits.notFound,
  not_offered: exits.notFound,
  wish_order: exits.usage,
  wish_service: exits.usage,
  wish_days: exits.usage,
  wish_never: exits.usage,
  changed_meanwhile: exits.conflict,
  patient_known: exits.conflict,
  same_card: exits.usage,
  already_merged: exits.conflict,
  not_merged: exits.conflict,
  no_kin: exits.notFound,
  plan_early: exits.conflict,
  status_step: exits.conflict,
  already_closed: exits.conflict,
  visit_past: exits.usage,
  outside_hours: exits.usage,
  doctor_service: exits.usage,
  doctor_away: exits.conflict,
  doctor_break: exits.usage,
  clinic_closed: exits.conflict,
  hours_impossible: exits.usage,
  break_outside: exits.usage,
  breaks_overlap: exits.usage,
  too_early: exits.usage,
  time_before: exits.usage,
  one_visit_only: exits.usage,
  other_day: exits.usage,
  sum_zero: exits.usage,
  drawer_short: exits.usage,
  not_paid: exits.usage,
  refund_too_much: exits.usage,
  invalid_notes: exits.usage,
  no_such_note: exits.usage,
  nothing_to_tell: exits.notFound,
  delay_invalid: exits.usage,
  delay_too_long: exits.usage,
  delay_other_day: exits.usage,
  delay_off: exits.usage,
  delay_absent: exits.conflict,
  delay_nobody: exits.notFound,
  measures_missing: exits.usage,
  complaint_untold: exits.usage,
  complaint_not_escalated: exits.conflict,
  complaint_top: exits.conflict,
  must_be_done: exits.conflict,
  nothing_to_undo: exits.notFound,
  cannot_undo: exits.conflict,
  undo_of_undo: exits.conflict,
  undo_founding: exits.conflict,
  already_undone: exits.conflict,
  undo_import: exits.conflict,
  undo_in_use: exits.conflict,
  attempts_lacking: exits.conflict,
  message_lacking: exits.conflict,
  gate_shut: exits.gate,
  carry_too_late: exits.usage,
  // import
  import_not_text: exits.usage,
  import_empty: exits.usage,
  import_line_too_long: exits.usage,
  import_columns_missing: exits.usage,
  import_map_kind: exits.usage,
  import_map_unknown: exits.notFound,
  // storage
  db_foreign: exits.fault,
  db_damaged: exits.fault,
  db_newer: exits.fault,
  db_readonly: exits.fault,
  db_full: exits.fault,
  db_busy: exits.conflict,
  db_network_share: exits.fault,
  // the shared server
  url_secret: exits.usage,
  db_url: exits.usage,
  db_option: exits.usage,
  db_service: exits.usage,
  db_secret_file: exits.fault,
  db_secret_open: exits.fault,
  db_password_missing: exits.fault,
  db_login: exits.fault,
  db_not_admitted: exits.forbidden,
  db_host: exits.fault,
  db_not_postgres: exits.fault,
  db_refused: exits.fault,
  db_crowded: exits.fault,
  db_unreachable: exits.fault,
  db_lost: exits.fault,
  db_tls: exits.fault,
  db_tls_required: exits.fault,
  db_certificate: exits.fault,
  db_root_missing: exits.fault,
  db_missing: exits.notFound,
  db_empty: exits.forbidden,
  db_too_old: exits.fault,
  db_outdated: exits.forbidden,
  db_slow: exits.fault,
  not_allowed: exits.forbidden,
  book_away: exits.fault,
  spool_waiting: exits.conflict,
  spool_unsent: exits.conflict,
  already_sent: exits.conflict,
  claim_taken: exits.conflict,
  // moving from one database to another
  copy_nothing: exits.notFound,
  copy_target_used: exits.conflict,
  copy_unfinished: exits.conflict,
  copy_other: exits.conflict,
  copy_row: exits.conflict,
  copy_differs: exits.conflict,
  journal_broken: exits.fault,
  disk_full: exits.fault,
  not_writable: exits.fault,
  output_failed: exits.fault,
  // the program
  cancelled: exits.cancelled,
  internal: exits.fault,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof errorExits;
export type ErrorParams = Record<string, string | number>;

/**
 * An error with a remedy. `params` fill the placeholders of the message `errors.CODE` and of its hint
 * `errors.CODE.hint`; `field` names the flag, file line or setting at fault.
 */
export class ShiftError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly field: string | null;

  constructor(code: ErrorCode, params: ErrorParams = {}, field: string | null = null, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'ShiftError';
    this.code = code;
    this.params = params;
    this.field = field;
  }

  get exit(): number {
    return errorExits[this.code];
  }
}
