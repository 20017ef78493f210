/** Fields that hold a number; what is none puts the record at fault. */
import type { RejectReason } from '../facts/import-run.ts';
import { money, seconds } from './cells.ts';
import type { Fail } from './current-record.ts';
import { shortened } from './rows.ts';

type NumberField = (field: string) => () => number | null;

/** @param text null for a field without a column: it is asked for nothing in a million records */
export function numbers(text: (field: string) => (() => string) | null, fail: Fail) {
  const checked = (read: (text: string) => number | null, reason: RejectReason): NumberField => {
    return (field) => {
      const written = text(field);
      return written === null ? () => null : numberReader(field, written, read, reason, fail);
    };
  };
  return { seconds: checked(seconds, 'seconds'), money: checked(money, 'money') };
}

function numberReader(
  field: string,
  text: () => string,
  read: (text: string) => number | null,
  reason: RejectReason,
  fail: Fail,
): () => number | null {
  return () => {
    const value = read(text());
    if (Number.isNaN(value)) {
      fail(isNegative(text()) ? 'negative' : reason, { field, value: shortened(text()) });
    }
    return value;
  };
}

/** A minus before a number; spreadsheets write either of two. */
function isNegative(text: string): boolean {
  return /^[-−]\s*\d/.test(text);
}
