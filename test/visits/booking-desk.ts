/**
 * One desk of the concurrency test, run as a process of its own: books every time given to it, in the order given, and
 * prints what came of each. Words: the database, the desk's name, when to begin (epoch ms), the times.
 */
import { Readable } from 'node:stream';
import { run } from '../../src/main.ts';

const [database = '', name = '', begin = '0', ...times] = process.argv.slice(2);

interface Booked {
  time: string;
  code: number;
  error: { code: string; message: string } | null;
}

async function book(time: string): Promise<Booked> {
  let err = '';
  const streams = {
    stdin: Readable.from(['']),
    stdout: { write: () => true },
    stderr: { write: (text: string) => (err += text) },
  };
  const argv = [
    ...['book', '--doctor', 'omarova', '--service', 'consult', '--at', time, '--json'],
    ...['--name', `${name} ${time}`, '--phone', '-'],
  ];
  const env = { SHIFT_DB: database, SHIFT_NOW: '2026-01-16T08:47:00+05:00', SHIFT_LANG: 'en' };
  const code = await run(argv, env, streams);
  return { time, code, error: err === '' ? null : JSON.parse(err).error };
}

async function work(): Promise<void> {
  // Everybody begins in the same millisecond, as far as the machine allows.
  while (Date.now() < Number(begin)) await new Promise((done) => setTimeout(done, 1));
  const all: Booked[] = [];
  for (const time of times) all.push(await book(time));
  process.stdout.write(JSON.stringify(all));
}

void work();
