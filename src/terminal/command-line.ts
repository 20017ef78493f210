/** From argv to a command and what was typed for it. The one file that knows commander. */
import { Command, CommanderError, Option } from 'commander';
import { ShiftError } from '../errors.ts';
import { type CommandSpec, type FlagSpec, globalFlags, type RawInput } from './command-spec.ts';

/** What the words before any flag lead to, and the words that are left. */
export interface Route<S> {
  spec: S | null;
  /** The words that named the command, e.g. `log edit`; a single unknown word when none matched. */
  name: string;
  rest: string[];
}

/**
 * Finds the command by its longest name, wherever global flags stand.
 * `log edit 214` is `log edit` with one word left; `log call` is `log`.
 */
export function route<S extends CommandSpec>(specs: readonly S[], argv: readonly string[]): Route<S> {
  const words = wordPositions(argv);
  for (const length of [2, 1]) {
    const name = words
      .slice(0, length)
      .map((at) => argv[at])
      .join(' ');
    const spec = words.length >= length ? specs.find((one) => one.name === name) : undefined;
    if (spec) {
      const used = new Set(words.slice(0, length));
      return { spec, name, rest: argv.filter((_, at) => !used.has(at)) };
    }
  }
  const first = words[0];
  return { spec: null, name: first === undefined ? '' : (argv[first] ?? ''), rest: [...argv] };
}

/** Positions of the leading words that are neither flags nor a global flag's value, two at most. */
function wordPositions(argv: readonly string[]): number[] {
  const found: number[] = [];
  for (let at = 0; at < argv.length && found.length < 2; at += 1) {
    const word = argv[at] ?? '';
    if (word === '--') break;
    if (!word.startsWith('-')) found.push(at);
    else if (globalFlags.some((flag) => flag.value && `--${flag.name}` === word)) at += 1;
    else if (found.length > 0) break;
  }
  return found;
}

/**
 * Reads the flags and words of one command.
 * @throws ShiftError usage, with the flag at fault and a likely one where there is one
 */
export function parseInput(spec: CommandSpec, rest: readonly string[]): RawInput {
  const command = new Command(spec.name).exitOverride().configureOutput({ writeErr: () => {} });
  command.helpOption(false).allowExcessArguments(false);
  for (const flag of [...(spec.flags ?? []), ...globalFlags]) command.addOption(toOption(flag));
  for (const arg of spec.args ?? []) {
    const dots = arg.rest ? '...' : '';
    command.argument(arg.required ? `<${arg.name}${dots}>` : `[${arg.name}${dots}]`);
  }
  // `-500` after a flag or as a word is a number, not a flag.
  try {
    command.action(() => {}).parse([...rest], { from: 'user' });
  } catch (error) {
    throw toShiftError(error, spec);
  }
  return { args: command.args, flags: command.opts() };
}

function toOption(flag: FlagSpec): Option {
  const names = flag.short ? `-${flag.short}, --${flag.name}` : `--${flag.name}`;
  const option = new Option(flag.value ? `${names} ${flag.value}` : names);
  if (flag.choices && flag.value && !flag.repeat) option.choices([...flag.choices]);
  if (flag.repeat) option.argParser((value: string, all: string[] = []) => [...all, value]);
  return option;
}

function toShiftError(error: unknown, spec: CommandSpec): unknown {
  if (!(error instanceof CommanderError)) return error;
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const flag = /--[\w-]+/.exec(quoted)?.[0] ?? quoted;
  const command = spec.name;
  switch (error.code) {
    case 'commander.unknownOption':
      return new ShiftError('unknown_flag', { flag, command, maybe: suggestion(error) }, flag);
    case 'commander.optionMissingArgument':
      return new ShiftError('flag_needs_value', { flag, command }, flag);
    case 'commander.missingArgument':
      return new ShiftError('missing_word', { word: quoted, command }, quoted);
    case 'commander.excessArguments':
      return new ShiftError('too_many_words', { command });
    case 'commander.invalidArgument':
      return invalidChoice(error, spec, flag);
    default:
      return new ShiftError('usage', { what: error.message });
  }
}

function invalidChoice(error: CommanderError, spec: CommandSpec, flag: string): ShiftError {
  const value = /argument '([^']*)' is invalid/.exec(error.message)?.[1] ?? '';
  const known = [...(spec.flags ?? []), ...globalFlags].find((one) => `--${one.name}` === flag);
  return new ShiftError('invalid_choice', { flag, value, choices: (known?.choices ?? []).join(', ') }, flag);
}

function suggestion(error: CommanderError): string {
  return /Did you mean (?:one of )?(--[\w-]+)/.exec(error.message)?.[1] ?? '';
}

/** The command names nearest to a mistyped one; empty when nothing is near. */
export function nearest(specs: readonly CommandSpec[], typed: string): string {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  for (const spec of specs) if (!spec.hidden && !spec.name.includes(' ')) program.command(spec.name);
  try {
    program.parse([typed], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError)
      return /Did you mean (?:one of )?([\w-]+)/.exec(error.message)?.[1] ?? '';
  }
  return '';
}
