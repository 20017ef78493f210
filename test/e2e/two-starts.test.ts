/** Two people start the same desk at the same moment, in two processes. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const rounds = 5;
let folder: string;

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

function typed(...argv: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join('bin', 'smena.cjs'), ...argv], {
      env: {
        ...process.env,
        HOME: folder,
        SHIFT_DB: join(folder, 'shift.db'),
        SHIFT_LANG: 'en',
        SHIFT_NOW: '2026-01-16T08:47:00+05:00',
      },
    });
    const said = { out: '', err: '' };
    child.stdout.on('data', (piece) => {
      said.out += String(piece);
    });
    child.stderr.on('data', (piece) => {
      said.err += String(piece);
    });
    child.on('close', (code) => resolve({ code, ...said }));
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'smena-starts-'));
  const people = ['--staff', 'Aigul: administrator', '--staff', 'Dinara: administrator'];
  await typed('init', '--name', 'A', '--address', 'B', '--timezone', 'Asia/Almaty', ...people, '--yes');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('one of them opens the shift, the other hears who was first', async () => {
  for (let round = 1; round <= rounds; round += 1) {
    const ended = await Promise.all(
      ['aigul', 'dinara'].map((code) => typed('start', '--administrator', code, '--all-done')),
    );
    const [won, lost] = ended.sort((a, b) => Number(a.code) - Number(b.code));
    expect([won?.code, lost?.code], `${won?.err}${lost?.err}`).toEqual([0, 4]);
    const first = /administrator: (\w+)/.exec(won?.out ?? '')?.[1];
    expect(lost?.err.split('\n')[0]).toBe(
      `Shift ${round} is already open at this desk: ${first}, since 08:47.`,
    );
    const closed = await typed('close', '--force', '--reason', 'next round', '--out', folder);
    expect(closed.code, closed.err).toBe(0);
  }
});
