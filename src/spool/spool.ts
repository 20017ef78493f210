/**
 * The records that wait for the server, one file each. A file is whole and on the disk before anybody is told that it
 * is kept, and it goes only when the server has it. Whatever reads throws the ShiftError file_unreadable.
 */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, explainWriting, syncFolder, writeFileWhole } from '../config/write-file.ts';
import { makeFolder, namesIn, removeFile, removeRemains, textOf } from './folder.ts';
import {
  droppedText,
  type Refusal,
  type Refused,
  readRecord,
  readRefused,
  recordText,
  refusedText,
  type SpoolRecord,
  type Waiting,
} from './record.ts';

export interface Spool {
  readonly folder: string;
  /**
   * Keeps a record; when it returns, the record is on the disk.
   * @throws ShiftError disk_full, not_writable
   */
  add(record: SpoolRecord): number;
  /** The numbers of the records that wait, in order. */
  waiting(): number[];
  /** A record that waits; null when another program has sent it meanwhile. A damaged file is set aside. */
  read(number: number): Waiting | null;
  /** The server has it: it goes for good. */
  sent(number: number): void;
  /** The server will not have it: it is set aside with the reason. */
  refuse(waiting: Waiting, refusal: Refusal): void;
  /** Whether anything was set aside. */
  hasRefused(): boolean;
  refused(): Refused[];
  /** Files that were set aside because they cannot be read. */
  damaged(): string[];
  /** Puts a refused record back among those that wait, as it is now. */
  resume(number: number, record: SpoolRecord): void;
  isDamaged(number: number): boolean;
  /** Removes what was set aside; that it was there, and why it went, stays written down. @param at epoch milliseconds */
  drop(number: number, reason: string, at: number): void;
  /** Clears away what killed programs left behind. */
  tidy(): void;
}

const ending = '.json';
/** Says that a number is somebody's. The highest stays for good, so that no number is ever given out twice. */
const taken = '.taken';
const broken = '.damaged';

export function openSpool(folder: string): Spool {
  const aside = join(folder, 'refused');
  const numbered = (place: string, end: string): number[] =>
    namesIn(place)
      .filter((name) => name.endsWith(end) && /^\d+\./.test(name))
      .map((name) => Number.parseInt(name, 10))
      .sort((a, b) => a - b);
  const waiting = (): number[] => numbered(folder, ending);
  const setAsideDamaged = (place: string, number: number): void => {
    makeFolder(aside);
    move(join(place, nameOf(number, ending)), join(aside, nameOf(number, broken)));
    syncFolder(aside);
    syncFolder(place);
  };

  return {
    folder,
    add(record) {
      makeFolder(folder);
      const highest = Math.max(0, ...waiting(), ...numbered(folder, taken), ...numbered(aside, ''));
      const number = take(folder, highest + 1);
      writeFileWhole(join(folder, nameOf(number, ending)), recordText(record), { force: true });
      return number;
    },
    waiting,
    read(number) {
      const text = textOf(join(folder, nameOf(number, ending)));
      if (text === null) return null;
      const record = readRecord(text);
      if (record) return { number, record };
      setAsideDamaged(folder, number);
      return null;
    },
    sent(number) {
      // A program that was killed while it set the record aside has left it in both places.
      if (numbered(aside, ending).includes(number)) removeFile(aside, nameOf(number, ending));
      removeFile(folder, nameOf(number, ending));
    },
    refuse({ number, record }, refusal) {
      makeFolder(aside);
      writeFileWhole(join(aside, nameOf(number, ending)), refusedText(record, refusal), { force: true });
      removeFile(folder, nameOf(number, ending));
    },
    hasRefused: () => namesIn(aside).length > 0,
    refused: () =>
      numbered(aside, ending).flatMap((number) => {
        const text = textOf(join(aside, nameOf(number, ending)));
        const read = text === null ? null : readRefused(text);
        if (text !== null && read === null) setAsideDamaged(aside, number);
        return read ? [{ number, ...read }] : [];
      }),
    damaged: () => numbered(aside, broken).map((number) => join(aside, nameOf(number, broken))),
    resume(number, record) {
      writeFileWhole(join(folder, nameOf(number, ending)), recordText(record), { force: true });
      removeFile(aside, nameOf(number, ending));
    },
    isDamaged: (number) => numbered(aside, broken).includes(number),
    drop(number, reason, at) {
      const text = textOf(join(aside, nameOf(number, ending)));
      const read = text === null ? null : readRefused(text);
      noteDropped(folder, droppedText(number, read?.record ?? null, reason, at));
      for (const end of [ending, broken]) removeFile(aside, nameOf(number, end));
    },
    tidy() {
      removeRemains(folder);
      removeRemains(aside);
      for (const number of numbered(folder, taken).slice(0, -1)) {
        rmSync(join(folder, nameOf(number, taken)), { force: true });
      }
    },
  };
}

function nameOf(number: number, end: string): string {
  return String(number).padStart(8, '0') + end;
}

/** Takes the first free number from this one on; another program that wants it too gets the next. */
function take(folder: string, first: number): number {
  for (let number = first; ; number += 1) {
    const path = join(folder, nameOf(number, taken));
    try {
      closeSync(openSync(path, 'wx', 0o600));
      return number;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw explainWriting(error, path);
    }
  }
}

/** One line for each, on the disk before the record goes. */
function noteDropped(folder: string, line: string): void {
  const path = join(folder, 'dropped.jsonl');
  try {
    const file = openSync(path, 'a', 0o600);
    try {
      writeSync(file, line);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw explainWriting(error, path);
  }
}

/** Another program may have been quicker. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
