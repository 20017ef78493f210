import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './project.ts';

/** Plays the day before a moment, as `npm start` without a terminal does. */
function play(practice: string, now: string) {
  const how = { program: join(root, 'bin/smena.cjs'), practice, now: Date.parse(now) };
  const script = `import(${JSON.stringify(join(root, 'tools/demo-day.mjs'))})
    .then(({ demonstrate }) => process.exit(demonstrate(${JSON.stringify(how)})))`;
  return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', env: { PATH: process.env.PATH } });
}

beforeAll(() => {
  spawnSync(process.execPath, [join(root, 'tools/build.mjs'), '--quiet']);
}, 120_000);

/** A Sunday: short hours, and two of four doctors away. */
const now = '2026-07-13T09:00:00+05:00';
const day = '2026-07-12';

describe('the demonstration', { timeout: 120_000 }, () => {
  const practice = mkdtempSync(join(tmpdir(), 'smena-practice-'));
  afterAll(() => rmSync(practice, { recursive: true, force: true }));

  test('opens, works and closes a day, and says where its papers are', () => {
    const { status, stdout, stderr } = play(practice, now);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n').slice(-6)).toEqual([
      '',
      'That was a day at the practice clinic.',
      `Report of the shift (PDF): ${practice}/смена-3-${day}.pdf`,
      `Figures of the day (CSV):  ${practice}/figures-${day}.csv`,
      'Go on there: npm start -- now · in English: SHIFT_LANG=en npm start',
      '',
    ]);
    expect(readFileSync(`${practice}/смена-3-${day}.pdf`, 'latin1').slice(0, 5)).toBe('%PDF-');
    const [heading = '', row = ''] = readFileSync(`${practice}/figures-${day}.csv`, 'utf8').split('\r\n');
    const figures = Object.fromEntries(heading.split(',').map((name, at) => [name, row.split(',')[at]]));
    expect(figures).toMatchObject({
      day,
      requests: '7',
      bookings: '3',
      calls_in: '10',
      missed: '2',
      no_show_rate_n: '1',
    });
  });

  test('again: the day before is kept beside it', () => {
    expect(play(practice, now).status).toBe(0);
    expect(readFileSync(`${practice}/previous/смена-3-${day}.pdf`, 'latin1').slice(0, 5)).toBe('%PDF-');
  });
});
