/** Where the shell would find a program. */
import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The file that the name leads to, links followed; null when the PATH does not lead to one. */
export function onPath(name: string, env: NodeJS.ProcessEnv): string | null {
  const endings = process.platform === 'win32' ? ['.cmd', '.ps1', '.exe'] : [''];
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    for (const ending of endings) {
      try {
        const file = join(folder, name + ending);
        accessSync(file, constants.X_OK);
        return realpathSync(file);
      } catch {
        // Not in this folder; most are not.
      }
    }
  }
  return null;
}
