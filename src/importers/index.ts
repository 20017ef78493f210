/** Reading other systems' exports: rows out, nothing written. */

export { type DatesFound, type DatesReading, datesReadings, inOrder } from './dates.ts';
export { encodings } from './encoding.ts';
export { findDates } from './find-dates.ts';
export { allMaps, type FoundMap, findMap, type ListedMap, titleOf } from './find-map.ts';
export { fingerprint, hashFile } from './fingerprint.ts';
export { openTable } from './open-table.ts';
export { type ImportStream, openImport } from './read-import.ts';
export { openRequested, type ReadRequest } from './read-rows.ts';
export { type Reason, type Recognition, recognise, sureOf } from './recognise.ts';
export { remarkHeadings } from './rejected-table.ts';
export { rowsAt } from './rows-at.ts';
export { spooledInput } from './stdin.ts';
export type { Table, TableFormat, TableOptions } from './table.ts';
export { type ColumnUse, columnUses } from './table-columns.ts';
