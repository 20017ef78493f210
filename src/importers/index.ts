/** Reading other systems' exports: rows out, nothing written. */

export { checkMap } from './check-map.ts';
export { clinicCodes } from './clinic-codes.ts';
export { sameHeading } from './columns.ts';
export { type DatesFound, type DatesReading, datesReadings, inOrder } from './dates.ts';
export { type DraftColumn, draftColumns, hasHeadings } from './draft-columns.ts';
export { type FieldColumns, likelyKind, proposeFields, rankedKinds } from './draft-fields.ts';
export { draftMap, type MapDraft } from './draft-map.ts';
export { besideEachOther, type FoundTimes, findDays, findMoments } from './draft-times.ts';
export {
  type JudgedField,
  judgedFields,
  knownMeaning,
  type Meaning,
  meaningOf,
  meanings,
} from './draft-words.ts';
export { encodings } from './encoding.ts';
export { findDates } from './find-dates.ts';
export { allMaps, type FoundMap, findMap, type ListedMap, titleOf } from './find-map.ts';
export { fingerprint, hashFile } from './fingerprint.ts';
export { bareFileName, mapFile, mapNameFrom } from './map-file.ts';
export { fieldsOfKind } from './map-schema.ts';
export { mapText } from './map-text.ts';
export { openTable } from './open-table.ts';
export { type ImportStream, openImport } from './read-import.ts';
export { openRequested, type ReadRequest } from './read-request.ts';
export { type Reason, type Recognition, recognise, sureOf } from './recognise.ts';
export { remarkHeadings } from './rejected-table.ts';
export { rowsAt } from './rows-at.ts';
export { spooledInput } from './stdin.ts';
export type { Table, TableFormat, TableOptions } from './table.ts';
export { type ColumnUse, columnUses } from './table-columns.ts';
