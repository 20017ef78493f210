/** Whether a file has been imported before: by its bytes, and by how they were read. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type { ReadRequest } from './read-request.ts';

const pieceBytes = 1 << 20;

/** SHA-256 of a file, hex. */
export function hashFile(path: string): string {
  const handle = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    const piece = Buffer.allocUnsafe(pieceBytes);
    for (let read = 1; read > 0; ) {
      read = readSync(handle, piece, 0, pieceBytes, null);
      hash.update(piece.subarray(0, read));
    }
    return hash.digest('hex');
  } finally {
    closeSync(handle);
  }
}

/** The same file through the same map: another map would make other rows of it. */
export function fingerprint(
  fileHash: string,
  { map, mapName, encoding, delimiter, sheet, dates, timezone }: ReadRequest,
): string {
  return createHash('sha256')
    .update(JSON.stringify([fileHash, mapName, map, encoding, delimiter, sheet, dates, timezone]))
    .digest('hex');
}
