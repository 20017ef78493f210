/** Help pages, examples first, laid out for the screen's width. */
import {
  type ArgSpec,
  type CommandGroup,
  type CommandSpec,
  type FlagSpec,
  furtherFlags,
  globalFlags,
} from './command-spec.ts';
import { wrap } from './wrap.ts';

type Words = Record<string, string>;

/** The page of all commands. */
export function overview(groups: readonly CommandGroup[], words: Words, width: number): string {
  const lines = [
    word(words, 'help.tagline'),
    '',
    `${word(words, 'help.usage')}: smena ${word(words, 'help.command')} …`,
  ];
  for (const group of groups) {
    const shown = group.commands.filter((command) => !command.hidden && !standsElsewhere(command, groups));
    if (shown.length === 0) continue;
    lines.push('', word(words, `help.group.${group.id}`));
    lines.push(
      ...pairs(
        shown.map((command) => [command.name, word(words, command.name)]),
        width,
      ),
    );
  }
  lines.push('', word(words, 'help.globalFlags'), ...flagLines(globalFlags, 'global', words, width));
  lines.push('', word(words, 'help.more'));
  return lines.join('\n');
}

/** Subcommands stand on their command's own page, where it has one. */
function standsElsewhere({ name }: CommandSpec, groups: readonly CommandGroup[]): boolean {
  const [head] = name.split(' ');
  return name !== head && groups.some(({ commands }) => commands.some((one) => one.name === head));
}

/** The page of commands that share their first word and have none of that name. */
export function familyPage(
  name: string,
  family: readonly CommandSpec[],
  words: Words,
  width: number,
): string {
  const listed = pairs(
    family.map((one) => [one.name, word(words, one.name)]),
    width,
  );
  const usage = `${word(words, 'help.usage')}: smena ${name} ${word(words, 'help.command')} …`;
  return [usage, '', ...listed, '', word(words, 'help.more')].join('\n');
}

/** The page of one command. `family` are its subcommands. */
export function commandPage(
  spec: CommandSpec,
  family: readonly CommandSpec[],
  words: Words,
  width: number,
): string {
  const lines = [word(words, spec.name), '', word(words, 'help.examples')];
  lines.push(...spec.examples.map((example) => `  smena ${example}`));
  lines.push('', word(words, 'help.usage'), `  smena ${usage(spec)}`);
  if (family.length > 0) {
    lines.push('', word(words, 'help.commands'));
    lines.push(
      ...pairs(
        family.map((one) => [one.name, word(words, one.name)]),
        width,
      ),
    );
  }
  if (spec.args?.length) {
    lines.push('', word(words, 'help.words'));
    lines.push(
      ...pairs(
        spec.args.map((arg) => [arg.name, about(words, spec.name, arg)]),
        width,
      ),
    );
  }
  if (spec.flags?.length) {
    lines.push('', word(words, 'help.flags'), ...flagLines(spec.flags, spec.name, words, width));
  }
  lines.push('', word(words, 'help.globalFlags'), ...flagLines(furtherFlags(spec), 'global', words, width));
  return lines.join('\n');
}

function usage(spec: CommandSpec): string {
  const args = (spec.args ?? []).map((arg) => {
    const name = arg.rest ? `${arg.name}…` : arg.name;
    return arg.required ? `<${name}>` : `[${name}]`;
  });
  return [spec.name, ...args].join(' ');
}

function flagLines(flags: readonly FlagSpec[], owner: string, words: Words, width: number): string[] {
  return pairs(
    flags.map((flag) => {
      const short = flag.short ? `-${flag.short}, ` : '';
      const value = flag.value ? ` ${flag.value}` : '';
      return [`${short}--${flag.name}${value}`, about(words, owner, flag)];
    }),
    width,
  );
}

function about(words: Words, owner: string, what: FlagSpec | ArgSpec): string {
  const text = word(words, `${owner}.${what.name}`);
  const choices = what.choices ? ` (${word(words, 'help.choices')}: ${what.choices.join(', ')})` : '';
  const repeat = 'repeat' in what && what.repeat ? `; ${word(words, 'help.repeat')}` : '';
  return text + choices + repeat;
}

/** Two columns; the right one wraps under itself. */
function pairs(rows: readonly (readonly [string, string])[] | string[][], width: number): string[] {
  const left = Math.min(28, Math.max(...rows.map((row) => (row[0] ?? '').length)));
  const indent = ' '.repeat(left + 4);
  return rows.flatMap(([name = '', text = '']) => {
    const lines = wrap(text, Math.max(20, width - left - 4));
    if (name.length > left) return [`  ${name}`, ...lines.map((line) => indent + line)];
    return lines.map((line, at) => (at === 0 ? `  ${name.padEnd(left)}  ${line}` : indent + line));
  });
}

/** A text by key; a missing one shows its key, and a test finds it. */
function word(words: Words, key: string): string {
  return words[key] ?? key;
}
