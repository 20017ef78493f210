import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Reject } from '../../src/facts/import-run.ts';
import { readAll } from './read-all.ts';

const folder = mkdtempSync(join(tmpdir(), 'smena-checks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const now = Date.parse('2026-01-16T10:00:00+05:00');

async function rejected(text: string, kind: 'calls' | 'visits' = 'calls', options = {}): Promise<Reject[]> {
  const path = join(folder, 'table.csv');
  writeFileSync(path, text);
  const map = kind === 'calls' ? 'generic' : 'generic-visits';
  return (await readAll(path, map, kind, { now, ...options })).rejects;
}

const head = 'Начало;Тип;Телефон;Статус;Длительность;Разговор\n';
const call = (start: string, total: string, talk: string, status = 'отвечен') =>
  `${start};вх;87011234567;${status};${total};${talk}\n`;

describe('rows that cannot be', () => {
  it('a talk longer than its call, but for a second of rounding', async () => {
    const rows = call('15.01.2026 10:00', '60', '61') + call('15.01.2026 10:00', '1:00', '1:05');
    expect(await rejected(head + rows)).toEqual([
      {
        line: 3,
        reason: 'talk_longer',
        params: { field: 'talkSeconds', value: 65, talk: '1:05', total: '1:00' },
      },
    ]);
    // What the exchange counts of a call that nobody answered is no talk.
    expect(await rejected(head + call('15.01.2026 10:00', '60', '65', 'не отвечен'))).toEqual([]);
  });

  it('lengths below zero', async () => {
    expect(
      await rejected(head + call('15.01.2026 10:00', '-5', '1') + call('15.01.2026 10:00', '60', '−7')),
    ).toEqual([
      { line: 2, reason: 'negative', params: { field: 'durationSeconds', value: '-5' } },
      { line: 3, reason: 'negative', params: { field: 'talkSeconds', value: '−7' } },
    ]);
  });

  it('a call that has not begun, but for minutes by which clocks differ; a visit may lie ahead', async () => {
    const rows = ['16.01.2026 10:14', '16.01.2026 10:16', '17.01.2026 09:00'].map((at) =>
      call(at, '60', '50'),
    );
    expect(await rejected(head + rows.join(''))).toEqual([
      { line: 3, reason: 'future', params: { field: 'startedAt', value: '16.01.2026 10:16' } },
      { line: 4, reason: 'future', params: { field: 'startedAt', value: '17.01.2026 09:00' } },
    ]);
    const visits = 'Клиент;Телефон;Дата визита;Статус\nМарат;87011234567;20.01.2026 10:00;ожидание\n';
    expect(await rejected(visits, 'visits')).toEqual([]);
  });

  it('a date with its month and day the other way round than the file’s others', async () => {
    const rows =
      call('1/15/2026 10:00', '60', '50') +
      call('15/1/2026 10:00', '60', '50') +
      call('15/15/2026 10:00', '60', '50');
    expect(await rejected(head + rows, 'calls', { dates: 'mdy' })).toEqual([
      { line: 3, reason: 'dates', params: { field: 'startedAt', value: '15/1/2026 10:00' } },
      { line: 4, reason: 'time', params: { field: 'startedAt', value: '15/15/2026 10:00' } },
    ]);
  });
});
