/** The program from argv to exit code; the only place where an error becomes text and a code. */
import { Readable } from 'node:stream';
import { languages } from './clinic/types.ts';
import { refuseSecrets } from './config/database.ts';
import { machineOf } from './config/machine.ts';
import {
  type Context,
  createContext,
  type Deliver,
  type Errand,
  type GlobalOptions,
  type Perform,
  type Replay,
} from './context.ts';
import { ShiftError } from './errors.ts';
import { type Translator, translator } from './i18n/index.ts';
import { commands, groups } from './program.ts';
import { harmlessJson, visible } from './reports/visible-text.ts';
import type { Ask } from './terminal/ask.ts';
import { familyOf, misread, parseInput, type Route, route } from './terminal/command-line.ts';
import type { CommandSpec, RawInput } from './terminal/command-spec.ts';
import type { Line } from './terminal/command-words.ts';
import { type Output, overheard, type Streams, textOf } from './terminal/streams.ts';
import { foldWidth, wrap } from './terminal/wrap.ts';

type Spec = CommandSpec<Context>;

/** Runs one command line and returns its exit code (src/errors.ts: exits). */
export async function run(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
  streams: Streams,
  ask?: Ask,
  errand: Errand = {},
): Promise<number> {
  const options = globalOptions(argv, environment);
  const machine = machineOf(options, environment);
  const { env } = machine;
  let i18n: Translator | undefined;
  let ctx: Context | undefined;
  let done = false;
  try {
    refuseSecrets(argv);
    const found = route<Spec>(commands, argv[0] === 'help' ? argv.slice(1) : argv);
    if (machine.fault && !found.spec?.mendsSettings && !asksForHelp(argv)) throw machine.fault;
    const inPassing = found.spec?.hidden === true;
    const program = { commands, groups, replay, perform, deliver, read };
    ctx = await createContext(options, machine, streams, program, ask, { inPassing, ...errand });
    i18n = ctx.i18n;
    if (asksForHelp(argv) || (found.spec === null && found.name === '')) return await showHelp(found, ctx);
    const { spec, input } = understood(found);
    const { run: command } = await spec.load();
    const code = (await command(ctx, input)) ?? 0;
    done = true;
    return code;
  } catch (error) {
    const explained = (await ctx?.explain(error)) ?? error;
    if (errand.delivery) throw explained;
    const words = i18n ?? (await translator(fallbackLanguage(options, env)));
    const note = await waitingNote(explained, ctx);
    const conflict = await conflictOf(explained, ctx);
    return report(explained, { note, conflict }, words, options, streams, env);
  } finally {
    await ctx?.close(done);
  }
}

/** @throws ShiftError for a command that is not there, and for flags or words that it does not take */
function understood(found: Route<Spec>): { spec: Spec; input: RawInput } {
  const fault = misread(commands, found);
  if (found.spec === null || fault !== null) throw fault;
  return { spec: found.spec, input: withoutGlobals(parseInput(found.spec, found.rest)) };
}

/** What a command line says, without running it. */
function read(argv: readonly string[]): Line {
  const { spec, input } = understood(route<Spec>(commands, argv));
  return { command: spec.name, ...input };
}

/** Both versions of a record that somebody else changed; null where that is not what happened, or cannot be read. */
async function conflictOf(error: unknown, ctx: Context | undefined) {
  if (!ctx || !(error instanceof ShiftError && error.code === 'changed_meanwhile')) return null;
  const { tellConflict } = await import('./commands/conflict/tell.ts');
  return tellConflict(ctx, error).catch(() => null);
}

/** Whoever reads that the server is away hears what waits for it here. */
async function waitingNote(error: unknown, ctx: Context | undefined): Promise<string> {
  const n = (await ctx?.spool())?.waitingIfAway(error) ?? 0;
  return ctx && n > 0 ? ctx.t('spool.waiting', { n }) : '';
}

/** Runs a command line without a terminal and keeps what it printed. */
const replay: Replay = async (argv, env) => {
  const out = collector();
  const err = collector();
  const code = await run(argv, env, { stdin: Readable.from([]), stdout: out, stderr: err });
  return { code, out: out.text, err: err.text };
};

/** Runs a command line at a terminal that somebody else has lent, and hears what is said there. */
const perform: Perform = async (argv, env, { stdin, stdout, stderr }) => {
  const [out, err] = [overheard(stdout), overheard(stderr)];
  const code = await run(argv, env, { stdin, stdout: out.stream, stderr: err.stream });
  return { code, out: out.text(), err: err.text() };
};

/** The sender judges what kept the record from being written: nobody is told. */
const deliver: Deliver = async (argv, env, delivery) => {
  try {
    const streams = { stdin: Readable.from([]), stdout: collector(), stderr: collector() };
    await run(argv, env, streams, undefined, { delivery });
    return null;
  } catch (error) {
    return error instanceof ShiftError ? error : internal(error);
  }
};

function collector(): Output & { text: string } {
  return {
    text: '',
    write(piece) {
      this.text += textOf(piece);
      return true;
    },
  };
}

/** Global flags are read before the command is known, so that even a mistyped one is answered as asked. */
function globalOptions(argv: readonly string[], env: NodeJS.ProcessEnv): GlobalOptions {
  const lang = flagValue(argv, '--lang');
  const db = flagValue(argv, '--db');
  const clinic = flagValue(argv, '--clinic');
  const desk = flagValue(argv, '--desk');
  return {
    json: flagged(argv, '--json'),
    noColor: flagged(argv, '--no-color') || env.TERM === 'dumb',
    ...pick(
      'lang',
      languages.find((one) => one === lang),
    ),
    ...pick('db', db),
    ...pick('clinic', clinic),
    ...pick('desk', desk),
  };
}

function pick<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}

function beforeDashes(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end < 0 ? argv : argv.slice(0, end);
}

function flagged(argv: readonly string[], flag: string): boolean {
  return beforeDashes(argv).includes(flag);
}

function flagValue(argv: readonly string[], flag: string): string | undefined {
  const words = beforeDashes(argv);
  const at = words.indexOf(flag);
  if (at >= 0) return words[at + 1];
  return words.find((word) => word.startsWith(`${flag}=`))?.slice(flag.length + 1);
}

function asksForHelp(argv: readonly string[]): boolean {
  return flagged(argv, '--help') || flagged(argv, '-h') || argv[0] === 'help';
}

async function showHelp(found: Route<Spec>, ctx: Context): Promise<number> {
  const { commandPage, familyPage, overview } = await import('./terminal/help.ts');
  const words = await ctx.help();
  const family = familyOf(commands, found.name);
  if (found.spec !== null) ctx.print(commandPage(found.spec, family, words, ctx.width));
  else if (family.length > 0) ctx.print(familyPage(found.name, family, words, ctx.width));
  else ctx.print(overview(groups, words, ctx.width));
  return 0;
}

/** The context has read these already. */
function withoutGlobals(input: RawInput): RawInput {
  const {
    json: _json,
    lang: _lang,
    db: _db,
    clinic: _clinic,
    desk: _desk,
    color: _color,
    help: _help,
    ...flags
  } = input.flags;
  return { args: input.args, flags };
}

function fallbackLanguage(options: GlobalOptions, env: NodeJS.ProcessEnv): GlobalOptions['lang'] & string {
  const typed = options.lang ?? env.SHIFT_LANG ?? env.LC_ALL ?? env.LANG ?? '';
  return languages.find((one) => typed.toLowerCase().startsWith(one)) ?? 'en';
}

/** What is told of an error besides its words. */
interface Besides {
  note: string;
  conflict: Awaited<ReturnType<typeof conflictOf>>;
}

function report(
  error: unknown,
  { note, conflict }: Besides,
  i18n: Translator,
  options: GlobalOptions,
  streams: Streams,
  env: NodeJS.ProcessEnv,
): number {
  const known = error instanceof ShiftError ? error : internal(error);
  const words = i18n.error(known.code, known.params);
  const text = visible(words.text);
  const hint = [visible(words.hint), note].filter((line) => line !== '').join('\n');
  if (options.json) {
    const body = { code: known.code, message: text, hint: hint || null, field: known.field };
    const whole = conflict === null ? body : { ...body, conflict: conflict.json };
    streams.stderr.write(`${harmlessJson(JSON.stringify({ error: whole }, null, 2))}\n`);
  } else {
    const width = foldWidth(streams.stderr, env);
    const wrapped = (line: string): string => wrap(line, width).join('\n');
    const lines = [wrapped(text), ...(conflict?.lines ?? []), ...hint.split('\n').map(wrapped)];
    for (const line of lines.filter((one) => one !== '')) streams.stderr.write(`${line}\n`);
  }
  if (known.code === 'internal' && env.SHIFT_DEBUG && error instanceof Error) {
    streams.stderr.write(`${error.stack ?? ''}\n`);
  }
  return known.exit;
}

function internal(error: unknown): ShiftError {
  if (isLostOutput(error)) return new ShiftError('output_failed', {}, null, error);
  const what = error instanceof Error ? error.message : String(error);
  return new ShiftError('internal', { what }, null, error);
}

/** Files are written by writers of their own, which explain themselves: what is left are the standard streams. */
function isLostOutput(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return false;
  return error.syscall === 'write' && ['ENOSPC', 'EIO', 'EDQUOT'].includes(String(error.code));
}
