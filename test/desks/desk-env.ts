/** The environment of a desk that is a process of its own. */
import { join, resolve } from 'node:path';

/**
 * @param address the database, as `SHIFT_DB` takes it
 * @param folder what this machine keeps for itself lies there
 */
export function deskEnv(address: string, folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_STATE_HOME: join(folder, 'state'),
    SHIFT_DB: address,
    SHIFT_LANG: 'en',
    NO_COLOR: '1',
    // Only a server that is not there counts as away: these desks may have a slow machine among all of them.
    PGCONNECT_TIMEOUT: '60',
    // Where a program bundled into some other folder finds SQLite's own addon.
    NODE_PATH: resolve('node_modules'),
  };
}
