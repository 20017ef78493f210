/** The parts of an XLSX file: a ZIP of XML, read a piece at a time. The one file that knows yauzl. */
import { StringDecoder } from 'node:string_decoder';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { ShiftError } from '../errors.ts';

export interface XlsxPackage {
  has(part: string): boolean;
  /** Bytes of a part once it is unpacked. */
  size(part: string): number;
  /** A part's text from its beginning, in pieces. @throws ShiftError import_broken */
  pieces(part: string): AsyncGenerator<string, void>;
  close(): void;
}

/**
 * @param name what messages call the file
 * @throws ShiftError import_broken for a file that was cut off or damaged
 */
export async function openPackage(path: string, name: string): Promise<XlsxPackage> {
  const zip = await whole(name, () => openPromise(path, { lazyEntries: true, autoClose: false }));
  const parts = new Map<string, Entry>();
  await whole(name, async () => {
    for await (const entry of zip.eachEntry()) parts.set(partName(entry.fileName), entry);
  }).catch((error: unknown) => {
    zip.close();
    throw error;
  });
  return {
    has: (part) => parts.has(partName(part)),
    size: (part) => parts.get(partName(part))?.uncompressedSize ?? 0,
    pieces: (part) => piecesOf(zip, parts.get(partName(part)), name),
    close: () => zip.close(),
  };
}

/** Names of parts are compared without case (ECMA-376, part 2). */
const partName = (name: string): string => name.replace(/^\//, '').toLowerCase();

async function* piecesOf(zip: ZipFile, entry: Entry | undefined, name: string): AsyncGenerator<string, void> {
  if (!entry) return;
  const decoder = new StringDecoder('utf8');
  const stream = await whole(name, () => zip.openReadStreamPromise(entry));
  const pieces = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { value, done } = await whole(name, () => pieces.next());
      if (done) break;
      yield decoder.write(value);
    }
    yield decoder.end();
  } finally {
    stream.destroy();
  }
}

/** Whatever is wrong with a ZIP means the same to a person: the file came in half, or damaged. */
async function whole<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ShiftError) throw error;
    throw new ShiftError('import_broken', { file }, null, error);
  }
}
