/**
 * One desk of a booking race, a process of its own that its parent forks. It says when it is ready, then is told the
 * slots, tries to book each through the program's own `book`, and tells what came of it.
 */
import { Readable } from 'node:stream';
import { run } from '../../src/main.ts';
import type { Slot } from './race-clinic.ts';

/** What came of trying to book one slot. */
export interface Tried {
  slot: number;
  code: number;
  error: { code: string; message: string } | null;
  milliseconds: number;
}

const [name = ''] = process.argv.slice(2);

async function book(slot: Slot): Promise<Tried> {
  let err = '';
  const streams = {
    stdin: Readable.from(['']),
    stdout: { write: () => true },
    stderr: { write: (text: string) => (err += text) },
  };
  const argv = [
    ...['book', '--doctor', slot.doctor, '--service', 'consult', '--at', slot.at, '--json'],
    ...['--name', `${name} ${slot.number}`, '--phone', '-'],
  ];
  const begun = performance.now();
  const code = await run(argv, process.env, streams);
  const milliseconds = performance.now() - begun;
  return { slot: slot.number, code, error: err === '' ? null : JSON.parse(err).error, milliseconds };
}

process.once('message', async (slots: Slot[]) => {
  const all: Tried[] = [];
  for (const slot of slots) all.push(await book(slot));
  process.send?.(all, () => process.disconnect());
});
// A race that was broken off leaves nobody running.
process.once('disconnect', () => process.exit());
process.send?.('ready');
