/** The flags of `report`, and into which files it goes. */
import * as z from 'zod/mini';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { RawInput } from '../../terminal/command-spec.ts';
import { requireOneOutput } from '../input/one-output.ts';
import { choice, flag, readFlags, text } from '../input/options.ts';

/** As long as a path may be on most systems. */
const longestPath = 4096;

/** Without a file's name after it the flag is `true`: the report has a name of its own. */
const file = (name: string) =>
  z.transform((typed: string | boolean | undefined) => {
    if (typeof typed !== 'string') return typed === true ? true : undefined;
    const path = typed.trim();
    if (path.length > longestPath)
      throw new ShiftError('text_too_long', { flag: name, length: path.length, max: longestPath }, name);
    return path === '' ? true : path;
  });

const schema = z.object({
  pdf: file('--pdf'),
  html: file('--html'),
  xlsx: file('--xlsx'),
  csv: file('--csv'),
  excel: flag(),
  long: flag(),
  force: flag(),
  folder: text('--folder', longestPath),
  administrator: text('--administrator'),
  schedule: flag(),
  at: text('--at'),
  for: choice('--for', ['cron', 'systemd', 'windows']),
  mail: text('--mail', longestPath),
  dryRun: file('--dry-run'),
});
export type ReportFlags = z.infer<typeof schema>;

const fileFormats = ['pdf', 'html', 'xlsx', 'csv'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** @throws ShiftError flags_clash, flag_alone, text_too_long, invalid_choice */
export function readReportFlags(ctx: Context, input: RawInput): ReportFlags {
  const flags = readFlags(schema, input);
  const alone: [string, unknown, string, unknown][] = [
    ['--long', flags.long, '--csv', flags.csv],
    ['--excel', flags.excel, '--csv', flags.csv],
    ['--dry-run', flags.dryRun, '--mail', flags.mail],
    ['--at', flags.at, '--schedule', flags.schedule],
    ['--for', flags.for, '--schedule', flags.schedule],
  ];
  for (const [name, given, other, beside] of alone) {
    if (given && !beside) throw new ShiftError('flag_alone', { flag: name, other }, name);
  }
  requireOneOutput(ctx, Object.fromEntries(fileFormats.map((format) => [`--${format}`, flags[format]])));
  return flags;
}

/** The formats that were asked for, in the order in which they are written. */
export function formatsIn(flags: ReportFlags): FileFormat[] {
  return fileFormats.filter((format) => flags[format] !== undefined);
}
