/** Standard input as a file: a table is read twice and more, which a pipe does not allow. */
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SpooledInput {
  /** Where it can be read until `remove`. */
  path: string;
  remove(): void;
}

/** Names of open files, where the system has such: a file there can be read though nobody else finds it any more. */
const openFiles = '/proc/self/fd';
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes a stream into a file that only this user can read. Patients' numbers must not stay behind, whatever happens:
 * on Linux the file has no name by the time its first byte is in it, so that not even a killed process leaves it; elsewhere it
 * goes with the process.
 */
export async function spooledInput(stream: NodeJS.ReadableStream): Promise<SpooledInput> {
  const folder = mkdtempSync(join(tmpdir(), 'smena-import-'));
  const file = join(folder, 'input');
  const handle = openSync(file, 'wx+', 0o600);
  const nameless = existsSync(join(openFiles, String(handle)));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  if (nameless) remove();
  const forget = nameless ? () => undefined : atTheEnd(remove);
  const letGo = (): void => {
    closeSync(handle);
    forget();
    remove();
  };
  try {
    for await (const piece of stream) writeWhole(handle, Buffer.from(piece));
  } catch (error) {
    letGo();
    throw error;
  }
  return { path: nameless ? join(openFiles, String(handle)) : file, remove: letGo };
}

function writeWhole(handle: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

/** Does it when the process ends, by itself or by a signal, which then does what it does to any program. */
function atTheEnd(work: () => void): () => void {
  const heard = (signal: NodeJS.Signals): void => {
    stop();
    work();
    process.kill(process.pid, signal);
  };
  const stop = (): void => {
    process.off('exit', work);
    for (const signal of endings) process.off(signal, heard);
  };
  process.on('exit', work);
  for (const signal of endings) process.on(signal, heard);
  return stop;
}
