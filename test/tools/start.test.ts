import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './project.ts';

/** `npm start -- words`, on a database that is named, so that no practice clinic is made. */
function start(...words: string[]) {
  const env = { ...process.env, SHIFT_DB: join(root, 'practice/none.db'), SHIFT_LANG: 'en' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'tools/start.mjs'), ...words], {
    encoding: 'utf8',
    env,
  });
  return { code: status, out: stdout, err: stderr.replace(/^(Building …|Built in .*)\n/gm, '') };
}

test('passes words on, and the code of the run back', () => {
  expect(start('shell-init', 'cmd')).toEqual({
    code: 0,
    out: 'doskey shift=smena $*\nset SHIFT_SHELL=cmd:0\n',
    err: '',
  });
  expect(start('shell-init', 'tcsh', '--lang', 'ru')).toEqual({
    code: 2,
    out: '',
    err: 'shell: значения «tcsh» нет.\nМожно: bash, zsh, fish, powershell, cmd.\n',
  });
});
