/** The machine under the program: what kind it is, and with what it would be started once more. */
import { resolve } from 'node:path';

export interface System {
  platform: NodeJS.Platform;
  /** Node itself and the program it runs, with their whole paths. */
  node: string;
  program: string;
  /** A path as it is called from every folder. */
  absolute(path: string): string;
}

export const system: System = {
  platform: process.platform,
  node: process.execPath,
  get program() {
    return resolve(process.argv[1] ?? 'smena');
  },
  absolute: (path) => resolve(path),
};
