/** Reading other systems' exports: rows out, nothing written. */
export { encodings } from './encoding.ts';
export { type FoundMap, findMap, mapsFor } from './find-map.ts';
export { fingerprint, hashFile } from './fingerprint.ts';
export { delimiters } from './layout.ts';
export { callFields, type ImportMap, visitFields } from './map-schema.ts';
export { type ImportStream, openImport } from './read-import.ts';
export type { ReadRequest } from './read-rows.ts';
