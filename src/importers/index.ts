/** Reading other systems' exports: rows out, nothing written. */
export { encodings } from './encoding.ts';
export { allMaps, findMap, type ListedMap, titleOf } from './find-map.ts';
export { fingerprint, hashFile } from './fingerprint.ts';
export { openTable } from './open-table.ts';
export { type ImportStream, openImport } from './read-import.ts';
export type { ReadRequest } from './read-rows.ts';
export { type Reason, type Recognition, recognise, sureOf } from './recognise.ts';
export type { TableOptions } from './table.ts';
