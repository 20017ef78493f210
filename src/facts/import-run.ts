/** One run of an import: its rows carry its id, so that it can be taken back whole. */

export const importKinds = ['calls', 'visits'] as const;
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
  at: number;
  version: number;
}

/** Why a row is left out; i18n has words for each: `import.reject.REASON`. */
export type RejectReason =
  | 'quotes'
  | 'nul'
  | 'encoding'
  | 'few'
  | 'many'
  | 'time'
  | 'order'
  | 'word'
  | 'seconds'
  | 'money'
  | 'number'
  | 'long'
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
  bytes: number;
}
