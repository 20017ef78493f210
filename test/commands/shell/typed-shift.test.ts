import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { has, sitDown, type Tested, type Typist } from './typing.ts';

/** Each holds in bash and in zsh: what a person types, and what must be printed. */
const lines: [what: string, typed: string, printed: string][] = [
  ['a typed shift start', 'shift start --lang ru', 'PROGRAM start --lang ru'],
  ['a typed shift in a pipe', 'shift status | cat', 'PROGRAM status'],
  ['a typed shift in a list', 'true && shift now; false || shift close', 'PROGRAM now\nPROGRAM close'],
  ['a typed shift where unset names are faults', 'set -u; shift now; set +u', 'PROGRAM now'],
  ['a typed shift in a subshell', '( shift now )', 'PROGRAM now'],
  ['a function', 'f() { shift; echo "left $*"; }; f a b', 'left b'],
  ['a function that shifts by two', 'g() { shift 2; echo "left $*"; }; g a b c', 'left c'],
  ['a function inside a function', 'h() { shift; f "$@"; echo "left $*"; }; h a b c', 'left c\nleft b c'],
  ['a function in a substitution', 'echo "$(f a b)"', 'left b'],
  ['a function in a pipe', 'f a b | cat', 'left b'],
  ['a subshell of a function', 'k() { ( shift; echo "left $*" ); }; k a b', 'left b'],
  ['eval inside a function', 'm() { eval "shift"; echo "left $*"; }; m a b', 'left b'],
  [
    'a loop inside a function',
    'n() { while [ $# -gt 1 ]; do shift; done; echo "left $*"; }; n a b c',
    'left c',
  ],
  ['a function that minds unset names', 'p() { set -u; shift; echo "left $*"; set +u; }; p a b', 'left b'],
  ['a sourced file', '. ./sourced a b', 'left b'],
  ['a function of a sourced file', 'from_file a b c', 'left b c'],
  ['a function of a file read before', 'earlier a b', 'left b'],
  ['a script of its own', './script a b', 'left b'],
];

const ofBash: typeof lines = [
  ['a function taken along by another bash', 'export -f f; bash -c "f a b"', 'left b'],
  ['a trap', 'trap "shift_me a b" USR1; shift_me() { shift; echo "left $*"; }; kill -USR1 $$', 'left b'],
  ['posix mode', 'q() { set -o posix; shift; echo "left $*"; set +o posix; }; q a b', 'left b'],
];
const ofZsh: typeof lines = [
  [
    'arrays counted from nought',
    'q() { setopt local_options ksh_arrays; shift; echo "left $*"; }; q a b',
    'left b',
  ],
  ['sh emulated', 'r() { emulate -L sh; shift; echo "left $*"; }; r a b', 'left b'],
  ['ksh emulated', 's() { emulate -L ksh; shift; echo "left $*"; }; s a b', 'left b'],
  ['an array shifted', 't() { local x=(1 2 3); shift x; echo "left $x"; }; t', 'left 2 3'],
  ['a function loaded by name', 'fpath=(. $fpath); autoload loaded; loaded a b', 'left b'],
];

for (const shell of ['bash', 'zsh'] as const) {
  const run = has(shell);
  if (!run) process.stderr.write(`${shell} is not on this machine: its tests are skipped\n`);
  describe.skipIf(!run)(shell, () => {
    let desk: Typist;
    beforeAll(async () => {
      desk = await sitDown(shell, 'earlier() { shift; echo "left $*"; }');
      write(desk, 'sourced', 'shift; echo "left $*"; from_file() { shift; echo "left $*"; }\n');
      write(desk, 'script', `#!/usr/bin/env ${shell}\nshift; echo "left $*"\n`);
      write(desk, 'loaded', 'shift; echo "left $*"\n');
      await desk.type('chmod +x script');
    });
    afterAll(() => desk?.leave());

    test.each([...lines, ...(shell === 'bash' ? ofBash : ofZsh)])('%s', async (_, typed, printed) => {
      expect(await desk.type(typed)).toBe(printed);
    });
    test('the shell says that it is set up, and by which process', async () => {
      expect(await desk.type(`[ "$SHIFT_SHELL" = "${shell}:$$" ] && echo yes`)).toBe('yes');
    });
  });
}

for (const shell of ['bash', 'zsh', 'fish'] as const satisfies readonly Tested[]) {
  const run = has(shell);
  if (!run) process.stderr.write(`${shell} is not on this machine: its completion is not tested\n`);
  describe.skipIf(!run)(`completion in ${shell}`, () => {
    let desk: Typist;
    beforeAll(async () => {
      desk = await sitDown(shell);
      write(desk, 'clinic.yaml', '');
    });
    afterAll(() => desk?.leave());

    test.each(['smena', 'shift'])('%s: one possibility is written out', async (name) => {
      expect(await desk.tab(`${name} star`, `${name} start `)).toContain(`${name} start `);
    });
    test('the common beginning of several is written out', async () => {
      expect(await desk.tab('smena s', 'smena sta')).toContain('smena sta');
    });
    test('a file is the shell’s own business', async () => {
      expect(await desk.tab('smena init --file cli', 'clinic.yaml')).toContain('init --file clinic.yaml');
    });
  });
}

test.skipIf(!has('fish'))('fish: nothing stands in the way of the name', async () => {
  const desk = await sitDown('fish');
  expect(await desk.type('shift start')).toBe('PROGRAM start');
  desk.leave();
});

function write(desk: Typist, name: string, text: string): void {
  writeFileSync(join(desk.folder, name), text);
}
