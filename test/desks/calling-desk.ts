/**
 * One desk of a race for callbacks, a process of its own that its parent forks. It says when it is ready; told a
 * callback, it tries to take that, and told `all` it takes and rings "the next one" until there is none.
 */
import { Readable } from 'node:stream';
import { run } from '../../src/main.ts';

/** What came of taking the callback that all wanted. */
export interface Wanted {
  code: number;
  error: { code: string; message: string } | null;
}

/** What came of ringing one after another. */
export interface Called {
  /** The callbacks that this desk was given, in order. */
  taken: number[];
  /** Command lines that were refused besides. */
  refused: string[];
}

const refused: string[] = [];

async function type(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const streams = {
    stdin: Readable.from(['']),
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
  };
  return { code: await run([...argv, '--json'], process.env, streams), out, err };
}

async function done(...argv: string[]): Promise<string> {
  const { code, out, err } = await type(...argv);
  if (code !== 0) refused.push(`${argv.join(' ')}: ${err}`);
  return out;
}

async function takeAll(): Promise<number[]> {
  const taken: number[] = [];
  for (;;) {
    const out = await done('callback', 'take');
    const { callback } = JSON.parse(out === '' ? '{"callback":null}' : out) as {
      callback: { id: number } | null;
    };
    if (callback === null) return taken;
    taken.push(callback.id);
    await done('callback', String(callback.id), 'reached');
  }
}

process.on('message', async (wanted: number | 'all') => {
  if (wanted === 'all') {
    const called: Called = { taken: await takeAll(), refused };
    process.send?.(called, () => process.disconnect());
    return;
  }
  const { code, err } = await type('callback', 'take', String(wanted));
  const first: Wanted = { code, error: err === '' ? null : JSON.parse(err).error };
  process.send?.(first);
});
// A race that was broken off leaves nobody running.
process.once('disconnect', () => process.exit());
process.send?.('ready');
