/** One command line, typed to the real executable; it may be killed on the way. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Typed {
  /** Null when it was killed. */
  code: number | null;
  out: string;
  err: string;
  milliseconds: number;
}

/** @param killAfter milliseconds after which the process is gone (kill -9), wherever it is then */
export function typeLine(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  killAfter?: number,
): Promise<Typed> {
  return new Promise((done, fail) => {
    const begun = performance.now();
    const child = spawn(process.execPath, [join('bin', 'smena.cjs'), ...argv], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (piece) => {
      said.out += piece;
    });
    child.stderr.setEncoding('utf8').on('data', (piece) => {
      said.err += piece;
    });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('error', fail);
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ code, ...said, milliseconds: performance.now() - begun });
    });
  });
}

/** The same, for what has to go well. @throws Error with what was said otherwise */
export async function typeWell(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const { code, out, err } = await typeLine(argv, env);
  if (code !== 0) throw new Error(`${argv.join(' ')} ended with ${code}: ${err}`);
  return out;
}
