/** What the command table says of a command; help, parsing and completion all read it. */

export interface FlagSpec {
  /** Long name without dashes, kebab-case; `run` gets it in camelCase. */
  name: string;
  short?: string;
  /** What follows it, e.g. `<number>`; a flag without it is a switch. */
  value?: string;
  /** May be given several times; `run` gets an array. */
  repeat?: boolean;
  /** The only values there are. */
  choices?: readonly string[];
}

export interface ArgSpec {
  name: string;
  required?: boolean;
  /** Takes all the remaining words. */
  rest?: boolean;
  /** A file belongs here, whatever the word is called. */
  files?: boolean;
  choices?: readonly string[];
}

/** What the user typed, not yet judged. */
export interface RawInput {
  args: string[];
  flags: Record<string, string | string[] | boolean | undefined>;
}

export interface CommandModule<Context> {
  /** Runs the command; a number is an exit code other than 0. */
  run(ctx: Context, input: RawInput): Promise<number | undefined>;
}

export interface CommandSpec<Context = never> {
  /** One word, or two for a subcommand: `log edit`. */
  name: string;
  args?: readonly ArgSpec[];
  flags?: readonly FlagSpec[];
  /** Whole command lines after the program's name; shown first in help, and run by a test. */
  examples: readonly string[];
  /** Not listed in help: for scripts of ours. */
  hidden?: boolean;
  /** Runs also where this machine's settings cannot be read: it is what mends them. */
  mendsSettings?: boolean;
  load(): Promise<CommandModule<Context>>;
}

export interface CommandGroup<Context = never> {
  id: string;
  commands: readonly CommandSpec<Context>[];
}

/** Flags that every command takes. */
export const globalFlags: readonly FlagSpec[] = [
  { name: 'json' },
  { name: 'lang', value: '<ru|kk|en>', choices: ['ru', 'kk', 'en'] },
  { name: 'db', value: '<file>' },
  { name: 'clinic', value: '<code>' },
  { name: 'desk', value: '<code>' },
  { name: 'no-color' },
  { name: 'help', short: 'h' },
];

/** The global flags that the command does not speak of itself: it may say what one of them means to it. */
export function furtherFlags(spec: Pick<CommandSpec, 'flags'> | null): readonly FlagSpec[] {
  return globalFlags.filter(({ name }) => !spec?.flags?.some((own) => own.name === name));
}
