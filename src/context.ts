/** What a command is given. What is slow is made on its first use. */
import type { Calendar } from './clinic/calendar.ts';
import type { DatedClinic } from './clinic/targets.ts';
import { dayOf } from './clinic/time.ts';
import { type Desk, type Language, languages, type Staff } from './clinic/types.ts';
import { type DataFiles, dataFiles } from './config/data-files.ts';
import { besideDatabase, type DatabaseLocation } from './config/database.ts';
import type { Machine } from './config/machine.ts';
import { onPath } from './config/on-path.ts';
import { overridesFolder } from './config/paths.ts';
import { type System, system } from './config/system.ts';
import type { WriteOptions } from './config/write-file.ts';
import type { SettingChanges } from './config/write-settings.ts';
import type { Copying } from './copying.ts';
import { ShiftError } from './errors.ts';
import type { Actor } from './facts/types.ts';
import { helpTexts, type Translator, translator } from './i18n/index.ts';
import type { Look, Place } from './looking.ts';
import { type Delivery, type Records, recordsOf } from './records.ts';
import { harmlessJson } from './reports/visible-text.ts';
import type { Shift } from './shifts/types.ts';
import type { DeskSpool } from './spool/at-desk.ts';
import type { Store } from './store/store.ts';
import { type Ask, noTerminal, terminalAsk } from './terminal/ask.ts';
import type { Bar } from './terminal/bars.ts';
import type { CommandGroup, CommandSpec } from './terminal/command-spec.ts';
import type { Line } from './terminal/command-words.ts';
import type { FullScreen } from './terminal/full-screen.ts';
import type { PlannerColumn, PlannerScale } from './terminal/planner-rows.ts';
import { canDraw, canShow, type Streams, wantsColour, widthOf } from './terminal/streams.ts';
import { type TableColumn, table } from './terminal/table.ts';
import { shorten } from './terminal/text-width.ts';
import { type Theme, themeFor } from './terminal/theme.ts';
import { fold, foldWidth, wrap } from './terminal/wrap.ts';

/** Flags of every command, as typed. */
export interface GlobalOptions {
  json: boolean;
  lang?: Language;
  db?: string;
  clinic?: string;
  desk?: string;
  noColor: boolean;
}

export interface Context {
  readonly options: GlobalOptions;
  /** Which database, clinic and desk this machine works for, and who says so. */
  readonly machine: Machine;
  /** The environment with the machine's settings in it. */
  readonly env: NodeJS.ProcessEnv;
  readonly streams: Streams;
  /** The machine under the program. */
  readonly system: System;
  readonly i18n: Translator;
  /** Shorthand for `i18n.t`. */
  readonly t: Translator['t'];
  /** Another language than the reader's: what is kept is said in the clinic's own. */
  speak(language: Language): Promise<Translator>;
  readonly format: Translator['format'];
  readonly theme: Theme;
  readonly ask: Ask;
  readonly data: DataFiles;
  /** The command table, for completion. */
  readonly commands: readonly CommandSpec<Context>[];
  /** The same in the groups in which help shows them. */
  readonly groups: readonly CommandGroup<Context>[];
  /** Columns of the screen. */
  readonly width: number;
  /** The database in words: the path of its file, or server and name; never a secret. */
  readonly database: string;
  /** How the names of files begin that belong to the database: its path without ending. */
  readonly besideDatabase: string;
  /** Where the database is. */
  readonly location: DatabaseLocation;
  /** The lines of the help pages, by key. */
  help(): Promise<Record<string, string>>;
  /** Now, epoch milliseconds. */
  now(): number;
  /** Prints lines of the result. */
  print(...lines: string[]): void;
  /** Prints lines that are not the result: progress, hints. */
  tell(...lines: string[]): void;
  /** Prints the one JSON document of `--json`. */
  json(value: unknown): void;
  table(columns: readonly TableColumn[], rows: readonly string[][]): Promise<string>;
  /** Columns of a day side by side, as the planner on a wall has them. */
  planner(columns: readonly PlannerColumn[], scale: PlannerScale): Promise<string[]>;
  /** Horizontal bars with their values, as wide as the screen; plain characters where it has no others. */
  bars(all: readonly Bar[]): Promise<string[]>;
  /** How a figure went, a character a value; null is a gap. */
  sparkline(values: readonly (number | null)[]): Promise<string>;
  /** A text in lines that fit the screen, each after `indent`. */
  wrap(text: string, indent?: string): string[];
  /** The text cut to a width, with an ellipsis where something is left out. */
  shorten(text: string, width: number): string;
  /** The open store; `create` makes the file where there is none. */
  store(create?: boolean): Promise<Store>;
  /** `targets` are those of today. @throws ShiftError no_clinic */
  clinic(): Promise<DatedClinic>;
  /** The clinic's week with the days that differ from it, as far ahead and back as an open day is looked for. */
  calendar(): Promise<Calendar>;
  /** The desk of this machine. @throws ShiftError desk_unclear where the clinic has several and none was named */
  desk(): Promise<Desk>;
  /** The same for a reader: null where that is not known. */
  deskIfKnown(): Promise<Desk | null>;
  /** Everybody of the clinic, also those who have left. */
  staff(): Promise<Staff[]>;
  /** The shift open at this desk; null where there is none, or where the desk is not known. */
  shift(): Promise<Shift | null>;
  /** @throws ShiftError desk_unclear, no_shift */
  openShift(): Promise<Shift>;
  /** Who writes: the administrator of the open shift, if any, at this desk, now. @throws ShiftError desk_unclear */
  actor(): Promise<Actor>;
  /** Who writes what belongs to no desk, such as settings, prices and imports: a manager's laptop has none. */
  clinicActor(): Promise<Actor>;
  /** The file that a program's name leads to on the PATH, or null. */
  programFile(name: string): string | null;
  /** Writes a file whole; its absolute path. @throws ShiftError file_exists, file_is_link, disk_full, not_writable */
  writeFile(path: string, bytes: Uint8Array | string, options?: WriteOptions): Promise<string>;
  /** Runs another command line on the same database with its clock set to `at`; prints nothing. */
  replay(argv: readonly string[], at: number): Promise<Replayed>;
  /** Changes what this machine keeps; `head` is the remark at the top of a new file. */
  settings(changes: SettingChanges, head: string): Promise<void>;
  /** What is in a database, without working in it. */
  look(at: Place): Promise<Look>;
  /** Two databases, named as typed, for moving from one to the other. */
  copying(from: string, to: string): Promise<Copying>;
  /**
   * Draws a screen every `seconds` until somebody leaves it; without a terminal once. A server that is away meanwhile
   * is said above what was drawn last, and asked again.
   */
  watch(seconds: number, draw: () => Promise<string>): Promise<void>;
  /** @throws ShiftError needs_terminal where nobody sits before a screen */
  requireScreen(): void;
  /** Takes the whole terminal. @throws ShiftError needs_terminal */
  fullScreen(): Promise<FullScreen>;
  /** Runs another command line at this terminal, with its questions, on the same database. */
  perform(argv: readonly string[]): Promise<Replayed>;
  /** The error in our words where it says that the server is away or busy just now; otherwise null. */
  away(error: unknown): Promise<ShiftError | null>;
  /** Lets the connection to the database go: whoever asks next makes a new one. */
  reconnect(): void;
  /** Forgets what was read of clinic and shift, after a command has changed them. */
  forget(): void;
  /** When the record that is being sent was typed, epoch milliseconds; null for what is typed now. */
  readonly recordedAt: number | null;
  /**
   * Does work that writes once. Where the server is away, keeps on this machine what `line` says, which the server gets
   * later, and tells so: then the answer is null. What `line` reads of clinic and desk is what the machine remembers.
   * @throws ShiftError what work and line throw; db_unreachable where the machine remembers nothing
   */
  keepIfAway<T>(work: () => Promise<T>, line: () => Promise<Line>): Promise<T | null>;
  /** What is good to know and can be done without: `otherwise` where the server is away. */
  unlessAway<T>(read: () => Promise<T>, otherwise: T): Promise<T>;
  /** What a command line says, without running it. @throws ShiftError usage */
  read(argv: readonly string[]): Line;
  /** What waits on this machine for its server; null where the database is a file. */
  spool(): Promise<DeskSpool | null>;
  /** What an error of the database engine means; anything else is returned as it is. */
  explain(error: unknown): Promise<unknown>;
  /** @param done the command has come to its end */
  close(done: boolean): Promise<void>;
}

/** What a replayed command line ended with and printed. */
export interface Replayed {
  code: number;
  out: string;
  err: string;
}
/** Runs a command line at these streams; `out` and `err` are what was written there. */
export type Perform = (
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  streams: Streams,
) => Promise<Replayed>;
export type Replay = (argv: readonly string[], env: NodeJS.ProcessEnv) => Promise<Replayed>;

/** Sends a record that was kept while the server was away; why it was not written, or null. */
export type Deliver = (
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  delivery: Delivery,
) => Promise<ShiftError | null>;

/** What main lends to commands that speak of other commands. */
export interface Program {
  commands: readonly CommandSpec<Context>[];
  groups: readonly CommandGroup<Context>[];
  replay: Replay;
  perform: Perform;
  deliver: Deliver;
  read(argv: readonly string[]): Line;
}

/** How a command line is run where it is not typed by somebody. */
export interface Errand {
  /** It is a record that was kept while the server was away. */
  delivery?: Delivery | undefined;
  /** It leaves what waits alone: a key was pressed, and nobody expects it to take long. */
  inPassing?: boolean;
}

export async function createContext(
  options: GlobalOptions,
  machine: Machine,
  streams: Streams,
  program: Program,
  ask?: Ask,
  { delivery, inPassing }: Errand = {},
): Promise<Context> {
  const { env } = machine;
  const now = clock(env);
  const spool = once(async () => deskSpool(records, env, now, program.deliver));
  const sends = delivery === undefined && !inPassing;
  const records: Records = recordsOf(options, env, {
    now,
    delivery,
    ...(sends ? { onReached: async (store) => void (await (await spool())?.sendFirst(store)) } : {}),
  });
  const i18n = await translator(await chooseLanguage(options, env, records, spool));
  const theme = await themeFor(wantsColour(streams.stdout, env, options.noColor));
  const interactive = streams.stdin.isTTY === true && streams.stderr.isTTY === true && !options.json;
  // A window may change its width while something is shown in it.
  const width = (): number => widthOf(streams.stdout, env);
  const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');
  const toldWidth = (): number => foldWidth(streams.stderr, env);
  const ctx: Context = {
    options,
    machine,
    env,
    streams,
    system,
    i18n,
    t: i18n.t,
    speak: (language) => (language === i18n.lang ? Promise.resolve(i18n) : translator(language)),
    format: i18n.format,
    theme,
    ask:
      ask ??
      (interactive
        ? terminalAsk(streams, { yes: i18n.t('common.yes'), no: i18n.t('common.no') }, toldWidth)
        : noTerminal),
    data: dataFiles(dataRoots(env), streams.stdin),
    commands: program.commands,
    groups: program.groups,
    help: () => helpTexts(i18n.lang),
    get width() {
      return width();
    },
    database: records.location.shown,
    besideDatabase: besideDatabase(records.location, env),
    location: records.location,
    now,
    print: (...all) => void streams.stdout.write(lines(all)),
    tell: (...all) =>
      void streams.stderr.write(lines(options.json ? all : all.flatMap((text) => fold(text, toldWidth())))),
    json: (value) => void streams.stdout.write(`${harmlessJson(JSON.stringify(value, null, 2))}\n`),
    table: (columns, rows) => table(columns, rows, width()),
    planner: async (columns, scale) =>
      (await import('./terminal/planner.ts')).planner(columns, scale, width()),
    bars: async (all) =>
      (await import('./terminal/bars.ts')).bars(all, { width: width(), drawn: canDraw(env) }),
    sparkline: async (values) => (await import('./terminal/sparkline.ts')).sparkline(values, canDraw(env)),
    shorten,
    wrap: (text, indent = '') =>
      wrap(text, Math.max(20, width() - indent.length)).map((line) => indent + line),
    store: (create) => records.store(create === true),
    clinic: () => records.clinic(),
    calendar: async () =>
      (await records.store(false)).schedule.calendar(await records.clinic(), dayOf(now())),
    desk: () => records.desk(),
    deskIfKnown: () => records.deskIfKnown(),
    staff: () => records.staff(),
    shift: () => records.shift(),
    openShift: async () => {
      await records.desk();
      const shift = await records.shift();
      if (!shift) throw new ShiftError('no_shift');
      // Of a record that comes late: what its shift was is told and frozen by now.
      if (shift.state !== 'open') throw new ShiftError('shift_closed', { id: shift.id });
      return shift;
    },
    actor: async () => writer(records, await records.desk(), now()),
    clinicActor: async () => writer(records, await records.deskIfKnown(), now()),
    programFile: (name) => onPath(name, env),
    writeFile: async (path, bytes, options) => {
      const { writeFileWhole } = await import('./config/write-file.ts');
      return writeFileWhole(path, bytes, options);
    },
    replay: (argv, at) =>
      program.replay(argv, {
        ...env,
        SHIFT_DB: records.location.kind === 'file' ? records.location.path : records.location.url,
        SHIFT_NOW: new Date(at).toISOString(),
        SHIFT_LANG: i18n.lang,
        // What is replayed fills a database of one clinic, whatever this machine usually works for.
        SHIFT_CLINIC: '',
        SHIFT_DESK: '',
      }),
    settings: async (changes, head) => {
      const { writeSettings } = await import('./config/write-settings.ts');
      writeSettings(machine.file, changes, head);
    },
    look: async (at) => (await import('./looking.ts')).look(at, env),
    copying: async (from, to) => (await import('./copying.ts')).copying(from, to, env),
    watch: async (seconds, draw) => {
      const { watch } = await import('./terminal/watch.ts');
      return watch(streams, seconds, { draw, excuse: (error) => excuseOf(ctx, error, seconds) });
    },
    requireScreen() {
      if (!canShow(streams, env)) throw new ShiftError('needs_terminal');
    },
    async fullScreen() {
      ctx.requireScreen();
      return (await import('./terminal/full-screen.ts')).fullScreen(streams);
    },
    perform: (argv) =>
      program.perform(
        argv,
        {
          ...env,
          ...(options.noColor ? { NO_COLOR: '1' } : {}),
          SHIFT_DB: records.location.kind === 'file' ? records.location.path : records.location.url,
          SHIFT_LANG: i18n.lang,
          SHIFT_CLINIC: options.clinic ?? env.SHIFT_CLINIC,
          SHIFT_DESK: options.desk ?? env.SHIFT_DESK,
        },
        streams,
      ),
    async away(error) {
      const { isAway } = await import('./spool/judge.ts');
      const known = await records.explain(error);
      return isAway(known) ? known : null;
    },
    reconnect: () => records.reconnect(),
    forget: () => records.forget(),
    recordedAt: delivery?.at ?? null,
    async keepIfAway(work, line) {
      const kept = sends ? await spool() : null;
      if (kept === null) return work();
      const { keepIfAway } = await import('./spool/keep-if-away.ts');
      return keepIfAway(ctx, kept, records, work, line);
    },
    async unlessAway(read, otherwise) {
      const kept = sends ? await spool() : null;
      if (kept === null) return read();
      return read().catch(async (error: unknown) => {
        if (kept.isAway(await records.explain(error))) return otherwise;
        throw error;
      });
    },
    read: (argv) => program.read(argv),
    spool,
    explain: (error) => records.explain(error),
    async close(done) {
      if (sends && records.reached) await (await spool())?.end(ctx, records, done);
      await records.close();
    },
  };
  return ctx;
}

/** The server that is away just now, in words; null where it is something else that keeps a screen from being drawn. */
async function excuseOf({ t, theme, wrap, i18n, away }: Context, error: unknown, seconds: number) {
  const known = await away(error);
  if (known === null) return null;
  const { text } = i18n.error(known.code, known.params);
  return [...wrap(text).map(theme.warn), ...wrap(t('status.again', { seconds }))].join('\n');
}

/** Null for a file, which is never away. */
async function deskSpool(
  { location }: Records,
  env: NodeJS.ProcessEnv,
  now: () => number,
  deliver: Deliver,
): Promise<DeskSpool | null> {
  if (location.kind === 'file') return null;
  const { openDeskSpool } = await import('./spool/at-desk.ts');
  return openDeskSpool({ location, env, now, deliver });
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

async function writer(records: Records, desk: Desk | null, at: number): Promise<Actor> {
  const clinic = await records.clinic();
  const shift = await records.shift();
  return {
    clinicId: clinic.id,
    deskId: desk?.id ?? null,
    staffId: shift?.administratorId ?? null,
    at,
    day: dayOf(at),
  };
}

/** SHIFT_NOW (ISO 8601 with offset) stands still: for training and tests. */
function clock(env: NodeJS.ProcessEnv): () => number {
  const set = env.SHIFT_NOW;
  if (!set) return () => Date.now();
  const at = Date.parse(set);
  if (Number.isNaN(at)) throw new ShiftError('invalid_clock', { value: set }, 'SHIFT_NOW');
  return () => at;
}

/** The clinic's own files before the shipped ones: SHIFT_PROGRAM, set by the executable, is the folder of the running build. */
function dataRoots(env: NodeJS.ProcessEnv): string[] {
  return [overridesFolder(env), env.SHIFT_PROGRAM ?? process.cwd()];
}

/** --lang, SHIFT_LANG, the clinic's setting (remembered where its server is away), then the locale; otherwise English. */
async function chooseLanguage(
  options: GlobalOptions,
  env: NodeJS.ProcessEnv,
  records: Records,
  spool: () => Promise<DeskSpool | null>,
): Promise<Language> {
  const asked = options.lang ?? known(env.SHIFT_LANG);
  if (asked) return asked;
  const ofClinic = (await records.language()) ?? (await spool())?.language();
  return ofClinic ?? known(env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG) ?? 'en';
}

function known(text: string | undefined): Language | undefined {
  return languages.find((language) => text?.toLowerCase().startsWith(language));
}
