/** Which encoding a file is in, judged from its first bytes; exports come in five. */
import { isUtf8 } from 'node:buffer';
import { cyrillicEncoding } from './cyrillic.ts';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'cp866'] as const;
export type Encoding = (typeof encodings)[number];

export interface FoundEncoding {
  encoding: Encoding;
  /** Bytes of the byte order mark. */
  mark: number;
}

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The mark decides, then the pattern of zero bytes, then whether the sample is UTF-8, but for a damaged line; else the
 * letters tell windows-1251 from cp866.
 */
export function findEncoding(sample: Buffer): FoundEncoding {
  const marked = markOf(sample);
  if (marked) return marked;
  const encoding = wideEncoding(sample) ?? (isMostlyUtf8(sample) ? 'utf-8' : cyrillicEncoding(sample));
  return { encoding, mark: 0 };
}

/** What a byte order mark says is certain. */
function markOf(sample: Buffer): FoundEncoding | null {
  for (const [encoding, bytes] of marks) {
    if (bytes.every((byte, i) => sample[i] === byte)) return { encoding, mark: bytes.length };
  }
  return null;
}

/**
 * A file put together from two holds lines of either encoding. In the old ones letters all but never stand so that
 * they look like UTF-8: where most do, it is UTF-8, and its other lines are told of one by one.
 */
function isMostlyUtf8(sample: Buffer): boolean {
  const whole = wholeCharacters(sample);
  if (isUtf8(whole)) return true;
  let [letters, strays] = [0, 0];
  for (let at = 0; at < whole.length; ) {
    const length = whole[at] ?? 0;
    const wide = length < 0x80 ? 1 : length >= 0xf0 ? 4 : length >= 0xe0 ? 3 : 2;
    const fits = wide > 1 && length >= 0xc2 && isUtf8(whole.subarray(at, at + wide));
    if (length >= 0x80) fits ? letters++ : strays++;
    at += fits ? wide : 1;
  }
  return letters > strays;
}

/** A short file with no more NULs than these is a damaged one. */
const strayNuls = 4;

/** Delimiters, digits and line ends are ASCII: in UTF-16 every such character has a zero byte on one side. */
function wideEncoding(sample: Buffer): Encoding | null {
  const pairs = Math.floor(sample.length / 2);
  let high = 0;
  let low = 0;
  for (let i = 0; i < pairs; i++) {
    if (sample[2 * i] === 0) high++;
    if (sample[2 * i + 1] === 0) low++;
  }
  const many = Math.max(strayNuls, pairs / 8);
  if (low > many && high < low / 8) return 'utf-16le';
  if (high > many && low < high / 8) return 'utf-16be';
  return null;
}

/** The bytes up to the last whole UTF-8 character. */
export function wholeCharacters(bytes: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? bytes.subarray(0, bytes.length - back) : bytes;
    }
  }
  return bytes;
}
