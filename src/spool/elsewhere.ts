/** A server may get another name or address: what waited for it under the old one is not forgotten. */
import { dirname, join } from 'node:path';
import { namesIn } from './folder.ts';
import { readSnapshot } from './snapshot.ts';
import { openSpool, type Spool } from './spool.ts';

export interface Elsewhere {
  /** The address in words, as it was when the server was last reached: `db.clinic.kz:5432/smena`. */
  server: string;
  files: Spool;
}

/** The other spools of this machine in which something waits. */
export function elsewhere(folder: string): Elsewhere[] {
  const root = dirname(folder);
  return namesIn(root)
    .map((name) => join(root, name))
    .filter((one) => one !== folder)
    .flatMap((one) => {
      const server = readSnapshot(one)?.server;
      const files = openSpool(one);
      return server !== undefined && files.waiting().length > 0 ? [{ server, files }] : [];
    });
}

/** Takes the records over, in order. One that is in both places after a kill counts once all the same. */
export function takeOver(from: Spool, to: Spool): void {
  for (const number of from.waiting()) {
    const waiting = from.read(number);
    if (waiting === null) continue;
    to.add(waiting.record);
    from.sent(number);
  }
}
