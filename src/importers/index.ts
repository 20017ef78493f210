/** Reading other systems' exports: rows out, nothing written. */
export type { Batch } from './batch.ts';
export { encodings } from './encoding.ts';
export { type FoundMap, findMap } from './find-map.ts';
export { delimiters } from './layout.ts';
export { callFields, type ImportKind, type ImportMap, visitFields } from './map-schema.ts';
export { type ImportStream, openImport } from './read-import.ts';
export type { ReadRequest } from './read-rows.ts';
export type { Reject, RejectReason } from './rows.ts';
