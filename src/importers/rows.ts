/** What a row of a file becomes: the value of a contact or a visit, without ids, or the reason why it does not. */
import type { PriceLine } from '../clinic/price-list.ts';
import type { ToldCall } from '../contacts/same-call.ts';
import type { Reject } from '../facts/import-run.ts';
import type { ToldVisit } from '../visits/same-visit.ts';

export type CallRow = Omit<ToldCall, 'tags'> & {
  importKey: string;
  /** Lists as they are stored: JSON. */
  tags: string;
  missing: string;
};

export type VisitRow = Omit<ToldVisit, 'doctorId' | 'serviceId'> & {
  importKey: string;
  /** Line of the file: what the store rejects is told by it. */
  line: number;
  /** Names or codes as the file has them; whoever imports finds or makes the records. */
  doctor: string | null;
  service: string | null;
  patientKey: string | null;
  patientName: string | null;
  patientPhone: string | null;
  patientEmail: string | null;
};

/** Of a card; whoever imports finds or makes it. */
export interface PatientRow {
  /** Empty where the list gives only a number. */
  patientName: string;
  patientPhone: string | null;
  patientKey: string | null;
  patientEmail: string | null;
  preferredChannel: string | null;
  language: string | null;
  preferredTime: string | null;
  important: string | null;
  note: string | null;
  createdAt: number | null;
  line: number;
}

/** Fields of all that hold numbers. */
export const numberFields: ReadonlySet<string> = new Set<
  keyof CallRow | keyof VisitRow | keyof PatientRow | keyof PriceLine
>([
  'startedAt',
  'answerSeconds',
  'talkSeconds',
  'holdSeconds',
  'acwSeconds',
  'startsAt',
  'endsAt',
  'bookedAt',
  'confirmedAt',
  'arrivedAt',
  'cancelledAt',
  'price',
  'paid',
  'createdAt',
  'priceFrom',
  'minutes',
  'line',
]);

/** Cells of a record to a row, or null for a record without anything in it. */
export type RowReader<Row> = (cells: readonly string[], line: number) => Row | Reject | null;

export function isReject(row: object): row is Reject {
  return 'reason' in row;
}

/** What a reject says of a cell, short enough to be shown. */
export function shortened(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 39)}…` : cell;
}
