/** `report [SHIFT]`: the report of a shift, from the story that was kept at its close. */
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { jsonOf, renderers } from '../../render/index.ts';
import type { Report } from '../../reports/report.ts';
import { shiftReport, shiftReportName } from '../../reports/shift-report.ts';
import { visible } from '../../reports/visible-text.ts';
import type { Shift } from '../../shifts/types.ts';
import { findShift } from '../records/find-shift.ts';
import { storyOf } from '../shift/story.ts';
import { type FileFormat, formatsIn, type ReportFlags } from './flags.ts';

export async function runShiftReport(
  ctx: Context,
  typed: string | undefined,
  more: readonly string[],
  flags: ReportFlags,
): Promise<undefined> {
  refuseManagers(flags, more);
  const shift = await shiftMeant(ctx, typed);
  const story = await storyOf(ctx, shift);
  const words = { t: ctx.t, number: ctx.format.number, language: ctx.i18n.lang };
  const report = shiftReport(story, words);
  const files = await writeFiles(ctx, report, shiftReportName(story, words), flags);
  if (!ctx.options.json) {
    tellFiles(ctx, shift, files, flags);
    return;
  }
  ctx.json({
    shift: { id: shift.id, state: shift.state },
    ...(await jsonOf(report)),
    pdf: files.get('pdf') ?? null,
    csv: files.get('csv') ?? null,
    html: files.get('html') ?? null,
    xlsx: files.get('xlsx') ?? null,
  });
}

/** The files written; `-` in the place of a file's name is standard output. */
async function writeFiles(
  ctx: Context,
  report: Report,
  pdf: string,
  flags: ReportFlags,
): Promise<Map<FileFormat, string>> {
  const asked = formatsIn(flags);
  // Asked for nothing else, the command makes what it is for.
  const formats: readonly FileFormat[] = asked.length === 0 && !ctx.options.json ? ['pdf'] : asked;
  const files = new Map<FileFormat, string>();
  for (const format of formats) {
    const only = format === 'csv' ? { table: 'figures', excel: flags.excel } : {};
    const bytes = await renderers[format](report, only);
    const given = flags[format];
    const path = typeof given === 'string' ? given : pdf.replace(/pdf$/, format);
    if (path === '-') ctx.streams.stdout.write(bytes);
    else files.set(format, await ctx.writeFile(path, bytes, { force: flags.force }));
  }
  return files;
}

function tellFiles(
  ctx: Context,
  { id }: Shift,
  files: ReadonlyMap<FileFormat, string>,
  flags: ReportFlags,
): void {
  const lines = [...files].map(([format, file]) =>
    ctx.t(format === 'csv' ? 'reports.written.csv' : 'reports.written.pdf', { id, file: visible(file) }),
  );
  // Where a file went to standard output, nothing else may.
  if (formatsIn(flags).some((format) => flags[format] === '-')) ctx.tell(...lines);
  else ctx.print(...lines);
}

/** What only a manager's report takes. @throws ShiftError flag_alone, too_many_words */
function refuseManagers(flags: ReportFlags, more: readonly string[]): void {
  if (more.length > 0) throw new ShiftError('too_many_words', { command: 'report' });
  const named: [string, unknown][] = [
    ['--schedule', flags.schedule],
    ['--mail', flags.mail],
    ['--administrator', flags.administrator],
    ['--folder', flags.folder],
    ['--long', flags.long],
  ];
  for (const [flag, given] of named) {
    if (given) throw new ShiftError('flag_alone', { flag, other: 'report week' }, flag);
  }
}

/**
 * The shift by its number; otherwise the open one at this desk, otherwise the one closed last.
 * @throws ShiftError not_found, no_shift
 */
async function shiftMeant(ctx: Context, typed: string | undefined): Promise<Shift> {
  if (typed !== undefined) return findShift(ctx, typed, 'shift');
  const { shifts } = await ctx.store();
  const shift = (await ctx.shift()) ?? (await shifts.lastClosed((await ctx.desk()).id));
  if (!shift) throw new ShiftError('no_shift');
  return shift;
}
