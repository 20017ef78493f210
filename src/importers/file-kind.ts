/** What a file is, by its first bytes: text, a workbook, or something that people take for a table. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { ShiftError } from '../errors.ts';

const startBytes = 1 << 12;

type Refusal = Extract<
  ShiftError['code'],
  'import_not_text' | 'import_old_excel' | 'import_archive' | 'import_html'
>;

/** First bytes of other formats. An XLSX begins like any ZIP. */
const starts: readonly (readonly [start: string, code: Refusal, format: string])[] = [
  ['\u00d0\u00cf\u0011\u00e0', 'import_old_excel', 'XLS'],
  ['%PDF-', 'import_not_text', 'PDF'],
  ['SQLite format 3', 'import_not_text', 'SQLite'],
  ['\u001f\u008b', 'import_archive', 'GZIP'],
  ['Rar!', 'import_archive', 'RAR'],
  ['7z\u00bc\u00af', 'import_archive', '7z'],
];

/** How a page begins; what booking systems call an .xls is often one. */
const page =
  /^(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype html|html|head|meta|body|table|style)\b|^mime-version:/is;
/** A workbook with a password is put into the container of an old one, under this name in UTF-16. */
const locked = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Opens a file for reading.
 * @throws ShiftError file_not_found, file_is_folder, file_unreadable
 */
export function openFile(path: string, name = path): number {
  let handle: number;
  try {
    handle = openSync(path, 'r');
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new ShiftError(absent ? 'file_not_found' : 'file_unreadable', { file: name }, null, error);
  }
  const stat = fstatSync(handle);
  if (stat.isFile()) return handle;
  closeSync(handle);
  throw new ShiftError(stat.isDirectory() ? 'file_is_folder' : 'file_unreadable', { file: name });
}

/**
 * True for a ZIP, which a workbook is; false for text.
 * @throws ShiftError of openFile, import_not_text, import_old_excel, import_locked, import_archive, import_html
 */
export function isZip(path: string, name = path): boolean {
  const handle = openFile(path, name);
  try {
    const buffer = Buffer.alloc(startBytes);
    const sample = buffer.subarray(0, readSync(handle, buffer, 0, startBytes, 0));
    const start = sample.toString('latin1', 0, 16);
    if (start.startsWith('PK\u0003\u0004')) return true;
    const other = starts.find(([mark]) => start.startsWith(mark));
    if (other?.[1] === 'import_old_excel' && hasPassword(handle)) {
      throw new ShiftError('import_locked', { file: name });
    }
    if (other) throw new ShiftError(other[1], { file: name, format: other[2] });
    refuseMarkup(
      sample
        .toString('utf8')
        .replace(/^\ufeff/, '')
        .trimStart(),
      name,
    );
    return false;
  } finally {
    closeSync(handle);
  }
}

function refuseMarkup(start: string, file: string): void {
  if (page.test(start)) throw new ShiftError('import_html', { file });
  if (!start.startsWith('<?xml')) return;
  if (/<html\b/i.test(start)) throw new ShiftError('import_html', { file });
  throw new ShiftError('import_not_text', { file, format: 'XML' });
}

/** The folder of the container may stand anywhere in it; such workbooks are small enough to look through. */
function hasPassword(handle: number): boolean {
  const piece = Buffer.alloc(1 << 16);
  let at = 0;
  for (let read = 1; read > 0; at += Math.max(0, read - locked.length)) {
    read = readSync(handle, piece, 0, piece.length, at);
    if (piece.subarray(0, read).includes(locked)) return true;
    if (read < piece.length) return false;
  }
  return false;
}
