/** The day in a real terminal: questions answered by keys, a screen that refreshes, a terminal left as it was. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node-pty';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const executable = join('bin', 'smena.cjs');
let folder: string;
let env: Record<string, string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'smena-terminal-'));
  env = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    TERM: 'xterm-256color',
    SHIFT_DB: join(folder, 'shift.db'),
    SHIFT_LANG: 'en',
    SHIFT_NOW: '2026-01-16T08:47:00+05:00',
  };
  const clinic = [
    '--name',
    'A',
    '--address',
    'B',
    '--timezone',
    'Asia/Almaty',
    '--hours',
    'mon-sat 09:00-20:00',
  ];
  const people = ['--staff', 'Aigul Saparova: administrator', '--staff', 'Dinara: administrator'];
  typed('init', ...clinic, ...people, '--yes');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a line without a terminal and returns its JSON. */
function typed(...argv: string[]): Record<string, unknown> {
  const ran = spawnSync(process.execPath, [executable, ...argv, '--json'], { env, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout);
}

/** Runs a line in a terminal; each time the screen has shown a text anew, the keys beside it are pressed. */
function inTerminal(
  argv: string[],
  script: [shown: string, keys: string][],
): Promise<{ code: number; screen: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [executable, ...argv], {
      env,
      cols: 80,
      rows: 30,
      cwd: process.cwd(),
    });
    let screen = '';
    let seen = 0;
    const left = [...script];
    child.onData((piece) => {
      screen += piece;
      const [next] = left;
      const at = next === undefined ? -1 : screen.indexOf(next[0], seen);
      if (next === undefined || at < 0) return;
      seen = screen.length;
      left.shift();
      child.write(next[1]);
    });
    child.onExit(({ exitCode }) => resolve({ code: exitCode, screen }));
  });
}

const enter = '\r';
const down = '\u001b[B';

describe('in a terminal', () => {
  it('a shift is opened by keys, and an interrupted walk goes on', async () => {
    const cut = await inTerminal(
      ['start'],
      [
        ['Who opens', down + enter],
        ['Cash', `15000${enter}`],
        ['you are on line', enter],
        ['it is quiet', down + enter],
        ['Why is it skipped', `lent to desk 2${enter}`],
        ['Texts for chats', '\u0003'],
      ],
    );
    expect(cut.code).toBe(130);
    const { shift, checklist } = typed('start', '--done', 'templates') as {
      shift: { administrator: string };
      checklist: { items: { id: string; state: string; by: string; reason: string | null }[] };
    };
    expect(shift.administrator).toBe('dinara');
    const said = checklist.items.filter(({ by }) => by === 'person');
    expect(said.map(({ id, state, reason }) => [id, state, reason])).toEqual([
      ['lines', 'done', null],
      ['headset', 'skipped', 'lent to desk 2'],
      ['templates', 'done', null],
      ['pitch', 'open', null],
    ]);
    const rest = await inTerminal(['start'], [['introduction', enter]]);
    expect(rest.code).toBe(0);
    expect(rest.screen).toContain('Opening done');
  });

  it.each([
    ['q', 'q'],
    ['Ctrl-C', '\u0003'],
  ])('status --watch stays until %s and leaves nothing behind', async (_, key) => {
    const ran = await inTerminal(['status', '--watch', '1'], [['Leave: q', key]]);
    expect(ran.code).toBe(0);
    expect(ran.screen.startsWith('\u001b[?1049h\u001b[?25l\u001b[H')).toBe(true);
    expect(ran.screen.endsWith('\u001b[J\u001b[?25h\u001b[?1049l')).toBe(true);
  });
});
