/** Where things stand. A dist folder holds one folder a build and `build.json`, which names the current one. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export const distOf = (project) => join(project, 'dist');
export const pointerOf = (project) => join(distOf(project), 'build.json');
