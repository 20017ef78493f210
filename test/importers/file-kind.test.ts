import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openTable } from '../../src/importers/open-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'smena-kind-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function refusal(bytes: string | Uint8Array) {
  const path = join(folder, 'calls.xls');
  writeFileSync(path, bytes);
  const fault = await openTable(path, { name: 'calls.xls' }).then(
    (table) => table.close(),
    (error: unknown) => error,
  );
  const { code, params } = fault as { code: string; params: Record<string, unknown> };
  return [code, params.file, params.format];
}

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe('a file that is no table', () => {
  it.each([
    ['import_old_excel', 'XLS', Buffer.from(ole)],
    ['import_not_text', 'PDF', '%PDF-1.7'],
    ['import_not_text', 'SQLite', 'SQLite format 3\0'],
    ['import_not_text', 'XML', '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas"></Workbook>'],
    ['import_archive', 'GZIP', Buffer.from([0x1f, 0x8b, 8])],
    ['import_archive', 'RAR', 'Rar!\u001a'],
    ['import_archive', '7z', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
    ['import_html', undefined, '<html><table><tr><td>Тип</td></tr></table></html>'],
    ['import_html', undefined, '\ufeff\r\n <!-- saved --> <TABLE border=1>'],
    ['import_html', undefined, '<!DOCTYPE html>\n<title>Вход</title>'],
    ['import_html', undefined, '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">'],
    ['import_html', undefined, 'MIME-Version: 1.0\nContent-Type: multipart/related'],
    ['import_empty', undefined, ''],
    ['import_broken', undefined, 'PK\u0003\u0004 and then the line went dead'],
    ['import_html', undefined, `${'<!-- saved -->\n'.repeat(200)}<html>`],
  ])('is refused by name: %s %s', async (code, format, bytes) => {
    expect(await refusal(bytes)).toEqual([code, 'calls.xls', format]);
  });

  it('is told from a text at once, however it begins', async () => {
    const path = join(folder, 'comments.csv');
    writeFileSync(path, `${'<!--a-->'.repeat(200)}\nДата;Номер\n`);
    (await openTable(path)).close();
  });

  it('a password is told of, wherever in the file its mark stands', async () => {
    const name = Buffer.from('EncryptedPackage', 'utf16le');
    for (const before of [512, 65_530, 200_000]) {
      const bytes = Buffer.concat([Buffer.from(ole), Buffer.alloc(before), name, Buffer.alloc(100)]);
      expect(await refusal(bytes)).toEqual(['import_locked', 'calls.xls', undefined]);
    }
  });

  it('a folder is no file, and what is not there is not there', async () => {
    await expect(openTable(folder)).rejects.toMatchObject({ code: 'file_is_folder' });
    await expect(openTable(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'file_not_found' });
  });

  it('a text that only speaks of pages is a table', async () => {
    expect(await refusal('<tr>;b\n1;2\n').catch(() => 'opened')).toBe('opened');
  });
});
