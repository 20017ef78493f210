import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ClinicDesk, clinicDesk } from './clinic-desk.ts';

let desk: ClinicDesk;
beforeEach(async () => {
  desk = await clinicDesk('en');
});
afterEach(() => desk.remove());

function file(name: string, text: string): string {
  const path = join(desk.folder, name);
  writeFileSync(path, text);
  return path;
}

type Table = 'patient' | 'service';
const rowsOf = (table: Table) =>
  desk.withStore(async ({ engine }) => engine.db.selectFrom(table).selectAll().orderBy('id').execute());
const bring = (kind: string, path: string, ...flags: string[]) =>
  desk.run(['import', kind, path, '--map', `generic-${kind}`, '--json', ...flags]);
const done = (ran: { out: string }) => JSON.parse(ran.out) as Record<string, unknown>;

const patients = `ID;ФИО;Телефон;Почта;Комментарий
15;Касымов Марат;8 (701) 234-56-78;m@example.kz;парковка
16;Ли Анна;87010000004;;
16;Ли Анна;87010000004;;
`;

describe('import patients', () => {
  it('makes each person one card and adds nothing the second time, from whatever file', async () => {
    expect(done(await bring('patients', file('p.csv', patients)))).toMatchObject({
      ...{ read: 3, imported: 2, duplicates: 1, rejected: 0, importId: 1 },
    });
    const longer = `${patients}17;Сон Вера;87010000007;;\n`;
    expect(done(await bring('patients', file('q.csv', longer)))).toMatchObject({
      imported: 1,
      duplicates: 3,
    });
    expect(await rowsOf('patient')).toMatchObject([
      { name: 'Касымов Марат', phone: '+77012345678', email: 'm@example.kz', note: 'парковка', importId: 1 },
      { name: 'Ли Анна', phone: '+77010000004', email: null, importId: 1 },
      { name: 'Сон Вера', importId: 2 },
    ]);
  });

  it('fills up a card written at the desk, keeps its words, and an undo takes all of it back', async () => {
    await desk.run([
      'patient',
      'add',
      '--name',
      'Марат Касымов',
      '--phone',
      '87012345678',
      '--note',
      'с такси',
    ]);
    const before = await rowsOf('patient');
    expect(done(await bring('patients', file('p.csv', patients)))).toMatchObject({
      imported: 1,
      completed: 1,
    });
    expect(await rowsOf('patient')).toMatchObject([
      { name: 'Марат Касымов', email: 'm@example.kz', note: 'с такси', importId: null },
      { name: 'Ли Анна' },
    ]);
    expect((await desk.run(['undo', '--import', '1', '--yes'])).code).toBe(0);
    expect(await rowsOf('patient')).toEqual(before);
  });

  it('are taken back in the order in which lists stand on each other', async () => {
    await bring('patients', file('p.csv', 'ФИО;Телефон\nЛи Анна;87010000004\n'));
    const first = await rowsOf('patient');
    await bring('patients', file('q.csv', 'ФИО;Телефон;Почта\nЛи Анна;87010000004;anna@example.kz\n'));
    const refused = await desk.run(['undo', '--import', '1', '--yes', '--json']);
    expect(refused.code).toBe(4);
    expect(refused.err).toContain('"undo_import_first"');
    expect(refused.err).toContain('smena undo --import 2');
    expect((await desk.run(['undo', '--import', '2', '--yes'])).code).toBe(0);
    expect(await rowsOf('patient')).toEqual(first);
    expect((await desk.run(['undo', '--import', '1', '--yes'])).code).toBe(0);
    expect(await rowsOf('patient')).toEqual([]);
  });

  it('that give a card its number have the days of its visits counted anew, and so does taking them back', async () => {
    const kept = () =>
      desk.withStore(({ engine }) => engine.db.selectFrom('dayFigures').select('day').execute());
    const keep = () =>
      desk.withStore(async ({ engine }) => {
        const figures = { clinicId: 1, day: '2026-01-12', definitions: '', payload: '{}' };
        await engine.db.insertInto('dayFigures').values(figures).execute();
      });
    await bring('patients', file('p.csv', 'ID;ФИО\n4;Ли Анна\n'));
    await bring('visits', file('visits.csv', 'Дата визита;Статус\n12.01.2026 10:00;пришел\n'));
    await desk.withStore(({ engine }) =>
      engine.db.updateTable('visit').set({ patientId: 1, bookedDay: '2026-01-12' }).execute(),
    );
    await keep();
    await bring('patients', file('q.csv', 'ID;ФИО;Телефон\n4;Ли Анна;87010000004\n'));
    expect(await kept()).toEqual([]);
    await keep();
    expect((await desk.run(['undo', '--import', '3', '--yes'])).code).toBe(0);
    expect(await kept()).toEqual([]);
  });

  it('does not mix up a family that shares a number', async () => {
    await bring('patients', file('p.csv', 'ФИО;Телефон\nЛи Анна;87010000004\nЛи Вера;87010000004\n'));
    expect((await rowsOf('patient')).map((row) => row.name)).toEqual(['Ли Анна', 'Ли Вера']);
  });
});

const prices = `Услуга;Цена;Длительность
Терапия;;
Консультация терапевта;от 9 000;1 ч
Снимок;3 000;10
`;

describe('import services', () => {
  it('adds services, changes prices, leaves headings out, and an undo takes the list back', async () => {
    await desk.run(['service', 'add', 'Консультация терапевта', '--price', '8000', '--minutes', '30']);
    const before = await rowsOf('service');
    const ran = await bring('services', file('prices.csv', prices));
    expect(ran.code).toBe(6);
    expect(done(ran)).toMatchObject({
      ...{ read: 3, imported: 1, completed: 1, rejected: 1 },
      rejects: [{ line: 2, reason: 'neither a price nor a length: the heading of a group' }],
    });
    expect((await rowsOf('service')).slice(before.length - 1)).toMatchObject([
      { name: 'Консультация терапевта', priceFrom: 900_000, minutes: 60 },
      { name: 'Снимок', code: 'snimok', priceFrom: 300_000, minutes: 10 },
    ]);
    expect((await desk.run(['undo', '--import', '1', '--yes'])).code).toBe(0);
    const strip = (rows: readonly object[]) => rows.map((row) => ({ ...row, version: 0 }));
    expect(strip(await rowsOf('service'))).toEqual(strip(before));
  });

  it('leaves a group’s heading out as one, also in the column of codes', async () => {
    const ran = await bring('services', file('coded.csv', 'Код;Услуга;Цена\nТерапия;;\nT1;Приём;9000\n'));
    expect(done(ran).rejects).toEqual([
      { line: 2, reason: 'neither a price nor a length: the heading of a group' },
    ]);
  });

  it('says before anything is written what would become of it', async () => {
    const tried = await desk.run([
      'import',
      'services',
      file('prices.csv', prices),
      '--map',
      'generic-services',
      '--dry-run',
    ]);
    expect(tried.out).toContain('name     Терапия; Консультация терапевта');
    expect(await rowsOf('service')).not.toContainEqual(expect.objectContaining({ name: 'Снимок' }));
  });
});
