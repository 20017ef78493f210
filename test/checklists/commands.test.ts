import { describe, expect, it } from 'vitest';
import { commands } from '../../src/program.ts';
import { globalFlags } from '../../src/terminal/command-spec.ts';
import { shipped } from './fixtures.ts';

/** The command that a line means: the longest name it begins with. */
function specOf(line: string) {
  return commands
    .filter(({ name }) => line === name || line.startsWith(`${name} `))
    .sort((a, b) => b.name.length - a.name.length)[0];
}

describe('the commands that checklist items name', () => {
  const lines = [...shipped('open').items, ...shipped('close').items].flatMap(({ command }) => command ?? []);

  it.each([...new Set(lines)])('%s', (line) => {
    const spec = specOf(line);
    const flags = [...globalFlags, ...(spec?.flags ?? [])].map(({ name }) => `--${name}`);
    const unknown = line.split(' ').filter((word) => word.startsWith('--') && !flags.includes(word));
    const words = line.slice(spec?.name.length).split(' --')[0]?.trim() ?? '';
    expect({ command: spec?.name ?? `no command: ${line}`, unknown }).toEqual({
      command: spec?.name,
      unknown: [],
    });
    // A word after the name is an argument only where the command takes one.
    expect(words === '' || (spec?.args?.length ?? 0) > 0, `${line}: ${words}`).toBe(true);
  });
});
