/** Where things lie: the database, the clinic's own overrides, the program's shipped data. */
import { homedir } from 'node:os';
import { join } from 'node:path';

type Env = NodeJS.ProcessEnv;

/** The usual place of the database: XDG on Linux, the platform's own elsewhere. */
export function defaultDatabase(env: Env, platform = process.platform): string {
  return join(dataHome(env, platform), 'shift', 'shift.db');
}

function dataHome(env: Env, platform: NodeJS.Platform): string {
  const home = env.HOME ?? homedir();
  if (env.XDG_DATA_HOME) return env.XDG_DATA_HOME;
  if (platform === 'win32') return env.LOCALAPPDATA ?? join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return join(home, '.local', 'share');
}

/** What a machine keeps between two runs and nobody looks after. */
export function stateHome(env: Env, platform = process.platform): string {
  if (env.XDG_STATE_HOME) return env.XDG_STATE_HOME;
  if (platform === 'win32' || platform === 'darwin') return dataHome(env, platform);
  return join(env.HOME ?? homedir(), '.local', 'state');
}

/** The folder where a clinic keeps its own versions of files from `data/` and `templates/`. */
export function overridesFolder(env: Env, platform = process.platform): string {
  return join(configHome(env, platform), 'shift');
}

function configHome(env: Env, platform: NodeJS.Platform): string {
  if (env.XDG_CONFIG_HOME) return env.XDG_CONFIG_HOME;
  if (platform === 'win32' || platform === 'darwin') return dataHome(env, platform);
  return join(env.HOME ?? homedir(), '.config');
}
