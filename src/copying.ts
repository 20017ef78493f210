/** Two databases at once, for moving from one to the other; the usual one is records.ts'. */
import { existsSync } from 'node:fs';
import { type DatabaseLocation, locate, refuseSecret } from './config/database.ts';
import { ShiftError } from './errors.ts';
import type { Comparison, CopyReport, CopyWatch } from './store/copy/copy.ts';

export interface Copying {
  /** Copies everything; `anew` throws away first what an unfinished copy has left in the target. */
  copy(anew: boolean, watch: CopyWatch): Promise<CopyReport>;
  /** Compares the two and writes nothing. */
  compare(watch: CopyWatch): Promise<Comparison>;
}

/**
 * @param from the two databases as typed: paths or addresses
 * @throws ShiftError url_secret, db_url, file_not_found
 */
export function copying(from: string, to: string, env: NodeJS.ProcessEnv): Copying {
  const ends = { from: typed(from, 'from', env), to: typed(to, 'to', env) };
  requireFile(ends.from, 'from');
  const code = () => import('./store/copy/copy.ts');
  return {
    copy: async (anew, watch) => (await code()).copyDatabase(ends, env, anew, watch),
    async compare(watch) {
      requireFile(ends.to, 'to');
      return (await code()).compareDatabases(ends, env, watch);
    },
  };
}

function typed(words: string, field: string, env: NodeJS.ProcessEnv): DatabaseLocation {
  refuseSecret(words, field);
  return locate(words, env);
}

/** Opening a file makes it. */
function requireFile(location: DatabaseLocation, field: string): void {
  if (location.kind === 'server' || existsSync(location.path)) return;
  throw new ShiftError('file_not_found', { file: location.path }, field);
}
