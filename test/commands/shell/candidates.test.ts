import { describe, expect, test } from 'vitest';
import { complete } from '../../../src/commands/shell/candidates.ts';
import { commands } from '../../../src/program.ts';
import type { CommandSpec } from '../../../src/terminal/command-spec.ts';

const load = async () => ({ run: async () => undefined });
const specs: CommandSpec[] = [
  {
    name: 'log',
    args: [{ name: 'channel', choices: ['call', 'chat', 'walkin'] }],
    flags: [
      { name: 'phone', value: '<number>' },
      { name: 'outcome', value: '<outcome>', choices: ['booked', 'declined'] },
      { name: 'tag', value: '<tag>', repeat: true },
      { name: 'quiet', short: 'q' },
      { name: 'task', value: '<id>' },
      { name: 'owner', value: '<code>' },
      { name: 'file', value: '<file>' },
    ],
    examples: [],
    load,
  },
  { name: 'log edit', args: [{ name: 'id', required: true }], examples: [], load },
  { name: 'visit seat', args: [{ name: 'id', required: true }], examples: [], load },
  { name: 'staff edit', args: [{ name: 'code', required: true }], examples: [], load },
  { name: 'note', args: [{ name: 'text', rest: true }], examples: [], load },
  { name: 'secret', examples: [], hidden: true, load },
];

const values = (...words: string[]) => complete(specs, words).candidates.map((one) => one.value);
const lookup = (...words: string[]) => complete(specs, words).lookup;

describe('the first word', () => {
  test('is a command, each once, the hidden ones not at all', () => {
    expect(complete(specs, [''])).toEqual({
      candidates: [
        { value: 'log', about: 'log' },
        { value: 'visit', about: 'visit' },
        { value: 'staff', about: 'staff' },
        { value: 'note', about: 'note' },
      ],
      lookup: null,
      files: false,
      current: '',
      prefix: '',
    });
  });
  test('narrows with what is typed, also after a global flag and its value', () => {
    expect(values('st')).toEqual(['staff']);
    expect(values('--lang', 'ru', 'v')).toEqual(['visit']);
  });
  test('no words at all is the same as an empty one', () => {
    expect(values()).toEqual(['log', 'visit', 'staff', 'note']);
  });
});

describe('the second word', () => {
  test('is a subcommand or a value of the command’s own word', () => {
    expect(values('log', '')).toEqual(['edit', 'call', 'chat', 'walkin']);
    expect(values('log', 'ca')).toEqual(['call']);
    expect(values('visit', '')).toEqual(['seat']);
  });
  test('nothing follows the last word a command takes', () => {
    expect(values('log', 'call', '')).toEqual([]);
    expect(lookup('visit', 'seat', '12', '')).toBeNull();
  });
  test('an unknown command has nothing to offer', () => {
    expect(values('nothing', '')).toEqual([]);
  });
});

describe('ids', () => {
  test('are those of the records the command works on', () => {
    expect(lookup('log', 'edit', '')).toBe('contact');
    expect(lookup('visit', 'seat', '1')).toBe('visit');
    expect(lookup('staff', 'edit', '')).toBe('staff');
    expect(complete(commands, ['patient', 'kin', '2', '']).lookup).toBe('patient');
    expect(complete(commands, ['patient', 'merge', '2', '']).lookup).toBe('patient');
    expect(complete(commands, ['visit', 'plan', '2', '--manager', '']).lookup).toBe('staff');
    expect(lookup('log', '--task', '')).toBe('task');
    expect(lookup('log', '--owner', 'di')).toBe('staff');
  });
  test('free text is left alone', () => {
    expect(complete(specs, ['note', 'Pat'])).toEqual({
      candidates: [],
      lookup: null,
      files: false,
      current: 'Pat',
      prefix: '',
    });
  });
});

describe('flags', () => {
  test('the command’s own, then those of every command; a given one is not offered again', () => {
    expect(values('log', '--phone', '1', '--tag', 'x', '-q', '--')).toEqual([
      '--outcome',
      '--tag',
      '--task',
      '--owner',
      '--file',
      '--json',
      '--lang',
      '--db',
      '--clinic',
      '--desk',
      '--no-color',
      '--help',
    ]);
  });
  test('know their help', () => {
    expect(complete(specs, ['log', '--ph']).candidates).toEqual([{ value: '--phone', about: 'log.phone' }]);
    expect(complete(specs, ['log', '--js']).candidates).toEqual([{ value: '--json', about: 'global.json' }]);
    expect(complete(specs, ['--js']).candidates).toEqual([{ value: '--json', about: 'global.json' }]);
  });
  test('a global flag of which the command speaks itself is offered once, with the command’s words', () => {
    expect(complete(commands, ['metrics', '--de']).candidates).toEqual([
      { value: '--desk', about: 'metrics.desk' },
    ]);
    expect(complete(commands, ['log', '--de']).candidates).toEqual([
      { value: '--desk', about: 'global.desk' },
    ]);
    expect(complete(commands, ['status', '--desk', '']).lookup).toBe('desk');
    expect(complete(commands, ['status', '--administrator', '']).lookup).toBe('staff');
  });
  test('offer their values after a space', () => {
    expect(values('log', '--outcome', '')).toEqual(['booked', 'declined']);
    expect(values('log', '--lang', 'k')).toEqual(['kk']);
  });
  test('offer their values after “=”, in one word or in bash’s three', () => {
    const one = complete(specs, ['log', '--outcome=b']);
    expect([one.candidates, one.prefix]).toEqual([[{ value: 'booked' }], '--outcome=']);
    const three = complete(specs, ['log', '--outcome', '=', 'b']);
    expect([three.candidates, three.prefix]).toEqual([[{ value: 'booked' }], '']);
    expect(values('log', '--outcome', '=')).toEqual(['booked', 'declined']);
    expect(values('log', '--quiet=')).toEqual([]);
  });
  test('leave files to the shell', () => {
    expect(complete(specs, ['log', '--file', 'cl']).files).toBe(true);
    expect(complete(specs, ['log', '--db', '']).files).toBe(true);
    expect(complete(commands, ['db', 'copy', 'sh']).files).toBe(true);
    expect(complete(commands, ['db', 'copy', 'shift.db', '']).files).toBe(true);
  });
  test('a switch takes no value: a word follows it', () => {
    expect(values('log', '-q', 'ca')).toEqual(['call']);
  });
});

describe('the program’s own table', () => {
  /** New codes and patients' ids are typed: the first are not there yet, the second are nobody's business here. */
  const typed = ['code', 'patient'];

  test.each(commands.filter((spec) => !spec.hidden).map((spec) => [spec.name, spec] as const))(
    '%s: every id and code is looked up or chosen from',
    (name, spec) => {
      const first = spec.args?.[0];
      if (first && ['id', 'code'].includes(first.name) && !first.choices) {
        expect(complete(commands, [...name.split(' '), '']).lookup).not.toBeNull();
      }
      for (const flag of spec.flags ?? []) {
        if (!['<id>', '<code>'].includes(flag.value ?? '') || typed.includes(flag.name)) continue;
        expect([
          flag.name,
          complete(commands, [...name.split(' '), `--${flag.name}`, '']).lookup,
        ]).not.toEqual([flag.name, null]);
      }
    },
  );
});
