/** What in the journal can have changed a shift's figures after its close. */
import type { AppliedChange, Fact } from '../facts/types.ts';
import { contactFactFields, visitFactFields } from './fact-fields.ts';
import type { Metric, MetricId, RowKind } from './metric.ts';

type Row = Record<string, unknown>;

const causeKinds = ['added', 'changed', 'removed', 'import', 'import_undone', 'rule', 'hours'] as const;
export type CauseKind = (typeof causeKinds)[number];

/** One change of a row after the close, or of what rows are judged by. */
export interface Cause {
  kind: CauseKind;
  /** Entry of the journal. */
  seq: number;
  at: number;
  table: AppliedChange['table'];
  id: number;
  /** Where a row tells it: a visit's or contact's status before and after. */
  from: string | null;
  to: string | null;
  /** An import's file. */
  file: string | null;
}

/** A cause with the days and the kinds of rows that it concerns. */
export interface DatedCause extends Cause {
  days: readonly string[];
  /** Null: every day. */
  rows: ReadonlySet<RowKind> | null;
  /** Figures by name, where not every figure of these rows is concerned. */
  only: ReadonlySet<MetricId> | null;
}

const contactFields = ['day', ...contactFactFields];
const visitFields = ['day', ...visitFactFields];
const bookingFields = ['bookedDay', 'bookedAt', 'bookedBy', 'contactId', 'patientId', 'movedTo'];
const complaintFields = ['day', 'class', 'shiftId', 'openedAt'];

const calls: ReadonlySet<RowKind> = new Set(['contact', 'request']);
const visits: ReadonlySet<RowKind> = new Set(['visit']);
const bookings: ReadonlySet<RowKind> = new Set(['booking', 'request']);
const complaints: ReadonlySet<RowKind> = new Set(['complaint']);
const everyRow: ReadonlySet<RowKind> = new Set(['contact', 'request', 'visit', 'booking']);

const byCallback: ReadonlySet<MetricId> = new Set(['callback_in_time']);
const byAbandon: ReadonlySet<MetricId> = new Set([
  'missed',
  'missed_rate',
  'callback_in_time',
  'callback_reached',
]);
const byHours: ReadonlySet<MetricId> = new Set(['callback_in_time', 'first_reply', 'first_reply_share']);
const byTask: ReadonlySet<MetricId> = new Set(['discipline']);

/** What one entry of the journal can have changed. */
export function causesIn(fact: Fact): DatedCause[] {
  return fact.payload.flatMap((change) => causesOf(fact, change));
}

/** Whether the cause can be behind a figure of rows of those days. */
export function concerns(
  cause: DatedCause,
  { id, rows }: Pick<Metric, 'id' | 'rows'>,
  days: readonly string[],
): boolean {
  const known: ReadonlySet<string> | null = cause.only;
  return (
    (cause.rows === null || cause.rows.has(rows)) &&
    (known === null || known.has(id)) &&
    (cause.days.length === 0 || cause.days.some((day) => days.includes(day)))
  );
}

function causesOf(fact: Fact, change: AppliedChange): DatedCause[] {
  const { table, id, before, after } = change;
  const base = { seq: fact.seq, at: fact.at, table, id, file: null, from: null, to: null };
  const touched = (fields: readonly string[]): boolean => isTouched(before, after, fields);
  const dated = (
    days: string[],
    rows: ReadonlySet<RowKind> | null,
    only: ReadonlySet<MetricId> | null = null,
  ) => ({
    ...{ ...base, ...statusStep(change), kind: kindOf(change), days, rows, only },
  });
  switch (table) {
    case 'contact':
      return touched(contactFields) ? [dated(both(change, 'day'), calls)] : [];
    case 'visit':
      return [
        ...(touched(visitFields) ? [dated(both(change, 'day'), visits)] : []),
        ...(touched(bookingFields) ? [dated(both(change, 'bookedDay'), bookings)] : []),
      ];
    case 'complaint':
      return touched(complaintFields) ? [dated(both(change, 'day'), complaints)] : [];
    case 'task':
      return touched(['contactId']) && (after ?? before)?.contactId ? [dated([], calls, byTask)] : [];
    case 'importRun':
      return [importCause(base, change)];
    case 'specialDay':
      return [{ ...base, kind: 'hours', days: [], rows: null, only: byHours }];
    case 'clinic':
      return rulesChanged(base, change);
    default:
      return [];
  }
}

type Base = Omit<DatedCause, 'kind' | 'days' | 'rows' | 'only'>;

function importCause(base: Base, { before, after }: AppliedChange): DatedCause {
  const row = after ?? before ?? {};
  const days = daysBetween(String(row.fromDay ?? ''), String(row.toDay ?? ''));
  const rows = row.kind === 'calls' ? calls : everyRow;
  const kind = after === null ? 'import_undone' : 'import';
  return { ...base, kind, file: String(row.fileName ?? ''), days, rows, only: null };
}

function rulesChanged(base: Base, { before, after }: AppliedChange): DatedCause[] {
  const of = (row: Row | null): Row => parsed(row?.rules);
  const rule = (name: string, only: ReadonlySet<MetricId>): DatedCause[] =>
    of(before)[name] === of(after)[name]
      ? []
      : [{ ...base, kind: 'rule', to: name, days: [], rows: null, only }];
  return [
    ...rule('callbackMinutes', byCallback),
    ...rule('shortAbandonSeconds', byAbandon),
    ...(isTouched(before, after, ['openingHours'])
      ? [{ ...base, kind: 'hours' as const, days: [], rows: null, only: byHours }]
      : []),
  ];
}

function kindOf({ before, after }: AppliedChange): CauseKind {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
}

function statusStep({ before, after }: AppliedChange): Pick<Cause, 'from' | 'to'> {
  const of = (row: Row | null): string | null => (typeof row?.status === 'string' ? row.status : null);
  return before !== null && after !== null && of(before) === of(after)
    ? { from: null, to: null }
    : { from: of(before), to: of(after) };
}

function isTouched(before: Row | null, after: Row | null, fields: readonly string[]): boolean {
  if (before === null || after === null) return true;
  return fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** The days on which a row was and is. */
function both({ before, after }: AppliedChange, column: string): string[] {
  return [before?.[column], after?.[column]].filter((day): day is string => typeof day === 'string');
}

/** The journal keeps what a table holds: rules are text there. */
function parsed(stored: unknown): Row {
  if (typeof stored !== 'string') return (stored ?? {}) as Row;
  return JSON.parse(stored) as Row;
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  const last = Date.parse(`${to}T00:00:00Z`);
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= last; at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
