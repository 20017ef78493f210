/**
 * Rows on their way from the thread that reads them to the one that stores them: columns, not objects, for a
 * million objects cost more to hand over than to read. Numbers travel as one buffer without a copy, repeated
 * texts as numbers of words, other texts as one string a column.
 */
import type { Gathered, Reject, RowBatch } from '../facts/import-run.ts';

type Value = string | number | null;

export type PackedColumn =
  | { kind: 'numbers'; values: Float64Array }
  | { kind: 'words'; words: (string | null)[]; codes: Uint16Array }
  | { kind: 'texts'; joined: string };

export interface PackedBatch {
  length: number;
  columns: Record<string, PackedColumn>;
  rejects: Reject[];
  /** Rows read so far, and bytes, for whoever shows progress. */
  read: number;
  /** Lines so far that are about no row: events of a queue's members. */
  ignored: number;
  /** Of a log whose lines are events: its calls so far. */
  gathered: Gathered | null;
  bytes: number;
}

/** Parts the texts of a column; no row holds it, for records with a NUL are rejected. */
const separator = '\0';
/** A column with more different texts than these in one batch is not one of words. */
const mostWords = 300;

interface ColumnBuilder {
  set(index: number, value: Value): void;
  /** The first `length` values; the builder is empty again. */
  take(length: number): PackedColumn;
}

/** Rows of a usual chunk. */
const firstCapacity = 2048;

/** Gathers rows by column. A row is read and let go: what is kept of it is in columns. */
export function batchBuilder(fields: readonly string[], numbers: ReadonlySet<string>) {
  const builders = fields.map((field) => (numbers.has(field) ? numberColumn() : textColumn()));
  let length = 0;
  return {
    length: () => length,
    add(row: object): void {
      const values = row as Record<string, Value>;
      for (let at = 0; at < fields.length; at++) builders[at]?.set(length, values[fields[at] ?? ''] ?? null);
      length++;
    },
    take(): { length: number; columns: Record<string, PackedColumn> } {
      const columns = Object.fromEntries(fields.map((field, at) => [field, builders[at]?.take(length)]));
      const taken = length;
      length = 0;
      return { length: taken, columns: columns as Record<string, PackedColumn> };
    },
  };
}

function numberColumn(): ColumnBuilder {
  let values = new Float64Array(firstCapacity);
  return {
    set(index, value) {
      if (index === values.length) values = grown(values, new Float64Array(index * 2));
      values[index] = value === null ? Number.NaN : (value as number);
    },
    take(length) {
      const taken = values.subarray(0, length);
      values = new Float64Array(firstCapacity);
      return { kind: 'numbers', values: taken };
    },
  };
}

function grown<A extends Float64Array | Uint16Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

/** Words as long as there are few of them; a column that once had many stays one of texts. */
function textColumn(): ColumnBuilder {
  let words: Map<Value, number> | null = new Map();
  let codes = new Uint16Array(firstCapacity);
  let texts: Value[] = [];
  let last: Value | undefined;
  let lastCode = 0;
  return {
    set(index, value) {
      if (words === null) {
        texts[index] = value;
        return;
      }
      let code = value === last ? lastCode : words.get(value);
      if (code === undefined) {
        code = words.size;
        words.set(value, code);
      }
      last = value;
      lastCode = code;
      if (index === codes.length) codes = grown(codes, new Uint16Array(index * 2));
      codes[index] = code;
      if (words.size > mostWords) {
        const known = [...words.keys()];
        texts = Array.from(codes.subarray(0, index + 1), (one) => known[one] ?? null);
        words = null;
      }
    },
    take(length) {
      if (words === null) {
        const joined = texts.join(separator);
        texts = [];
        return { kind: 'texts', joined };
      }
      const column: PackedColumn = {
        kind: 'words',
        words: [...words.keys()] as (string | null)[],
        codes: codes.subarray(0, length),
      };
      words = new Map();
      last = undefined;
      codes = new Uint16Array(firstCapacity);
      return column;
    },
  };
}

export function unpack(batch: PackedBatch): RowBatch {
  const columns = Object.fromEntries(
    Object.entries(batch.columns).map(([field, column]) => [field, unpackColumn(column)]),
  );
  return { ...batch, columns };
}

/** Plain loops: `Array.from` over a typed array takes several times as long. */
function unpackColumn(column: PackedColumn): Value[] {
  if (column.kind === 'texts') {
    return column.joined.split(separator).map((text) => (text === '' ? null : text));
  }
  const values: Value[] = [];
  if (column.kind === 'words') {
    for (let i = 0; i < column.codes.length; i++) values.push(column.words[column.codes[i] ?? 0] ?? null);
    return values;
  }
  for (let i = 0; i < column.values.length; i++) {
    const value = column.values[i] ?? Number.NaN;
    values.push(Number.isNaN(value) ? null : value);
  }
  return values;
}

/** What a message may take along instead of copying. */
export function transferables(batch: PackedBatch): ArrayBuffer[] {
  return Object.values(batch.columns).flatMap((column) => {
    if (column.kind === 'numbers') return [column.values.buffer as ArrayBuffer];
    return column.kind === 'words' ? [column.codes.buffer as ArrayBuffer] : [];
  });
}
