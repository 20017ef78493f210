/** Opens the engine that a location calls for; the other one is not even loaded. */
import type { Engine } from './dialect.ts';

/** A file, or a server (src/config/database.ts). */
export type Location =
  | { kind: 'file'; path: string; shown: string }
  | { kind: 'server'; url: string; shown: string };

export async function openEngine(location: Location, env: NodeJS.ProcessEnv): Promise<Engine> {
  if (location.kind === 'file') {
    const { openSqlite } = await import('./sqlite.ts');
    return openSqlite(location.path);
  }
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(location.url, location.shown, env);
}
