/** Tables for programs and spreadsheets; people have the same otherwise, as a chart or on the screen. */
import type { Column, Row, TableSection } from './report.ts';

/** @param title names it where a file holds several */
export function dataTable(id: string, columns: Column[], rows: Row[], title = ''): TableSection {
  return { kind: 'table', id, title, empty: '', only: 'data', columns, rows };
}
