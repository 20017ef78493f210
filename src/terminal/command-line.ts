/** From argv to a command and what was typed for it. The one file that knows commander. */
import { Command, CommanderError, Option } from 'commander';
import { ShiftError } from '../errors.ts';
import { type CommandSpec, type FlagSpec, furtherFlags, globalFlags, type RawInput } from './command-spec.ts';

/** What the words before any flag lead to, and the words that are left. */
export interface Route<S> {
  spec: S | null;
  /** The words that named the command, e.g. `log edit`; a single unknown word when none matched. */
  name: string;
  /** The word right after those, before any flag. */
  next: string | null;
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
      const next = length === 2 ? null : wordAt(argv, words[1]);
      return { spec, name, next, rest: argv.filter((_, at) => !used.has(at)) };
    }
  }
  return { spec: null, name: wordAt(argv, words[0]) ?? '', next: wordAt(argv, words[1]), rest: [...argv] };
}

function wordAt(argv: readonly string[], at: number | undefined): string | null {
  return at === undefined ? null : (argv[at] ?? null);
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
  for (const flag of [...(spec.flags ?? []), ...furtherFlags(spec)]) command.addOption(toOption(flag));
  for (const arg of spec.args ?? []) {
    const dots = arg.rest ? '...' : '';
    command.argument(arg.required ? `<${arg.name}${dots}>` : `[${arg.name}${dots}]`);
  }
  // `-500` after a flag or as a word is a number, not a flag.
  try {
    command.action(() => {}).parse([...rest], { from: 'user' });
  } catch (error) {
    throw toShiftError(error, spec, rest);
  }
  return { args: command.args, flags: command.opts() };
}

function toOption(flag: FlagSpec): Option {
  const names = flag.short ? `-${flag.short}, --${flag.name}` : `--${flag.name}`;
  const option = new Option(flag.value ? `${names} ${flag.value}` : names);
  // `--no-next REASON` is a flag of its own, and does not take `--next` back.
  if (flag.value) option.negate = false;
  if (flag.choices && flag.value && !flag.repeat) option.choices([...flag.choices]);
  if (flag.repeat) option.argParser((value: string, all: string[] = []) => [...all, value]);
  return option;
}

function toShiftError(error: unknown, spec: CommandSpec, rest: readonly string[]): unknown {
  if (!(error instanceof CommanderError)) return error;
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const flag = /--[\w-]+/.exec(quoted)?.[0] ?? quoted;
  const command = spec.name;
  switch (error.code) {
    case 'commander.unknownOption':
      if (isSwitch(flag, spec) && rest.some((word) => word.startsWith(`${flag}=`)))
        return new ShiftError('flag_without_value', { flag }, flag);
      return new ShiftError('unknown_flag', { flag, command, maybe: suggestion(error) }, flag);
    case 'commander.optionMissingArgument':
      return new ShiftError('flag_needs_value', { flag, command, oneOf: choicesOf(spec, flag) }, flag);
    case 'commander.missingArgument':
      return new ShiftError('missing_word', { word: quoted, command }, quoted);
    case 'commander.excessArguments':
      return new ShiftError('too_many_words', { command });
    case 'commander.invalidArgument':
      return invalidChoice(error, spec, flag);
    default:
      return error;
  }
}

/** `--missed=yes`: the flag is there, its value is not wanted. */
function isSwitch(flag: string, spec: CommandSpec): boolean {
  return [...(spec.flags ?? []), ...globalFlags].some((one) => `--${one.name}` === flag && !one.value);
}

function invalidChoice(error: CommanderError, spec: CommandSpec, flag: string): ShiftError {
  const value = /argument '([^']*)' is invalid/.exec(error.message)?.[1] ?? '';
  return new ShiftError('invalid_choice', { flag, value, choices: choicesOf(spec, flag) }, flag);
}

/** The only values that the flag may have; empty where it takes any. */
function choicesOf(spec: CommandSpec, flag: string): string {
  const known = [...(spec.flags ?? []), ...globalFlags].find((one) => `--${one.name}` === flag);
  return (known?.choices ?? []).join(', ');
}

function suggestion(error: CommanderError): string {
  return /Did you mean (?:one of )?(--[\w-]+)/.exec(error.message)?.[1] ?? '';
}

/** The commands of two words that begin with this one. */
export function familyOf<S extends CommandSpec>(specs: readonly S[], name: string): S[] {
  return specs.filter((spec) => spec.name.startsWith(`${name} `) && !spec.hidden);
}

/**
 * The fault of a command line whose first words are no command: a mistyped one, a mistyped subcommand (`task ad`),
 * or one that goes by two words only (`import`). Null when the command may be run.
 */
export function misread<S extends CommandSpec>(
  specs: readonly S[],
  { spec, name, next }: Route<S>,
): ShiftError | null {
  const family = familyOf(specs, name).map((one) => one.name.slice(name.length + 1));
  if (family.length === 0) {
    return spec === null ? unknownCommand(name, nearest(heads(specs), name), '') : misspelt(spec, next);
  }
  if (next === null) return spec === null ? wordLacking(name, family) : null;
  if (spec?.args?.[0]?.choices?.includes(next)) return null;
  const near = nearest(family, next);
  // What is near to none may be the command's own word: a day, a number.
  if (spec?.args?.length && near === '') return null;
  return unknownCommand(`${name} ${next}`, near && `${name} ${near}`, name);
}

/**
 * A word of a short list that is nearly written: `report weak`. What is near to none the command judges itself; so it does a
 * word that begins otherwise, for `tcsh` is no slip of `bash`.
 */
function misspelt({ name, args }: CommandSpec, next: string | null): ShiftError | null {
  const choices = args?.[0]?.choices ?? [];
  const near = next === null || choices.includes(next) ? '' : nearest(choices, next);
  return near === '' || near[0] !== next?.[0]
    ? null
    : unknownCommand(`${name} ${next}`, `${name} ${near}`, name);
}

/** The words that a command line may begin with. */
function heads(specs: readonly CommandSpec[]): string[] {
  const names = specs.filter((spec) => !spec.hidden).map((spec) => spec.name.split(' ')[0] ?? '');
  return [...new Set(names)];
}

function unknownCommand(command: string, near: string, of: string): ShiftError {
  const params = {
    command,
    maybe: near && `smena ${near}`,
    help: of ? `smena ${of} --help` : 'smena --help',
  };
  return new ShiftError('unknown_command', params);
}

function wordLacking(command: string, family: readonly string[]): ShiftError {
  return new ShiftError('missing_word', { command, word: family.join(' | ') });
}

/** The name nearest to a mistyped one; empty when nothing is near. */
function nearest(names: readonly string[], typed: string): string {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  for (const name of names) program.command(name);
  try {
    program.parse([typed], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError)
      return /Did you mean (?:one of )?([\w-]+)/.exec(error.message)?.[1] ?? '';
  }
  return '';
}
