/** The tables as Kysely sees them: the domain's rows, with lists and objects kept as JSON text. */
import { type Generated, sql } from 'kysely';
import type { Fact, RecordName, Records } from '../facts/types.ts';

/** Columns that hold JSON text, by table. */
const jsonColumns = {
  clinic: ['openingHours', 'sources', 'targets', 'rules'],
  doctor: ['hours'],
  service: ['doctors', 'rooms', 'papers'],
  specialDay: ['hours'],
  waitlist: ['days', 'parts'],
  shift: ['openingNotes', 'countedNotes'],
  contact: ['tags', 'missing'],
  checklistAnswer: ['evidence'],
  shiftReport: ['story'],
  importRun: ['knows'],
  importChange: ['before', 'after'],
  score: ['marks'],
} as const satisfies Partial<{ [N in RecordName]: readonly (keyof Records[N])[] }>;

type JsonKey<N extends RecordName> = N extends keyof typeof jsonColumns
  ? (typeof jsonColumns)[N][number]
  : never;

/** A row of a table as it lies in the database. */
export type Stored<N extends RecordName> = {
  [K in keyof Records[N]]: K extends 'id' | 'version'
    ? Generated<number>
    : K extends JsonKey<N>
      ? string | (null extends Records[N][K] ? null : never)
      : Records[N][K];
};

/** Figures of a finished day or month, kept until a row of that time changes. */
export interface DayFigures {
  clinicId: number;
  /** `YYYY-MM-DD`, or `YYYY-MM` for a whole month. */
  day: string;
  /** Ids and versions of the definitions they were made with. */
  definitions: string;
  payload: string;
}

/** One row while a copy into this database is under way: src/store/copy. */
export interface UnfinishedCopy {
  /** What tells the source from every other database: its first journal entry's hash and its clinic's code. */
  source: string;
  /** The source in words, without a secret. */
  shown: string;
  /** Hash of the source's last journal entry when the copy began. */
  lastHash: string;
}

type StoredFact = Omit<Fact, 'payload' | 'seq'> & { seq: Generated<number>; payload: string };

export type Database = { [N in RecordName]: Stored<N> } & {
  fact: StoredFact;
  dayFigures: DayFigures;
  unfinishedCopy: UnfinishedCopy;
};

/** Turns a stored row into the domain's value. */
export function decode<N extends RecordName>(table: N, row: Record<string, unknown>): Records[N] {
  const value: Record<string, unknown> = { ...row };
  for (const column of jsonColumnsOf(table)) {
    const text = value[column];
    if (typeof text === 'string') value[column] = JSON.parse(text);
  }
  return value as unknown as Records[N];
}

/** Turns a domain value's fields into what the database takes. */
export function encode(row: Record<string, unknown>): Record<string, unknown> {
  const stored: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) {
    if (value === undefined) continue;
    stored[column] = value !== null && typeof value === 'object' ? JSON.stringify(value) : value;
  }
  return stored;
}

function jsonColumnsOf(table: RecordName): readonly string[] {
  const columns: Partial<Record<RecordName, readonly string[]>> = jsonColumns;
  return columns[table] ?? [];
}

/** `"state" = 'open'` spelt as the partial indexes spell it: a bound value would not use them. */
export const isOpen = () => sql<boolean>`"state" = 'open'`;
