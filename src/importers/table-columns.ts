/** Which column of a table becomes which field: what a person looks over before anything is stored. */
import { boundTable } from './bound-table.ts';
import { cellText } from './cells.ts';
import type { ImportMap } from './map-schema.ts';
import type { Table } from './table.ts';

export interface ColumnUse {
  /** 1 is the first: what `--column field=3` takes. */
  number: number;
  /** Null where the file has no headings. */
  heading: string | null;
  /** The field that it fills, or what rules look at; null where nothing uses it. */
  field: string | null;
  /**
   * Different values of the first rows, two at most. None of a column of patients that nothing uses: diagnoses and
   * documents stand there (S0.8).
   */
  samples: string[];
}

const mostSamples = 2;

/** @throws ShiftError import_columns_missing */
export function columnUses(map: ImportMap, table: Table, asked: readonly string[] = []): ColumnUse[] {
  const { columns, head } = boundTable(map, table, asked);
  const { fields, others, header } = columns;
  const rows = head.slice(header ? 1 : 0);
  const fieldAt = new Map([...others, ...fields].map(([field, index]) => [index, field]));
  const width = Math.max(0, ...head.map((row) => row.length));
  const aboutPatients = map.kind === 'patients' || map.kind === 'visits';
  return Array.from({ length: width }, (_, index) => {
    const field = fieldAt.get(index) ?? null;
    const filled = rows.map((row) => cellText(row, index)).filter((text) => text !== '');
    return {
      number: index + 1,
      heading: header ? cellText(head[0] ?? [], index) : null,
      field,
      samples: field === null && aboutPatients ? [] : [...new Set(filled)].slice(0, mostSamples),
    };
  });
}
