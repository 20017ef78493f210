import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportKind } from '../../src/facts/import-run.ts';
import { readAll } from './read-all.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'smena-lists-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(kind: ImportKind, text: string) {
  const file = join(folder, `${kind}.csv`);
  writeFileSync(file, text);
  return readAll(file, `generic-${kind}`, kind);
}

describe('a list of patients', () => {
  it('gives names whole or in parts, numbers as people write them, and words of its own', async () => {
    const { rows, rejects } = await read(
      'patients',
      `№ карты;Фамилия;Имя;Отчество;Мобильный;Почта;Язык;Способ связи;Дата регистрации;Дата рождения;Комментарий
15;Касымов;Марат;Ерланович;8 (701) 234-56-78;m@example.kz;қазақша;Ватсап;05.03.2024;01.01.1990;парковка
16;Ли;Анна;;;;русский;;;;
`,
    );
    expect(rejects).toEqual([]);
    expect(rows).toEqual([
      {
        ...{
          patientName: 'Касымов Марат Ерланович',
          patientPhone: '+77012345678',
          patientKey: 'generic-patients:15',
        },
        ...{
          patientEmail: 'm@example.kz',
          language: 'kk',
          preferredChannel: 'whatsapp',
          note: 'парковка',
          line: 2,
        },
        createdAt: Date.parse('2024-03-05T00:00:00+05:00'),
      },
      {
        ...{
          patientName: 'Ли Анна',
          patientPhone: null,
          patientKey: 'generic-patients:16',
          patientEmail: null,
        },
        ...{ language: 'ru', preferredChannel: null, note: null, line: 3, createdAt: null },
      },
    ]);
  });

  it('leaves out rows of nobody and numbers that are none', async () => {
    const { rejects, rows } = await read(
      'patients',
      'ФИО;Телефон;Почта\n;;x@example.kz\nЛи Вера;сотовый;\nЛи Анна;87010000004;\n',
    );
    expect(rows).toHaveLength(1);
    expect(rejects).toMatchObject([
      { line: 2, reason: 'nobody' },
      { line: 3, reason: 'phone', params: { value: 'сотовый' } },
    ]);
  });
});

describe('a price list', () => {
  it('gives the lowest price and the length, however they are written', async () => {
    const lengths = ['45', '0:45', '1:30', '01:00:00', '45 мин', '1 ч 30 мин', '1 ч', ''];
    const prices = ['3500', '3 500', 'от 3 500 ₽', '3 500 – 5 000', '3500,50', '12 000 тг', '8500-9000', ''];
    const lines = lengths.map((length, at) => `Услуга ${at};${prices[at]};${length}`);
    const { rows, rejects } = await read('services', `Услуга;Цена;Длительность\n${lines.join('\n')}\n`);
    expect(rejects).toEqual([]);
    expect(rows.map(({ minutes }) => minutes)).toEqual([45, 45, 90, 60, 45, 90, 60, null]);
    expect(rows.map(({ priceFrom }) => priceFrom)).toEqual([
      ...[350_000, 350_000, 350_000, 350_000, 350_050, 1_200_000, 850_000, null],
    ]);
  });

  it('takes what stands alone in the column of codes for a group’s heading', async () => {
    const { rows, rejects } = await read('services', 'Код;Услуга;Цена\nТерапия;;\nТ1;Приём;9000\nТ2;;100\n');
    expect(rows).toMatchObject([
      { code: null, name: 'Терапия', priceFrom: null, line: 2 },
      { code: 'т1', name: 'Приём' },
    ]);
    expect(rejects).toMatchObject([{ line: 4, reason: 'unnamed' }]);
  });

  it('leaves out what has no name, no readable price, or lasts longer than a day at work', async () => {
    const { rejects } = await read(
      'services',
      'Услуга;Цена;Минут\n;100;10\nСнимок;дорого;10\nКурс;100;900\n',
    );
    expect(rejects).toMatchObject([
      { line: 2, reason: 'unnamed' },
      { line: 3, reason: 'money', params: { field: 'price', value: 'дорого' } },
      { line: 4, reason: 'number', params: { field: 'minutes', value: '900' } },
    ]);
  });
});
