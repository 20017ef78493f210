/** One run of an import: its rows carry its id, so that it can be taken back whole. */

export const importKinds = ['calls', 'visits', 'patients', 'services'] as const;
export type ImportKind = (typeof importKinds)[number];

export interface ImportRun {
  id: number;
  clinicId: number;
  kind: ImportKind;
  /** Name of the map it was read by. */
  map: string;
  fileName: string;
  fileBytes: number;
  /** SHA-256 of the file and of how it was read, hex: the same again is recognised without reading its rows. */
  fileHash: string;
  /** Rows read = imported + duplicates + rejected. */
  read: number;
  imported: number;
  duplicates: number;
  rejected: number;
  /** Rows that were here already and learnt something from the file; they are among the duplicates. */
  completed: number;
  /** Whose ids the rows carry (map-schema.ts: system); null for runs before that was noted. */
  system: string | null;
  /** Zone that its times were read in; null for the clinic's. */
  timezone: string | null;
  /** First and last day of its rows; null where there are none. */
  fromDay: string | null;
  toDay: string | null;
  /** What the file could tell at all: a figure that needs more is refused (metrics: support). Null: not noted. */
  knows: ImportKnowledge | null;
  at: number;
  version: number;
}

/** Fields that the file had a column for, and the values met in those that are words. */
export interface ImportKnowledge {
  /** Fields of the record: `answerSeconds`, `status`, `paid` … */
  fields: string[];
  /** Statuses met, and how many rows had each. */
  statuses: Record<string, number>;
}

/** A row of an earlier import, or made here, that a run completed: as it was and as it became, for taking the run back. */
export interface ImportChange {
  id: number;
  clinicId: number;
  importId: number;
  record: 'contact' | 'visit' | 'patient';
  recordId: number;
  before: Record<string, string | number | null>;
  after: Record<string, string | number | null>;
  version: number;
}

/** Why a row is left out; i18n has words for each: `import.reject.REASON`. */
export type RejectReason =
  | 'quotes'
  | 'nul'
  | 'encoding'
  /** Not a line of a log of queues. */
  | 'event'
  /** The file ends in the middle of this row. */
  | 'cut'
  | 'few'
  | 'many'
  | 'time'
  /** Contradicts how the file's dates are read: the month and the day stand the other way round. */
  | 'dates'
  | 'order'
  | 'word'
  | 'seconds'
  | 'negative'
  | 'talk_longer'
  | 'future'
  | 'money'
  | 'number'
  | 'long'
  | 'nobody'
  | 'phone'
  | 'unnamed'
  | 'heading'
  | 'twice'
  | 'doctor'
  | 'slot';

export interface Reject {
  /** Line of the file, 1 is the first. */
  line: number;
  reason: RejectReason;
  params: Record<string, string | number>;
}

/** Rows of a file on their way into the store: columns, each as long as the batch; lists are JSON text. */
export interface RowBatch {
  length: number;
  columns: Readonly<Record<string, readonly (string | number | null)[]>>;
  rejects: readonly Reject[];
  /** Rows read so far, and bytes of the file. */
  read: number;
  /** Lines so far that are about no row: events of a queue's members. */
  ignored: number;
  /** Of a log whose lines are events: its calls so far. Null where a line is a row. */
  gathered: Gathered | null;
  bytes: number;
}

/** Calls that were joined from lines of a log. */
export interface Gathered {
  calls: number;
  /** Lines that tell of calls; those left out or ignored are not among them. */
  lines: number;
}
