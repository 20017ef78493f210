/** Which encoding a file is in, judged from its first bytes; exports come in four. */
import { isUtf8 } from 'node:buffer';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251'] as const;
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

/** The mark decides, then the pattern of zero bytes, then whether the sample is UTF-8; else windows-1251. */
export function findEncoding(sample: Buffer): FoundEncoding {
  for (const [encoding, bytes] of marks) {
    if (bytes.every((byte, i) => sample[i] === byte)) return { encoding, mark: bytes.length };
  }
  const wide = wideEncoding(sample);
  if (wide) return { encoding: wide, mark: 0 };
  return { encoding: isUtf8(wholeCharacters(sample)) ? 'utf-8' : 'windows-1251', mark: 0 };
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
