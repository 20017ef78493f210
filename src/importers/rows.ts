/** What a row of a file becomes: the value of a contact or a visit, without ids, or the reason why it does not. */
import type { Contact } from '../contacts/types.ts';
import type { Visit } from '../visits/types.ts';
import type { BrokenReason } from './records.ts';

export type CallRow = Pick<
  Contact,
  | 'startedAt'
  | 'day'
  | 'channel'
  | 'direction'
  | 'status'
  | 'purpose'
  | 'outcome'
  | 'phone'
  | 'name'
  | 'operator'
  | 'answerSeconds'
  | 'talkSeconds'
  | 'holdSeconds'
  | 'acwSeconds'
  | 'source'
  | 'tags'
  | 'note'
> & { importKey: string };

export type VisitRow = Pick<
  Visit,
  | 'startsAt'
  | 'endsAt'
  | 'day'
  | 'status'
  | 'bookedAt'
  | 'bookedDay'
  | 'bookedBy'
  | 'source'
  | 'confirmedAt'
  | 'arrivedAt'
  | 'cancelledAt'
  | 'price'
  | 'paid'
  | 'note'
> & {
  importKey: string;
  /** Names or codes as the file has them; whoever imports finds or makes the records. */
  doctor: string | null;
  service: string | null;
  patientKey: string | null;
  patientName: string | null;
  patientPhone: string | null;
  patientEmail: string | null;
};

/** Why a row is left out; i18n has words for each: `import.reject.REASON`. */
export type RejectReason =
  | BrokenReason
  | 'cells'
  | 'time'
  | 'order'
  | 'word'
  | 'seconds'
  | 'money'
  | 'number'
  | 'long';

export interface Reject {
  line: number;
  reason: RejectReason;
  params: Record<string, string | number>;
}

/** Cells of a record to a row, or null for a record without anything in it. */
export type RowReader<Row> = (cells: readonly string[], line: number) => Row | Reject | null;

export function isReject(row: object): row is Reject {
  return 'reason' in row;
}

/** What a reject says of a cell, short enough to be shown. */
export function shortened(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 39)}…` : cell;
}
