/** The frozen figures of closed shifts once more: what differs is said with what is behind it. */
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { preparedDesk } from './prepared-desk.ts';
import { type Desk, newDesk } from './run-cli.ts';

interface Check {
  checked: number;
  same: number;
  unexplained: number;
  shifts: {
    id: number;
    differences: {
      metric: string;
      frozen: { value: number | null };
      now: { value: number | null };
      causes: { kind: string; record?: string; id?: number; from?: string; to?: string; entry?: number }[];
    }[];
  }[];
}

let desk: Desk;

const opened = '2026-01-16T08:47:00+05:00';
beforeEach(async () => {
  desk = await preparedDesk('a closed shift', closedShift, opened, 'en');
});
afterEach(() => desk.remove());

async function check(...argv: string[]): Promise<Check & { code: number }> {
  const ran = await desk.run(['metrics', 'check', ...argv, '--json'], { now: '2026-01-19T10:00:00+05:00' });
  return { ...ran.json<Check>(), code: ran.code };
}
const later = (...argv: string[]) => desk.run(argv, { now: '2026-01-17T09:20:00+05:00' });
const of = ({ shifts }: Check, metric: string) => shifts[0]?.differences.find((one) => one.metric === metric);

describe('metrics check', () => {
  it('finds nothing where nothing was changed, however much time has passed', async () => {
    expect(await check()).toMatchObject({ code: 0, checked: 1, same: 1, unexplained: 0, shifts: [] });
    expect((await later('metrics', 'check', '--lang', 'ru')).out).toContain(
      'Проверено закрытых смен: 1. Сошлось: 1, не сошлось: 0.',
    );
  });

  it('names the visit of which it was said later what became of it', async () => {
    await later('start', '--administrator', 'dinara', '--cash', '0', '--all-done');
    expect((await later('visit', 'no-show', '1')).err).toBe('');
    const found = await check('2026-01-16');
    expect(found).toMatchObject({ code: 0, checked: 1, same: 0, unexplained: 0 });
    expect(of(found, 'show_rate')).toMatchObject({
      frozen: { value: null },
      now: { value: 0 },
      causes: [{ kind: 'changed', record: 'visit', id: 1, from: 'booked', to: 'no_show' }],
    });
    expect(of(found, 'conversion')).toBeUndefined();
    const { out } = await later('metrics', 'check', '--shift', '1', '--lang', 'ru');
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(/Доходимость — \(0 из 0\) 0,0 % \(0 из 1\) визит 1: /u);
  });

  it('names the import that brought rows of the shift’s time, and its undo', async () => {
    const csv = 'ID;Дата и время;Клиент;Телефон;Статус\n1;16.01.2026 11:00;Инна;87010000003;не пришёл\n';
    await later('import', 'visits', await fileOf(csv), '--map', 'generic-visits');
    const found = await check('--shift', '1');
    expect(of(found, 'no_show_rate')).toMatchObject({
      now: { value: 1 },
      causes: [{ kind: 'import', record: 'importRun', id: 1 }],
    });
    await later('undo', '--import', '1', '--yes');
    expect(await check('--shift', '1')).toMatchObject({ same: 1 });
  });

  it('names a target that was set for a day of the past, and takes no shift for wrong by it', async () => {
    await later('config', 'set', 'targets.conversion', '>=', '0.7', '--from', '2026-01-16');
    const found = await check();
    expect(found).toMatchObject({ code: 0, unexplained: 0 });
    expect(of(found, 'conversion')?.causes).toEqual([
      { kind: 'target', from: { op: '>=', value: 0.5 }, to: { op: '>=', value: 0.7 } },
    ]);
  });

  it('says so, and ends with 1, where rows were changed past the program', async () => {
    await desk.withStore(async ({ engine: { db } }) => {
      await sql`update "contact" set "status" = 'missed' where "id" = 2`.execute(db);
    });
    const found = await check();
    expect(found.code).toBe(1);
    expect(found.unexplained).toBeGreaterThan(0);
    expect(of(found, 'missed')).toMatchObject({ frozen: { value: 0 }, now: { value: 1 }, causes: [] });
    const ran = await later('metrics', 'check', '--lang', 'en');
    expect([ran.code, ran.out.replaceAll(/\s+/g, ' ')]).toEqual([
      1,
      expect.stringContaining('past the program'),
    ]);
  });
});

async function fileOf(text: string): Promise<string> {
  const { writeFileSync } = await import('node:fs');
  const file = `${desk.folder}/visits.csv`;
  writeFileSync(file, text);
  return file;
}

/** A shift of one Friday: one of two who rang was booked. */
async function closedShift(): Promise<Desk> {
  const made = newDesk(opened);
  const call = ['log', 'call', '--source', '2gis'];
  for (const [time, ...argv] of [
    ['08:00', 'init', '--file', 'data/demo-clinic.yaml'],
    ['08:47', 'start', '--administrator', 'aigul', '--cash', '0', '--all-done'],
    ['09:00', ...call, '--phone', '87010000001', '--name', 'Асель', '--outcome', 'booked'],
    ['09:10', ...call, '--phone', '87010000002', '--name', 'Олег', '--outcome', 'declined'],
    [
      ...['09:20', 'book', '--doctor', 'akhmetova', '--service', 'hygiene', '--at', '12:00'],
      ...['--name', 'Асель', '--phone', '87010000001'],
    ],
    [
      '20:30',
      'close',
      '--force',
      '--reason',
      'проверка',
      '--all-done',
      '--cash-counted',
      '0',
      '--out',
      made.folder,
    ],
  ] as [string, ...string[]][]) {
    const ran = await made.run(argv, { now: `2026-01-16T${time}:00+05:00` });
    if (ran.code !== 0) throw new Error(`${argv.join(' ')}: ${ran.err}`);
  }
  return made;
}
