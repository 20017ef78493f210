/** A CSV file of any size, read a chunk at a time: never more of it in memory than one chunk and one record. */
import { isAscii } from 'node:buffer';
import { closeSync, fstatSync, readSync } from 'node:fs';
import { ShiftError } from '../errors.ts';
import { createDecoder, type DecodedText } from './decoder.ts';
import { type Encoding, findEncoding } from './encoding.ts';
import { openFile } from './file-kind.ts';
import { findFormat, firstRecords } from './layout.ts';
import { createScanner, type RecordFormat, type RecordHandlers } from './records.ts';

const chunkBytes = 1 << 16;
const sampleBytes = 1 << 16;

export interface CsvOptions {
  /** Found out when not given. */
  encoding?: Encoding | undefined;
  delimiter?: string | undefined;
  /** What messages call the file, where its path says nothing (standard input). */
  name?: string | undefined;
}

export interface CsvFile {
  readonly format: RecordFormat;
  readonly encoding: Encoding;
  /** The first records, read ahead. */
  readonly head: readonly string[][];
  readonly bytes: number;
  /**
   * A step that sends the records of one chunk to the handlers; false when there are no more. `onBytes` sees every
   * byte once, in order.
   */
  records(handlers: RecordHandlers, onBytes?: (bytes: Buffer) => void): () => boolean;
  close(): void;
}

/**
 * Opens a CSV file and finds out how it is written.
 * @throws ShiftError file_not_found, file_is_folder, file_unreadable, import_empty
 */
export function openCsv(path: string, options: CsvOptions = {}): CsvFile {
  const { name = path } = options;
  const handle = openFile(path, name);
  try {
    const sample = readSample(handle);
    const found = findEncoding(sample);
    // A mark is certain, whatever a map says of its usual files.
    const encoding = found.mark > 0 ? found.encoding : (options.encoding ?? found.encoding);
    const { mark } = found;
    // Of ASCII alone nothing is known yet: what comes later decides.
    const certain = options.encoding !== undefined || mark > 0 || !isAscii(sample);
    const whole = sample.length < sampleBytes;
    const { text } = createDecoder(encoding, certain).decode(sample.subarray(mark), whole);
    const format = findFormat(text, options.delimiter ?? null);
    const head = firstRecords(text, format, whole);
    if (text.trim() === '') throw new ShiftError('import_empty', { file: name });
    return {
      format,
      encoding,
      head,
      bytes: fstatSync(handle).size,
      records(handlers, onBytes) {
        const scanner = createScanner(name, format, handlers);
        const chunks = readChunks(handle, mark, lineEndByte(encoding, format), onBytes);
        const decoder = createDecoder(encoding, certain);
        return () => {
          const chunk = chunks();
          const { text: more, doubtful }: DecodedText = decoder.decode(chunk.bytes, chunk.last);
          scanner.scan(more, chunk.last, doubtful);
          return !chunk.last;
        };
      },
      close: () => closeSync(handle),
    };
  } catch (error) {
    closeSync(handle);
    throw error;
  }
}

/** In UTF-16 the byte of a line end is also half of other characters. */
function lineEndByte(encoding: Encoding, { lineEnd }: RecordFormat): number | null {
  return encoding.startsWith('utf-16') ? null : lineEnd.charCodeAt(0);
}

function readSample(handle: number): Buffer {
  const buffer = Buffer.alloc(sampleBytes);
  return buffer.subarray(0, readSync(handle, buffer, 0, sampleBytes, 0));
}

/**
 * Reads from the start again, without the byte order mark, up to the last line end in the buffer: text that is
 * decoded in one piece is quicker to look through than text put together. The buffer is reused.
 */
function readChunks(handle: number, mark: number, lineEnd: number | null, onBytes?: (bytes: Buffer) => void) {
  const buffer = Buffer.allocUnsafeSlow(2 * chunkBytes);
  let at = mark;
  let filled = 0;
  let cut = 0;
  if (mark > 0) onBytes?.(buffer.subarray(0, readSync(handle, buffer, 0, mark, 0)));
  return (): { bytes: Buffer; last: boolean } => {
    buffer.copyWithin(0, cut, filled);
    const carried = filled - cut;
    const read = readSync(handle, buffer, carried, chunkBytes, at);
    onBytes?.(buffer.subarray(carried, carried + read));
    at += read;
    filled = carried + read;
    cut = read === 0 || lineEnd === null ? filled : buffer.lastIndexOf(lineEnd, filled - 1) + 1;
    // A line longer than a chunk is handed on in pieces.
    if (filled - cut > chunkBytes || cut === 0) cut = filled;
    return { bytes: buffer.subarray(0, cut), last: read === 0 };
  };
}
