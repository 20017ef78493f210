/** Rows that have been read and not yet handed on, with those that could not be. */
import type { Reject } from '../facts/import-run.ts';
import { batchBuilder, type PackedBatch } from './batch.ts';
import type { RecordHandlers } from './records.ts';
import { isReject, numberFields, type RowReader } from './rows.ts';

export interface GatheredRows extends RecordHandlers {
  /** Rows and rejects since the last `take`. */
  waiting(): number;
  take(): Pick<PackedBatch, 'length' | 'columns' | 'rejects' | 'read'>;
}

/** @param above records that stand above the first row */
export function gatherRows(
  reader: RowReader<object>,
  fields: readonly string[],
  above: number,
): GatheredRows {
  const rows = batchBuilder(fields, numberFields);
  let rejects: Reject[] = [];
  let [read, skipped] = [0, 0];
  return {
    record(cells, line) {
      if (skipped < above) {
        skipped++;
        return;
      }
      const row = reader(cells, line);
      if (row === null) return;
      read++;
      if (isReject(row)) rejects.push(row);
      else rows.add(row);
    },
    broken(line, reason) {
      read++;
      rejects.push({ line, reason, params: {} });
    },
    waiting: () => rows.length() + rejects.length,
    take() {
      const taken = { ...rows.take(), rejects, read };
      rejects = [];
      return taken;
    },
  };
}
