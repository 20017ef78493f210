/** Ctrl-C at a question, in a real terminal: exit code 130, its words, and nothing of the answers is kept. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node-pty';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/index.ts';

const executable = join(process.cwd(), 'bin', 'smena.cjs');
const controlC = '\u0003';
const enter = '\r';
let folder: string;
let env: Record<string, string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'smena-keys-'));
  env = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    TERM: 'xterm',
    SHIFT_DB: join(folder, 'shift.db'),
    SHIFT_LANG: 'en',
    SHIFT_NOW: '2026-01-16T09:00:00+05:00',
  };
  typed('init', '--name', 'A', '--address', 'B', '--staff', 'C: administrator', '--yes');
  typed('start', '--administrator', 'c', '--all-done');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function typed(...argv: string[]): Record<string, unknown> {
  const ran = spawnSync(process.execPath, [executable, ...argv, '--json'], { env, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout);
}

/** Runs a line in a terminal and presses keys whenever the text beside them has appeared. */
function atKeys(
  argv: string[],
  keys: [shown: string, pressed: string][],
  more: Record<string, string> = {},
): Promise<{ code: number; last: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [executable, ...argv], {
      env: { ...env, ...more },
      cols: 80,
      rows: 30,
    });
    let screen = '';
    let seen = 0;
    const left = [...keys];
    child.onData((piece) => {
      screen += piece;
      const [next] = left;
      if (!next || !screen.slice(seen).includes(next[0])) return;
      seen = screen.length;
      left.shift();
      child.write(next[1]);
    });
    child.onExit(({ exitCode }) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what moves the cursor is taken off
      const plain = screen.replace(/\u001b\[[0-9;?]*[a-zA-Z]/g, '').replaceAll('\r', '');
      done({ code: exitCode, last: plain.trimEnd().split('\n').at(-1) ?? '' });
    });
  });
}

describe('Ctrl-C at a question', () => {
  it.each([
    ['en', 'Cancelled. What was confirmed before stays; the rest was not written.'],
    ['ru', 'Прервано. Подтверждённое раньше записано, остальное — нет.'],
    ['kk', 'Тоқтатылды. Бұрын расталғаны сақталды, қалғаны жазылған жоқ.'],
  ] as const)('at the first one (%s)', async (lang, words) => {
    const { t } = await translator(lang);
    const ran = await atKeys(['log', 'call'], [[t('contacts.ask.way'), controlC]], { SHIFT_LANG: lang });
    expect(ran).toEqual({ code: 130, last: words });
    expect(typed('log', 'list')).toMatchObject({ contacts: [] });
  });

  it('after some answers: none of them is kept', async () => {
    const { t } = await translator('en');
    const ran = await atKeys(
      ['log', 'call'],
      [
        [t('contacts.ask.way'), enter],
        [t('contacts.ask.phone'), `87010000001${enter}`],
        [t('contacts.ask.name'), `Марат${enter}`],
        [t('contacts.ask.purpose'), controlC],
      ],
    );
    expect(ran.code).toBe(130);
    expect(typed('log', 'list')).toMatchObject({ contacts: [] });
    expect(typed('undo', '--list')).toMatchObject({
      entries: [{ kind: 'checklist.answered' }, { kind: 'shift.opened' }],
    });
  });

  it('before anything was set up: no clinic is there', async () => {
    const other = { SHIFT_DB: join(folder, 'other.db') };
    const ran = await atKeys(
      ['init'],
      [
        ['Name', `Жайлы${enter}`],
        ['Address', controlC],
      ],
      other,
    );
    expect(ran.code).toBe(130);
    const again = spawnSync(process.execPath, [executable, 'config'], {
      env: { ...env, ...other },
      encoding: 'utf8',
    });
    expect([again.status, again.stderr.split('\n')[0]]).toEqual([3, 'No clinic has been set up yet.']);
  });
});
