import { chmodSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, newDesk } from './run-cli.ts';

let desk: Desk;
beforeAll(async () => {
  desk = newDesk();
  const made = [
    '--staff',
    'Айгуль Серикова: administrator',
    '--doctor',
    'Ким Сергей: ортодонт',
    '--source',
    '2GIS',
  ];
  await desk.run(['init', '--name', 'Жайлы', '--address', 'Алматы', ...made, '--yes']);
});
afterAll(() => desk.remove());

const lines = async (...words: string[]) =>
  (await desk.run(['complete', '--', ...words])).out.split('\n').slice(0, -1);

describe('complete', () => {
  test('offers commands with their help in the reader’s language', async () => {
    expect(await lines('shell')).toEqual([
      'shell-init\tMake a typed “shift start” work in your shell, with Tab',
    ]);
    const inRussian = await desk.run(['complete', '--lang', 'ru', '--', 'shell']);
    expect(inRussian.out).toBe('shell-init\tСделать так, чтобы в терминале работало «shift start» и Tab\n');
  });
  test('offers codes of staff and doctors, and no names', async () => {
    expect(await lines('staff', 'edit', '')).toEqual(['aigul']);
    expect(await lines('doctor', 'edit', 'k')).toEqual(['kim']);
    expect(await lines('doctor', 'edit', 'z')).toEqual([]);
  });
  test('offers the values of a flag, in the same word when it began there', async () => {
    expect(await lines('staff', 'add', '--role', 'a')).toEqual(['administrator']);
    expect(await lines('staff', 'add', '--role=a')).toEqual(['--role=administrator']);
  });
  test('begins a new word with --next, for shells that cannot pass an empty one', async () => {
    expect((await desk.run(['complete', '--next', '--', 'doctor', 'edit'])).out).toBe('kim\n');
  });
  test('leaves files to the shell', async () => {
    expect(await lines('init', '--file', '')).toEqual([':files']);
  });
  test('is quiet where there is no clinic', async () => {
    const empty = newDesk();
    const { code, out, err } = await empty.run(['complete', '--', 'staff', 'edit', '']);
    expect([code, out, err]).toEqual([0, '', '']);
    empty.remove();
  });
  test('is not shown in help', async () => {
    expect((await desk.run(['--help'])).out).not.toMatch(/^ *complete /m);
  });
});

describe('shell-init and completion', () => {
  test('print nothing but the script when it is read by a shell', async () => {
    const { code, out, err } = await desk.run(['shell-init', 'cmd']);
    expect([code, out, err]).toEqual([0, 'doskey shift=smena $*\nset SHIFT_SHELL=cmd:0\n', '']);
  });
  test('completion alone leaves the name shift as it is', async () => {
    const { out } = await desk.run(['completion', 'bash']);
    expect(out).toContain('complete -F _smena_complete smena shift\n');
    expect(out).not.toContain('alias');
  });
  test('refuse a shell they do not know', async () => {
    const { code, err } = await desk.run(['shell-init', 'tcsh']);
    expect([code, err]).toEqual([
      2,
      'shell: “tcsh” is not one of its values.\nPossible: bash, zsh, fish, powershell, cmd.\n',
    ]);
  });
  test('cmd.exe has no completion to offer', async () => {
    const { code, err } = await desk.run(['completion', 'cmd']);
    expect([code, err]).toEqual([
      2,
      'shell: “cmd” is not one of its values.\nPossible: bash, zsh, fish, powershell.\n',
    ]);
  });
});

describe('check', () => {
  const bin = () => join(realpathSync(desk.folder), 'bin');
  beforeAll(() => {
    mkdirSync(bin());
    writeFileSync(join(bin(), 'smena'), '');
    chmodSync(join(bin(), 'smena'), 0o755);
  });
  const check = async (env: NodeJS.ProcessEnv, ...flags: string[]) =>
    (await desk.run(['check', ...flags], { env: { PATH: bin(), ...env } })).out;

  test('set up in this very shell', async () => {
    expect(await check({ SHELL: '/bin/zsh', SHIFT_SHELL: `bash:${process.ppid}` })).toBe(
      `smena: ${bin()}/smena
shift: not on the PATH
Shell: bash, set up. A typed “shift start” reaches the program, and Tab completes.
`,
    );
  });
  test('set up in a shell around this one', async () => {
    expect(await check({ SHIFT_SHELL: 'zsh:1' })).toBe(
      `smena: ${bin()}/smena
shift: not on the PATH
Shell: zsh, set up around this one, but not here.
Put this line at the end of ~/.zshrc and open a new terminal:
  eval "$(smena shell-init zsh)"
`,
    );
  });
  test('not set up, in a shell where the name is free', async () => {
    expect(await check({ SHELL: '/usr/bin/fish' })).toBe(
      `smena: ${bin()}/smena
shift: not on the PATH
Shell: fish, not set up. Until then type smena instead of shift.
In fish nothing else is called shift: the name works anyhow, only Tab needs the line.
Put this line at the end of ~/.config/fish/config.fish and open a new terminal:
  smena shell-init fish | source
`,
    );
  });
  test('a shell that nobody knows', async () => {
    expect(await check({ SHELL: '/bin/ksh' })).toBe(
      `smena: ${bin()}/smena
shift: not on the PATH
Shell: unknown. There is help for bash, zsh, fish, powershell and cmd: smena shell-init SHELL
`,
    );
  });
  test('as JSON', async () => {
    expect(JSON.parse(await check({ SHIFT_SHELL: 'zsh:1' }, '--json'))).toEqual({
      shell: 'zsh',
      integration: 'outer',
      names: { smena: `${bin()}/smena`, shift: null },
    });
  });
});
