/** Writes a report into files: each under the name it was given, or under one that says what it is. */
import type { Context } from '../../context.ts';
import { renderers } from '../../render/index.ts';
import type { Report, TableSection } from '../../reports/report.ts';
import { type FileFormat, formatsIn, type ReportFlags } from './flags.ts';
import { daysTable } from './long-table.ts';
import type { MadeReport } from './make.ts';

export interface WrittenFile {
  format: FileFormat;
  file: string;
}

/**
 * All or as many as can be written: the first that cannot ends it.
 * @throws ShiftError file_exists, file_is_link, disk_full, not_writable
 */
export async function writeReport(
  ctx: Context,
  made: MadeReport,
  flags: ReportFlags,
): Promise<WrittenFile[]> {
  const written: WrittenFile[] = [];
  for (const format of formatsIn(flags)) {
    const bytes = await bytesOf(ctx, made, format, flags);
    if (flags[format] === '-') {
      ctx.streams.stdout.write(bytes);
      continue;
    }
    const file = await ctx.writeFile(pathOf(made, format, flags), bytes, { force: flags.force });
    written.push({ format, file });
  }
  return written;
}

export async function bytesOf(
  ctx: Context,
  { report, head }: Pick<MadeReport, 'report' | 'head'>,
  format: FileFormat,
  { excel, long }: Pick<ReportFlags, 'excel' | 'long'>,
): Promise<Uint8Array> {
  if (format !== 'csv') return renderers[format](report);
  const table = long ? daysTable(ctx, head) : mainTable(report);
  return renderers.csv({ ...report, sections: [table] }, { excel });
}

/** A folder is named by its slash; the report's own name goes into it. */
function pathOf(made: MadeReport, format: FileFormat, flags: ReportFlags): string {
  const given = flags[format];
  const own = made.fileName(format);
  if (typeof given === 'string' && !/[/\\]$/.test(given)) return given;
  const folder = typeof given === 'string' ? given : (flags.folder ?? '');
  return folder === '' ? own : `${folder.replace(/[/\\]+$/, '')}/${own}`;
}

/** The one that a spreadsheet is wanted for: what its kind is named for, else the first. */
export function mainTable(report: Report): TableSection {
  const tables = report.sections.filter((section) => section.kind === 'table' && section.only !== 'people');
  const main = tables.find(({ id }) => mainTables[report.kind] === id) ?? tables[0];
  if (main?.kind !== 'table') throw new Error(`report ${report.kind} has no table`);
  return main;
}

const mainTables: Readonly<Record<string, string>> = {
  day: 'figures',
  week: 'days',
  month: 'days',
  administrator: 'figures',
  sources: 'sources',
  'no-shows': 'cuts',
  doctors: 'doctors',
};
