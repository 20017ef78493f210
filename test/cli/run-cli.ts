/** Runs a whole command line in this process, as the executable would, and hands back what a user would see. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { DatabaseLocation } from '../../src/config/database.ts';
import { run } from '../../src/main.ts';
import type { Store } from '../../src/store/store.ts';
import type { Ask } from '../../src/terminal/ask.ts';
import { type Output, type Streams, textOf } from '../../src/terminal/streams.ts';
import { newDatabase, type Origin, type TestDatabase } from '../engines/database.ts';

export interface Ran {
  code: number;
  out: string;
  /** The same as it was written: a workbook is no text. */
  bytes: Uint8Array;
  err: string;
  /** The JSON document on standard output. */
  json<T = Record<string, unknown>>(): T;
  /** The error document on the error stream. */
  error(): { code: string; message: string; hint: string | null; field: string | null };
}

/** Answers for prompts, in order: what a person would type or choose. */
export type Answers = (string | boolean | number | readonly unknown[])[];

export interface Desk {
  /** Types one command line; `now` moves the clock, `answers` sit down at the terminal. */
  run(argv: readonly string[], how?: How): Promise<Ran>;
  folder: string;
  /** Its database, of the engine under test; a server's is made on first use, `database.ready()` makes it at once. */
  database: TestDatabase;
  location: DatabaseLocation;
  /** Works on the store beside the command line. */
  withStore<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** Moves the clock for all that follows; ISO 8601 with offset. */
  at(now: string): void;
  /** Removes folder and database. */
  remove(): Promise<void>;
}

export interface How {
  now?: string;
  answers?: Answers;
  /** Somebody else at the terminal than `answers`. */
  ask?: Ask;
  env?: NodeJS.ProcessEnv;
  stdin?: string;
  columns?: number;
}

/** A desk with a database of its own in an empty folder. Default clock: Friday 16 January 2026, 08:47 in Almaty. */
export function newDesk(start = '2026-01-16T08:47:00+05:00', lang = 'en', origin: Origin = {}): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'smena-'));
  const database = newDatabase(folder, origin);
  let now = start;
  return {
    folder,
    database,
    location: database.location,
    withStore: database.withStore,
    at(moment) {
      now = moment;
    },
    async remove() {
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
    async run(argv, how = {}) {
      await database.ready();
      const out = collector(how.columns);
      const err = collector(how.columns);
      const env = {
        HOME: folder,
        XDG_CONFIG_HOME: join(folder, 'config'),
        XDG_DATA_HOME: join(folder, 'data'),
        SHIFT_DB: database.address,
        SHIFT_NOW: how.now ?? now,
        SHIFT_LANG: lang,
        SHIFT_PROGRAM: process.cwd(),
        SHIFT_DEBUG: '1',
        NO_COLOR: '1',
        ...how.env,
      };
      const streams: Streams = { stdin: Readable.from([how.stdin ?? '']), stdout: out, stderr: err };
      const code = await run(argv, env, streams, how.ask ?? (how.answers && scripted(how.answers)));
      return {
        code,
        out: out.text,
        bytes: Buffer.concat(out.pieces),
        err: err.text,
        json: () => JSON.parse(out.text),
        error: () => JSON.parse(err.text).error,
      };
    },
  };
}

/** Another desk with the same folder and database; nobody may be at work at the first one meanwhile. */
export function copyDesk(desk: Desk, start?: string, lang?: string): Desk {
  const copy = newDesk(start, lang, { copyOf: desk.database });
  cpSync(desk.folder, copy.folder, { recursive: true });
  return copy;
}

function collector(columns?: number): Output & { text: string; pieces: Uint8Array[] } {
  return {
    text: '',
    pieces: [],
    isTTY: false,
    ...(columns === undefined ? {} : { columns }),
    write(piece) {
      this.text += textOf(piece);
      this.pieces.push(Buffer.from(piece));
      return true;
    },
  };
}

/** Answers in order; `''` takes the default. A question too many fails the test with its words. */
export function scripted(answers: Answers): Ask {
  const left = [...answers];
  const next = (message: string): unknown => {
    if (left.length === 0) throw new Error(`no answer left for: ${message}`);
    return left.shift();
  };
  return {
    available: true,
    async text(question) {
      let answer = next(question.message);
      while (question.peek && answer === question.peek.key) {
        await question.peek.show();
        answer = next(question.message);
      }
      const text = answer === '' ? (question.default ?? '') : String(answer);
      const wrong = question.check?.(text);
      if (wrong) throw new Error(`${question.message}: ${wrong}`);
      return text;
    },
    async select(question) {
      const answer = next(question.message);
      if (answer === '') return question.default ?? (question.choices[0]?.value as never);
      const chosen = question.choices.find(
        (one) => one.value === answer || one.name === answer || one.key === answer,
      );
      if (!chosen) throw new Error(`${question.message}: no choice ${String(answer)}`);
      return chosen.value;
    },
    async confirm(question) {
      const answer = next(question.message);
      return answer === '' ? question.default : Boolean(answer);
    },
  };
}
