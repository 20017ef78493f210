/** The board in a real terminal: its picture, its keys, its window, another desk, and a terminal left as it was. */
import { spawn as spawnChild, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IPty, spawn } from 'node-pty';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/terminal/text-width.ts';
import { seenScreen } from './seen-screen.ts';

const executable = join(process.cwd(), 'bin', 'smena.cjs');
let folder: string;
let env: Record<string, string>;
const running: (() => void)[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'smena-board-'));
  env = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    TERM: 'xterm-256color',
    NO_COLOR: '1',
    SHIFT_DB: join(folder, 'shift.db'),
    SHIFT_LANG: 'ru',
    SHIFT_NOW: '2026-01-16T10:05:00+05:00',
  };
  typed('init', '--demo');
  typed('start', '--administrator', 'aigul', '--cash', '20000', '--all-done');
});
afterEach(() => {
  for (const end of running.splice(0)) end();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function typed(...argv: string[]): void {
  const ran = spawnSync(process.execPath, [executable, ...argv], { env, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stderr);
}

/** A program in a terminal of that size, and what is seen there. */
function inTerminal(file: string, argv: string[], columns: number, rows: number, more = {}) {
  // Its types leave out how a terminal is closed.
  const child: IPty & { destroy?(): void } = spawn(file, argv, {
    env: { ...env, ...more },
    cols: columns,
    rows,
    cwd: folder,
  });
  const screen = seenScreen(rows);
  let heard: () => void = () => undefined;
  const ended = new Promise<{ exitCode: number; signal?: number }>((resolve) => child.onExit(resolve));
  const exit = ended.then(({ exitCode }) => exitCode);
  child.onData((piece) => {
    screen.write(piece);
    heard();
  });
  running.push(() => signalled(child.pid, 'SIGKILL'));
  return {
    screen,
    exit,
    ended,
    pid: child.pid,
    press: (keys: string) => child.write(keys),
    /** Closes the terminal, as a window that is closed does. */
    unplug: () => child.destroy?.(),
    resize(to: number, high: number) {
      screen.resize(to, high);
      child.resize(to, high);
    },
    /** Waits until the screen shows it. */
    async until(shows: (lines: string[]) => boolean): Promise<string[]> {
      while (!shows(screen.lines())) {
        await new Promise<void>((resolve, reject) => {
          const patience = setTimeout(() => reject(new Error(screen.lines().join('\n'))), 20_000);
          heard = () => {
            clearTimeout(patience);
            resolve();
          };
        });
      }
      return screen.lines();
    },
  };
}

/** A process that has ended by itself needs no signal any more. */
function signalled(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

const board = (columns: number, rows: number, more = {}) =>
  inTerminal(process.execPath, [executable, 'board'], columns, rows, more);
const has = (text: string) => (lines: string[]) => lines.some((line) => line.includes(text));

describe('the board in a terminal', () => {
  it.each([
    ['ru', 40, 18, 'q выйти'],
    ['kk', 80, 24, 'q шығу'],
    ['en', 200, 16, 'q leave'],
  ] as const)('in %s at %i columns', async (lang, columns, rows, keys) => {
    const shown = board(columns, rows, { SHIFT_LANG: lang });
    const lines = await shown.until(has(keys));
    expect(lines[0]).toMatch(/^Жайлы · /);
    expect(lines.at(-1)).toContain(keys);
    expect(lines.filter((line) => /^>?[ \d]*1 /.test(line))).not.toEqual([]);
    expect(lines.filter((line) => displayWidth(line) > columns)).toEqual([]);
    expect([shown.screen.full, shown.screen.cursor]).toEqual([true, false]);
    shown.press('q');
    expect(await shown.exit).toBe(0);
    expect([shown.screen.full, shown.screen.cursor]).toEqual([false, true]);
  });

  it('shows what another desk writes, follows its window, and acts without being left', async () => {
    const shown = board(80, 24);
    await shown.until(has('q выйти'));
    spawnChild(process.execPath, [executable, 'log', 'call', '--missed', '--phone', '87015550166'], { env });
    await shown.until(has('+7 701 *** ** 66'));
    shown.resize(30, 8);
    expect((await shown.until(has('40 × 10'))).filter((line) => line.length > 30)).toEqual([]);
    shown.resize(40, 12);
    await shown.until((lines) => has('q выйти')(lines) && lines.every((line) => displayWidth(line) <= 40));
    shown.resize(80, 24);
    await shown.until(has('+7 701 *** ** 66'));
    // In a Russian layout, by the place of the key.
    shown.press('д');
    await shown.until(has('Канал'));
    expect(shown.screen.full).toBe(false);
    shown.press('\u0003');
    await shown.until(has('Прервано.'));
    await shown.until(has('q выйти'));
    process.kill(shown.pid, 'SIGTERM');
    expect(await shown.exit).toBe(0);
    expect([shown.screen.full, shown.screen.cursor]).toEqual([false, true]);
  });

  it.each([
    ['the board', '', 'q выйти'],
    ['a question', 'l', 'Канал'],
    ['the help page', '?', 'Esc'],
  ])('ends with its terminal: %s', async (_, keys, shows) => {
    const shown = board(80, 24);
    await shown.until(has('q выйти'));
    shown.press(keys);
    await shown.until(has(shows));
    shown.unplug();
    // 1 is SIGHUP: no core, no words to nobody.
    expect(await shown.ended).toMatchObject({ signal: 1 });
  });

  it('is laid aside with Ctrl-Z and taken up again', async () => {
    const shell = inTerminal('bash', ['--norc', '-i'], 80, 24, { PS1: 'ready ' });
    await shell.until(has('ready'));
    shell.press(`'${process.execPath}' '${executable}' board\r`);
    await shell.until(has('q выйти'));
    shell.press('\u001a');
    await shell.until(has('Stopped'));
    expect([shell.screen.full, shell.screen.cursor]).toEqual([false, true]);
    shell.press('fg\r');
    await shell.until(has('q выйти'));
    shell.press('j');
    await shell.until((lines) => lines.some((line) => /^> ?2 /.test(line)));
    shell.press('q');
    await shell.until(has('ready'));
  });
});
