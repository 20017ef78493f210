/** What an import is asked for and what it comes to. */
import type { ClinicRules, WeekHours } from '../clinic/types.ts';
import type { ImportKind, ImportRun, Reject, RowBatch } from '../facts/import-run.ts';
import type { Change } from '../facts/types.ts';

export interface ImportWork {
  kind: ImportKind;
  map: string;
  fileName: string;
  fileBytes: number;
  /** Whose ids its rows carry, and the zone its times were read in; null for the clinic's. */
  system: string;
  timezone: string | null;
  /** Fields that the rows may fill. */
  fields: readonly string[];
  /** Those among them that the file had what they need for; all, if not said. */
  known?: readonly string[];
  batches: AsyncIterable<RowBatch>;
  /** Known after the last batch: see ImportRun.fileHash. */
  fileHash(): string;
  rules: ClinicRules;
  openingHours: WeekHours;
  /** Told after every batch. */
  progress(bytes: number): void;
  /** Rows left out, as they are found. */
  rejected(rejects: readonly Reject[]): void;
  /** Told once all rows are in, before they are kept for good: what it throws takes them back. */
  settled(result: ImportResult): Promise<void>;
  /** Does everything, counts, and takes it back. */
  dryRun: boolean;
  /** False: calls that the desk wrote down itself are left alone, and the exchange's are contacts of their own. */
  join?: boolean;
}

export interface ImportResult {
  run: ImportRun;
  /** Missed calls that entered the callback list. */
  callbacks: number;
  /** First and last day of the file's rows, null when none was added. */
  days: { from: string; to: string } | null;
  /** Calls that the desk had written down itself. */
  joined: number;
}

/** What a file comes to beside its batches. */
export interface Finished {
  added: number;
  rejects: readonly Reject[];
  /** Of records that were here before: they enter the journal with the import, and an undo takes them back. */
  changes: readonly Change[];
  /** Of records that rows have completed: which, and what they were, is kept apart (import-changes.ts), for they may be many. */
  completed?: Completed;
}

export interface Completed {
  /** Those whose figures they stand in, before and after. */
  days: ReadonlySet<string>;
  /** Those among them that the desk had written down itself. */
  joined: number;
}
export const nothingMore: Finished = { added: 0, rejects: [], changes: [] };

/** Where the rows of a batch go. */
export interface RowInserter {
  /** How many rows were added, and which could not be. */
  add(batch: RowBatch): Promise<{ added: number; rejects: readonly Reject[] }>;
  /** What could only be said once all batches were in. */
  finish(): Promise<Finished>;
  release(): void;
}
