import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPdf } from '../render/pdf-text.ts';
import { type Desk, newDesk, type Ran } from './run-cli.ts';

const clinic = `
clinic:
  name: Клиника «Жайлы»
  address: Алматы, пр. Абая, 52
  timezone: Asia/Almaty
  currency: KZT
  language: ru
openingHours:
  mon-sat: 09:00-20:00
staff:
  - { code: aigul, name: Айгуль Сапарова, role: administrator }
  - { code: dinara, name: Динара Ахметова, role: administrator }
doctors:
  - { code: omarova, name: Омарова Айгерим, specialty: терапевт }
services:
  - { code: hygiene, name: Профгигиена, price: 15000, minutes: 40 }
sources:
  - { code: 2gis, name: 2GIS }
`;

let desk: Desk;
const file = (name: string) => join(desk.folder, name);
const spaced = (path: string) =>
  readPdf(readFileSync(path)).pages.map((page) => page.map((line) => line.replaceAll('\u00a0', ' ')));

async function type(line: string[], at?: string): Promise<Ran> {
  const ran = await desk.run(line, at === undefined ? {} : { now: `2026-01-16T${at}:00+05:00` });
  if (ran.code !== 0) throw new Error(`${line.join(' ')}\n${ran.err}`);
  return ran;
}

/** Open, two calls and a visit, close with one callback carried. */
async function workDay(): Promise<void> {
  await type(['start', '--administrator', 'aigul', '--cash', '20000', '--all-done'], '08:50');
  await type(
    [
      'log',
      'call',
      '--phone',
      '87012345678',
      '--name',
      'Марат Касымов',
      '--talk',
      '3:10',
      '--outcome',
      'informed',
      '--source',
      '2gis',
      '--purpose',
      'booking',
    ],
    '09:30',
  );
  await type(['log', 'call', '--phone', '87770000003', '--missed'], '12:02');
  await type(
    [
      'close',
      '--all-done',
      '--cash-counted',
      '19500',
      '--cash-note',
      'размен',
      '--out',
      file('closed.pdf'),
      '--carry',
      'callback:2=tomorrow 09:00/dinara/не берёт, две попытки',
    ],
    '20:14',
  );
}

beforeEach(async () => {
  desk = newDesk('2026-01-16T20:30:00+05:00', 'ru');
  writeFileSync(file('clinic.yaml'), clinic);
  await type(['init', '--file', file('clinic.yaml')], '08:40');
});
afterEach(() => desk.remove());

describe('report', () => {
  it('is the same bytes as the PDF of the close, whatever has changed since', async () => {
    await workDay();
    await type(['staff', 'edit', 'aigul', '--name', 'Айгуль Новая']);
    await type(['doctor', 'edit', 'omarova', '--name', 'Омарова Другая']);
    await type(['config', 'set', 'name', 'Другая клиника']);
    await type(['task', 'done', '1']);
    await type(['report', '1', '--pdf', file('again.pdf')]);
    expect(readFileSync(file('again.pdf')).equals(readFileSync(file('closed.pdf')))).toBe(true);
  });

  it('tells on paper what the shift was', async () => {
    await workDay();
    await type(['report', '--pdf', file('shift.pdf')]);
    expect(spaced(file('shift.pdf'))).toMatchSnapshot();
  });

  it('says where the files are', async () => {
    await workDay();
    const ran = await type(['report', '1', '--pdf', file('a.pdf'), '--csv', file('a.csv')]);
    expect(ran.out).toBe(`Отчёт смены 1: ${file('a.pdf')}\nЦифры смены 1: ${file('a.csv')}\n`);
  });

  it('puts a file on the output where its name is a dash, and nothing else there', async () => {
    await workDay();
    const ran = await type(['report', '1', '--pdf', '-', '--csv', file('a.csv')]);
    await type(['report', '1', '--pdf', file('a.pdf')]);
    expect(Buffer.compare(ran.bytes, readFileSync(file('a.pdf')))).toBe(0);
    expect(ran.err).toBe(`Цифры смены 1: ${file('a.csv')}\n`);
  });

  it('writes the frozen figures as CSV, and for Excel', async () => {
    await workDay();
    await type(['report', '--csv', file('a.csv')]);
    const rows = readFileSync(file('a.csv'), 'utf8').split('\r\n');
    expect(rows.slice(0, 4)).toEqual([
      'day,metric,value,numerator,denominator,target,met',
      '2026-01-16,requests,2,2,,,',
      '2026-01-16,bookings,0,0,,,',
      '2026-01-16,conversion,0,0,2,>=0.5,false',
    ]);
    await type(['report', '--csv', file('b.csv'), '--excel']);
    expect(readFileSync(file('b.csv'), 'utf8').split('\r\n')[3]).toBe(
      '2026-01-16;conversion;0;0;2;>=0,5;не выполнено',
    );
  });

  it('tells programs, and writes no file unasked', async () => {
    await workDay();
    const before = readdirSync(desk.folder).sort();
    const told = (await type(['report', '--json'])).json();
    expect(readdirSync(desk.folder).sort()).toEqual(before);
    expect(told).toMatchObject({
      shift: { id: 1, state: 'closed' },
      report: 'shift',
      at: '2026-01-16T20:14:00+05:00',
      facts: { administrator: 'Айгуль Сапарова', openedAt: '2026-01-16T08:50:00+05:00' },
      carried: [
        { owner: 'Динара Ахметова', dueAt: '2026-01-17T09:00:00+05:00', reason: 'не берёт, две попытки' },
      ],
      cash: {
        opening: { amount: 20_000, currency: 'KZT' },
        expected: { amount: 20_000, currency: 'KZT' },
        counted: { amount: 19_500, currency: 'KZT' },
        difference: { amount: -500, currency: 'KZT' },
        note: 'размен',
      },
      pdf: null,
      csv: null,
    });
  });

  it('tells of an open shift as things stand, and says so', async () => {
    await type(['start', '--administrator', 'aigul', '--cash', '20000', '--all-done'], '08:50');
    const { alerts, facts } = (await type(['report', '--json'], '12:00')).json<{
      alerts: string[];
      facts: object;
    }>();
    expect(alerts).toEqual(['Смена ещё открыта: цифры не окончательные.']);
    expect(facts).toMatchObject({ closedAt: null, state: 'открыта' });
  });

  it('says loudly that a shift was forced shut', async () => {
    await type(['start', '--administrator', 'aigul', '--all-done'], '08:50');
    await type(['log', 'call', '--phone', '87770000003', '--missed'], '12:02');
    await type(['close', '--force', '--reason', 'отключили свет', '--out', file('forced.pdf')], '20:14');
    expect(spaced(file('forced.pdf'))[0]).toContain('Смена закрыта принудительно. Причина: отключили свет');
  });
});

describe('report refuses', () => {
  const fails = async (...line: string[]) => {
    const ran = await desk.run(line);
    return { code: ran.code, out: ran.out, err: ran.err };
  };

  it('a shift that is not there', async () => {
    await workDay();
    expect(await fails('report', '57')).toEqual({
      code: 3,
      out: '',
      err: 'Нет записи: смена 57.\nЕсть: 1 (16.01.2026).\n',
    });
  });

  it('a word that is neither a kind nor a number', async () => {
    expect(await fails('report', 'вчера')).toEqual({
      code: 2,
      out: '',
      err: 'report: значения «вчера» нет.\nМожно: day, week, month, administrator, sources, no-shows, doctors.\n',
    });
  });

  it('when there was no shift yet', async () => {
    expect(await fails('report')).toEqual({
      code: 3,
      out: '',
      err: 'На этой стойке смена не открыта.\nОткрыть: smena start\n',
    });
  });

  it('to write over a file without --force', async () => {
    await workDay();
    writeFileSync(file('mine.pdf'), 'mine');
    expect(await fails('report', '--pdf', file('mine.pdf'))).toEqual({
      code: 2,
      out: '',
      err: `Файл ${file('mine.pdf')} уже есть, он не тронут.\nУкажите другое имя или --force, чтобы заменить.\n`,
    });
    expect(readFileSync(file('mine.pdf'), 'utf8')).toBe('mine');
    await type(['report', '--pdf', file('mine.pdf'), '--force']);
    expect(readFileSync(file('mine.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('to write through a link, even with --force', async () => {
    await workDay();
    writeFileSync(file('target'), 'mine');
    symlinkSync(file('target'), file('link.pdf'));
    expect(await fails('report', '--pdf', file('link.pdf'), '--force')).toEqual({
      code: 2,
      out: '',
      err: `${file('link.pdf')} — ссылка; запись через неё не сделана.\nУкажите имя настоящего файла.\n`,
    });
    expect(readFileSync(file('target'), 'utf8')).toBe('mine');
  });
});
