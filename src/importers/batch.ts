/**
 * Rows on their way from the thread that reads them to the one that stores them: columns, not objects, for a
 * million objects cost more to hand over than to read. Numbers travel as one buffer without a copy, repeated
 * texts as numbers of words, other texts as one string a column.
 */
import type { Reject } from './rows.ts';

type Value = string | number | readonly string[] | null;

export type PackedColumn =
  | { kind: 'same'; value: string | number | null }
  | { kind: 'numbers'; values: Float64Array }
  | { kind: 'words'; words: (string | null)[]; codes: Uint16Array }
  | { kind: 'texts'; joined: string };

export interface PackedBatch {
  length: number;
  columns: Record<string, PackedColumn>;
  rejects: Reject[];
  /** Rows read so far, and bytes, for whoever shows progress. */
  read: number;
  bytes: number;
}

/** The columns of a batch, each as long as the batch; lists are JSON text, as they are stored. */
export interface Batch {
  length: number;
  columns: Readonly<Record<string, readonly (string | number | null)[]>>;
  rejects: readonly Reject[];
  read: number;
  bytes: number;
}

/** Parts the texts of a column; no row holds it, for records with a NUL are rejected. */
const separator = '\0';
const mostWords = 300;

/** @param fields the columns wanted, all of them fields of the rows */
export function packColumns(
  rows: readonly object[],
  fields: readonly string[],
): Record<string, PackedColumn> {
  return Object.fromEntries(
    fields.map((field) => [field, packColumn(rows as Record<string, Value>[], field)]),
  );
}

function packColumn(rows: readonly Record<string, Value>[], field: string): PackedColumn {
  const first = rows[0]?.[field] ?? null;
  if (rows.every((row) => row[field] === first) && !Array.isArray(first))
    return { kind: 'same', value: first as string };
  const typical = rows.find((row) => row[field] !== null)?.[field];
  if (typeof typical === 'number') {
    return {
      kind: 'numbers',
      values: Float64Array.from(rows, (row) => (row[field] as number | null) ?? Number.NaN),
    };
  }
  const texts = rows.map((row) => textOf(row[field] ?? null));
  return packWords(texts) ?? { kind: 'texts', joined: texts.map((text) => text ?? '').join(separator) };
}

function textOf(value: Value): string | null {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as string | null);
}

/** Null when the texts are too many different ones. */
function packWords(texts: readonly (string | null)[]): PackedColumn | null {
  const known = new Map<string | null, number>();
  const codes = new Uint16Array(texts.length);
  for (const [index, text] of texts.entries()) {
    let code = known.get(text);
    if (code === undefined) {
      if (known.size === mostWords) return null;
      code = known.size;
      known.set(text, code);
    }
    codes[index] = code;
  }
  return { kind: 'words', words: [...known.keys()], codes };
}

export function unpack(batch: PackedBatch): Batch {
  const columns = Object.fromEntries(
    Object.entries(batch.columns).map(([field, column]) => [field, unpackColumn(column, batch.length)]),
  );
  return { ...batch, columns };
}

function unpackColumn(column: PackedColumn, length: number): (string | number | null)[] {
  switch (column.kind) {
    case 'same':
      return new Array<string | number | null>(length).fill(column.value);
    case 'numbers':
      return Array.from(column.values, (value) => (Number.isNaN(value) ? null : value));
    case 'words':
      return Array.from(column.codes, (code) => column.words[code] ?? null);
    case 'texts':
      return column.joined.split(separator).map((text) => (text === '' ? null : text));
  }
}

/** What a message may take along instead of copying. */
export function transferables(batch: PackedBatch): ArrayBuffer[] {
  return Object.values(batch.columns).flatMap((column) => {
    if (column.kind === 'numbers') return [column.values.buffer as ArrayBuffer];
    return column.kind === 'words' ? [column.codes.buffer as ArrayBuffer] : [];
  });
}
