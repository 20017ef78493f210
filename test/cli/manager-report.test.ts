/** `report KIND` as it is typed: on the screen, in files, as one document, by the clock, as a mail that is not sent. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busyDesk, type DayDesk } from './day-desk.ts';

let desk: DayDesk;
beforeAll(async () => {
  desk = await busyDesk();
});
afterAll(() => desk.remove());

const report = (...line: string[]) => desk.run(['report', ...line], { env: { SHIFT_LANG: 'ru' } });
const done = async (...line: string[]) => {
  const ran = await report(...line);
  expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
  return ran;
};

describe('report of a kind', () => {
  it.each([
    ['day', 'figures'],
    ['week', 'days'],
    ['month', 'days'],
    ['administrator', 'figures'],
    ['sources', 'sources'],
    ['no-shows', 'cuts'],
    ['doctors', 'doctors'],
  ])('%s tells programs the whole of it, and writes no file', async (kind, table) => {
    const before = readdirSync(desk.folder).sort();
    const who = kind === 'administrator' ? ['aigul'] : [];
    const told = (await done(kind, ...who, '--json')).json();
    expect(told).toMatchObject({ kind, timezone: 'Asia/Almaty', report: kind, files: [] });
    expect(Object.keys(told)).toContain(table);
    expect(readdirSync(desk.folder).sort()).toEqual(before);
  });

  it('has the figures of metrics', async () => {
    const { figures } = (await done('day', '--json')).json<{
      figures: { id: string; metric: string; value: number }[];
    }>();
    const told = (await desk.run(['metrics', '--json'])).json<{ metrics: { id: string; value: number }[] }>();
    const calls = told.metrics.find(({ id }) => id === 'calls_in')?.value;
    const row = figures.find(({ id }) => id === 'calls_in');
    expect(row).toMatchObject({ metric: 'Входящие звонки', value: calls });
  });

  it('keeps a figure on its row in 80 columns, with fewer columns', async () => {
    const { out } = await done('week');
    const head = out.split('\n').find((line) => line.startsWith('Показатель'));
    expect(head).toMatch(/^Показатель +Факт +Цель +Итог/);
    expect(head).not.toContain('Из чего');
    const wide = await desk.run(['report', 'week'], { env: { SHIFT_LANG: 'ru', COLUMNS: '130' } });
    expect(wide.out).toMatch(/^Показатель +Факт +Цель +Итог +Из чего/m);
  });

  it('fits 40 columns, and says nothing of what is not there', async () => {
    const { out } = await desk.run(['report', 'week'], { env: { SHIFT_LANG: 'ru', COLUMNS: '40' } });
    expect(out).toMatch(/^Показатель: Входящие звонки\n {2}Факт: \d+\nПоказатель: /m);
    const lines = out.split('\n').filter((line) => !line.includes('→'));
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
  });

  it('gives no verdict on a week of which nothing is known, and says what to do', async () => {
    const { out } = await done('week', '2025-W03');
    expect(out).toContain('За 13.01.2025 – 19.01.2025 данных нет');
    expect(out.replaceAll('\n  ', ' ')).toContain('smena import calls ФАЙЛ');
    expect(out).not.toMatch(/[✓✗]|Показатель|Обращения/);
    const told = (await done('week', '2025-W03', '--json')).json<{
      main: Record<string, { value: null; met: null }>;
      figures: unknown[];
    }>();
    expect(told.main.requests).toMatchObject({ value: null, met: null });
    expect(told.figures).toEqual([]);
  });

  it('shows what matters first, and the lines that make files of it', async () => {
    const { out } = await done('week');
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/^Неделя клиники · /);
    expect(lines.indexOf('На что обратить внимание')).toBeGreaterThan(0);
    expect(out).toContain('→ smena report week 2026-01-12..2026-01-16 --xlsx');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('names its files itself, in the folder asked for, in several formats at once', async () => {
    const folder = desk.file('out/');
    const ran = await done('week', '2026-W03', '--pdf', '--html', '--xlsx', '--csv', '--folder', folder);
    const names = ['pdf', 'html', 'xlsx', 'csv'].map((ending) => `отчёт-неделя-2026-W03.${ending}`);
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
    expect(ran.out).toBe(names.map((name) => `Отчёт: ${folder}${name}\n`).join(''));
    expect(readFileSync(`${folder}${names[0]}`).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('puts its main table on the output, and the long form', async () => {
    const { out } = await done('week', '--csv', '-');
    expect(out.split('\r\n')[0]).toBe(
      'day,requests,bookings,conversion,missed_rate,callback_in_time,show_rate',
    );
    const long = await done('week', '--csv', '-', '--long');
    expect(long.out.split('\r\n')[0]).toBe('day,metric,value,numerator,denominator,target,met');
  });

  it.each(['pdf', 'xlsx'])('puts %s on the output byte by byte: it is no text', async (format) => {
    const { bytes } = await done('week', '2026-W03', `--${format}`, '-');
    const file = desk.file(`bytes.${format}`);
    await done('week', '2026-W03', `--${format}`, file);
    expect(Buffer.compare(bytes, readFileSync(file))).toBe(0);
  });

  it('understands its kinds and periods as people say them', async () => {
    const told = (await done('неделя', 'прошлая', '--json')).json();
    expect(told).toMatchObject({ kind: 'week', from: '2026-01-05', to: '2026-01-11' });
    const own = (await done('administrator', 'last', 'aigul', '--json')).json();
    expect(own).toMatchObject({ from: '2026-01-05', facts: { administrator: 'Айгуль Сапарова' } });
  });

  it('writes a mail down without sending it, with nothing in it that names a patient', async () => {
    const ran = await done('day', '--mail', 'director@clinic.kz', '--csv', '--dry-run', '-');
    expect(ran.out).toMatch(/^From: director@clinic\.kz\r\nTo: director@clinic\.kz\r\n/);
    expect(ran.out).toContain('Content-Disposition: attachment');
  });

  it('prints the line by which it is written every day, and installs nothing', async () => {
    const plan = await done(
      'day',
      '--schedule',
      '--at',
      '20:30',
      '--for',
      'cron',
      '--folder',
      desk.folder,
      '--json',
    );
    const told = plan.json<{ line: string }>();
    expect(told).toMatchObject({ kind: 'day', for: 'cron', rhythm: 'daily', at: '20:30', files: [] });
    expect(told.line).toMatch(
      /^30 20 \* \* \* mkdir -p .* && cd .* report day today --pdf --folder .* --force .*--lang ru >> /,
    );
    const { out } = await done('week', '--schedule', '--for', 'systemd', '--folder', desk.folder);
    expect(out).toContain('OnCalendar=Mon *-*-* 20:30:00');
    // A service whose folder is not there does not start, and its log is in that folder.
    expect(out).toContain(`\n\nmkdir -p ${desk.folder}\n\nЗатем`);
    expect(out).toContain('файлы кладёте и таймер включаете вы сами');
    const windows = await done('week', '--schedule', '--for', 'windows', '--folder', desk.folder);
    expect(windows.out).toContain('файл сохраняете и строку выполняете вы сами');
  });
});

describe('the line of a report by the clock', () => {
  const lineOf = async (...line: string[]) =>
    (await done(...line, '--schedule', '--for', 'cron', '--json')).json<{ line: string; name: string }>();

  it('names whose report it is, wherever that stood', async () => {
    for (const words of [['aigul', 'last'], ['week', 'aigul'], ['--administrator', 'Айгуль'], []]) {
      expect((await lineOf('administrator', ...words)).line).toContain(
        ' report administrator last --pdf --folder ',
      );
      expect((await lineOf('administrator', ...words)).line).toContain(' --administrator aigul ');
    }
  });

  it('names the desk by its code', async () => {
    const { line, name } = await lineOf('day', '--desk', 'desk-1');
    expect(line).toContain(' --desk desk-1 ');
    expect(name).toBe('smena-report-day-desk-1');
  });
});

describe('report of a kind refuses', () => {
  it.each([
    [['sources', '--desk', 'main'], 'flags_clash'],
    [['doctors', '--administrator', 'aigul'], 'flags_clash'],
    [['administrator', 'aigul', '--administrator', 'dinara'], 'flags_clash'],
    [['week', '--long'], 'flag_alone'],
    [['week', '--at', '20:30'], 'flag_alone'],
    [['week', '--dry-run'], 'flag_alone'],
    [['day', '--schedule', '--at', '25:00'], 'invalid_time'],
    [['week', 'someday'], 'invalid_period'],
    [['administrator', 'никто'], 'not_found'],
    [['57', '--schedule'], 'flag_alone'],
    [['administrator', 'никто', '--schedule'], 'not_found'],
    [['day', '--desk', 'nowhere', '--schedule'], 'invalid_choice'],
    [['day', '--mail', 'director', '--schedule'], 'mail_address'],
  ])('%j: %s', async (line, code) => {
    const ran = await report(...line, '--json');
    expect(ran.error().code).toBe(code);
    expect(ran.out).toBe('');
  });
});
