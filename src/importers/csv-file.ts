/** A CSV file of any size, read a chunk at a time: never more of it in memory than one chunk and one record. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { ShiftError } from '../errors.ts';
import { createDecoder, type DecodedText } from './decoder.ts';
import { type Encoding, findEncoding, otherFormat } from './encoding.ts';
import { findFormat, firstRecords } from './layout.ts';
import { createScanner, type RecordFormat, type RecordHandlers, type Scanner } from './records.ts';

const chunkBytes = 1 << 18;
const sampleBytes = 1 << 16;

export interface CsvOptions {
  /** Found out when not given. */
  encoding?: Encoding | undefined;
  delimiter?: string | undefined;
  /** Sees every byte once, in order. */
  onBytes?: (bytes: Buffer) => void;
}

export interface CsvFile {
  readonly format: RecordFormat;
  readonly encoding: Encoding;
  /** The first records, read ahead. */
  readonly head: readonly string[][];
  readonly bytes: number;
  /** Sends every record to the handlers, a chunk at each step; false when there are no more. */
  records(handlers: RecordHandlers): { step(): boolean; want: Scanner['want'] };
  close(): void;
}

/**
 * Opens a CSV file and finds out how it is written.
 * @throws ShiftError file_not_found, file_unreadable, import_not_text, import_empty
 */
export function openCsv(path: string, options: CsvOptions = {}): CsvFile {
  const handle = openFile(path);
  try {
    const sample = readSample(handle);
    const other = otherFormat(sample);
    if (other) throw new ShiftError('import_not_text', { file: path, format: other });
    const found = findEncoding(sample);
    const encoding = options.encoding ?? found.encoding;
    const mark = found.encoding === encoding ? found.mark : 0;
    const certain = options.encoding !== undefined || mark > 0;
    const whole = sample.length < sampleBytes;
    const { text } = createDecoder(encoding, certain).decode(sample.subarray(mark), whole);
    const format = findFormat(text, options.delimiter ?? null);
    const head = firstRecords(text, format, whole);
    if (head.length === 0 && text.trim() === '') throw new ShiftError('import_empty', { file: path });
    return {
      format,
      encoding,
      head,
      bytes: fstatSync(handle).size,
      records(handlers) {
        const scanner = createScanner(path, format, handlers);
        const chunks = readChunks(handle, mark, options.onBytes);
        const decoder = createDecoder(encoding, certain);
        const step = (): boolean => {
          const chunk = chunks();
          const { text: more, doubtful }: DecodedText = decoder.decode(chunk.bytes, chunk.last);
          scanner.scan(more, chunk.last, doubtful);
          return !chunk.last;
        };
        return { step, want: scanner.want };
      },
      close: () => closeSync(handle),
    };
  } catch (error) {
    closeSync(handle);
    throw error;
  }
}

function openFile(path: string): number {
  let handle: number;
  try {
    handle = openSync(path, 'r');
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new ShiftError(absent ? 'file_not_found' : 'file_unreadable', { file: path }, null, error);
  }
  if (fstatSync(handle).isFile()) return handle;
  closeSync(handle);
  throw new ShiftError('file_unreadable', { file: path });
}

function readSample(handle: number): Buffer {
  const buffer = Buffer.alloc(sampleBytes);
  return buffer.subarray(0, readSync(handle, buffer, 0, sampleBytes, 0));
}

/** Reads from the start again, without the byte order mark; the buffer is reused. */
function readChunks(handle: number, mark: number, onBytes?: (bytes: Buffer) => void) {
  const buffer = Buffer.allocUnsafeSlow(chunkBytes);
  let at = 0;
  return (): { bytes: Buffer; last: boolean } => {
    const read = readSync(handle, buffer, 0, chunkBytes, at);
    const bytes = buffer.subarray(0, read);
    onBytes?.(bytes);
    const skipped = at === 0 ? Math.min(mark, read) : 0;
    at += read;
    return { bytes: bytes.subarray(skipped), last: read === 0 };
  };
}
