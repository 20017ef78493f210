/** A project of a few lines, built and run as ours is. */
import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export interface Project {
  folder: string;
  write(name: string, text: string): void;
  read(name: string): string;
  /** Runs the project's own executable. */
  run(...words: string[]): { code: number | null; out: string; err: string };
  /** Builds it with our build; prints whether there was anything to do. */
  build(): Promise<string>;
  remove(): void;
}

/** An empty folder with our executable in it. */
export function newProject(): Project {
  const folder = mkdtempSync(join(tmpdir(), 'smena-project-'));
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  write('package.json', '{ "version": "7.8.9", "type": "module" }\n');
  mkdirSync(join(folder, 'bin'));
  copyFileSync(join(root, 'bin/smena.cjs'), join(folder, 'bin/smena.cjs'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    write,
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    run(...words) {
      const how = { encoding: 'utf8', env: { PATH: process.env.PATH } } as const;
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(folder, 'bin/smena.cjs'), ...words],
        how,
      );
      return { code: status, out: stdout, err: stderr };
    },
    build: () => built(folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** In a process of its own: two of them may be under way at once. */
function built(folder: string): Promise<string> {
  const tool = JSON.stringify(join(root, 'tools/build.mjs'));
  const script = `import(${tool}).then(({ build }) => build(${JSON.stringify(folder)})).then((done) => console.log(done))`;
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        said += data;
      });
    }
    child.on('close', (code) => (code === 0 ? done(said.trim()) : fail(new Error(said))));
  });
}
