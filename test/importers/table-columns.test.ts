import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ImportKind } from '../../src/facts/import-run.ts';
import { findMap } from '../../src/importers/find-map.ts';
import { openTable } from '../../src/importers/open-table.ts';
import { columnUses } from '../../src/importers/table-columns.ts';
import { files } from './read-all.ts';

const folder = mkdtempSync(join(tmpdir(), 'smena-columns-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function uses(text: string, name: string, kind: ImportKind) {
  const path = join(folder, 'table.csv');
  writeFileSync(path, text);
  const { map } = await findMap(files, name, kind);
  const table = await openTable(path);
  try {
    return columnUses(map, table).map(({ heading, field, samples }) => [heading, field, samples]);
  } finally {
    table.close();
  }
}

describe('which column becomes which field', () => {
  it('with two different values of each, under titles, and what nothing uses', async () => {
    const rows = '15.01.2026 10:00;вх;87011234567;да;\n15.01.2026 11:00;вх;;да;\n15.01.2026 12:00;исх;;да;\n';
    const text = `Отчёт;;;\nНачало;Тип;Телефон;Очередь;Статус\n${rows}`;
    expect(await uses(text, 'generic', 'calls')).toEqual([
      ['Начало', 'startedAt', ['15.01.2026 10:00', '15.01.2026 11:00']],
      ['Тип', 'direction', ['вх', 'исх']],
      ['Телефон', 'phone', ['87011234567']],
      ['Очередь', null, ['да']],
      ['Статус', 'status', []],
    ]);
  });

  it('shows nothing of what is not read of patients', async () => {
    const text = 'ФИО;Телефон;Диагноз\nКасымов Марат;87011234567;K02\n';
    expect((await uses(text, 'generic-patients', 'patients')).at(-1)).toEqual(['Диагноз', null, []]);
  });
});
