/** Which engines a run is for: those asked for, as far as this machine has them. */
import { chosenEngines, type EngineName, engineNames, mustNotSkip } from './names.ts';
import { findPrograms } from './programs.ts';
import type { Skipped } from './report.ts';

type Env = NodeJS.ProcessEnv;

/** @throws Error for an unknown engine, and for a missing one where none may be missing */
export function chooseEngines(
  env: Env,
  find: typeof findPrograms = findPrograms,
): { engines: EngineName[]; skipped: Skipped } {
  const chosen = chosenEngines(env);
  const skipped: Skipped = {};
  for (const name of engineNames) {
    if (!chosen.includes(name)) skipped[name] = `DIALECTS=${env.DIALECTS}`;
  }
  const missing = chosen.includes('postgres') ? missingServer(env, find) : null;
  if (missing !== null) {
    skipped.postgres = `${missing}; or name a server by SHIFT_TEST_POSTGRES_URL`;
    if (mustNotSkip(env)) throw new Error(`PostgreSQL would be skipped: ${skipped.postgres}`);
  }
  return { engines: engineNames.filter((name) => skipped[name] === undefined), skipped };
}

function missingServer(env: Env, find: typeof findPrograms): string | null {
  if (env.SHIFT_TEST_POSTGRES_URL) return null;
  const found = find();
  return 'missing' in found ? found.missing : null;
}
