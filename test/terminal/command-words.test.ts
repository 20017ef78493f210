import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/program.ts';
import { parseInput, route } from '../../src/terminal/command-line.ts';
import type { CommandSpec } from '../../src/terminal/command-spec.ts';
import { commandWords } from '../../src/terminal/command-words.ts';

const specOf = (name: string): CommandSpec => {
  const found = commands.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found as unknown as CommandSpec;
};

/** What nobody would type, and what looks like a flag, a global flag, or the end of flags. */
const value = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom(
    '--json',
    '-x',
    '--',
    '--db=postgres://u:p@h/d',
    '--desk',
    '=',
    ' ',
    '\n',
    '-5m',
    'help',
    '--help',
  ),
);

describe('a command line that the program writes', () => {
  it('is read as what was meant, whatever the values hold', () => {
    const line = fc.record({
      args: fc.array(value, { minLength: 1, maxLength: 3 }),
      reason: fc.option(value, { nil: undefined }),
      at: fc.option(value, { nil: undefined }),
    });
    fc.assert(
      fc.property(line, ({ args, reason, at }) => {
        const words = commandWords({ command: 'visit cancel', args, flags: { reason, at } });
        const found = route(commands, words);
        expect(found.spec?.name).toBe('visit cancel');
        const read = parseInput(specOf('visit cancel'), found.rest);
        const given = Object.fromEntries(
          Object.entries({ reason, at }).filter(([, one]) => one !== undefined),
        );
        expect(read.args).toEqual(args);
        expect(read.flags).toMatchObject(given);
        expect(read.flags.json ?? read.flags.db ?? read.flags.desk ?? read.flags.help).toBeUndefined();
      }),
    );
  });

  it('has flags in their long form, several of one kind, and switches that are on', () => {
    const flags = { tag: ['a', 'b'], giveUp: true, missed: false, note: undefined, out: true };
    expect(commandWords({ command: 'log', args: ['call'], flags })).toEqual([
      'log',
      '--tag=a',
      '--tag=b',
      '--give-up',
      '--out',
      '--',
      'call',
    ]);
    expect(commandWords({ command: 'sync', args: [], flags: {} })).toEqual(['sync']);
  });
});
