/** `report`: the report of a shift again, at any time; of an open shift as things stand. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import { jsonOf } from '../render/index.ts';
import { shiftReport } from '../reports/shift-report.ts';
import { visible } from '../reports/visible-text.ts';
import type { Shift } from '../shifts/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { flag, readFlags, text } from './input/options.ts';
import { findShift } from './records/find-shift.ts';
import { writeShiftCsv, writeShiftPdf } from './shift/paper.ts';
import { storyOf } from './shift/story.ts';

const longestPath = 4096;
const schema = z.object({
  pdf: text('--pdf', longestPath),
  csv: text('--csv', longestPath),
  excel: flag(),
  force: flag(),
});

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { pdf, csv, excel, force } = readFlags(schema, input);
  const shift = await shiftMeant(ctx, input.args[0]);
  const story = await storyOf(ctx, shift);
  const csvFile = csv === undefined ? null : await writeShiftCsv(ctx, story, { path: csv, force, excel });
  // Asked for nothing else, the command makes what it is for.
  const wantsPdf = pdf !== undefined || (csv === undefined && !ctx.options.json);
  const pdfFile = wantsPdf ? await writeShiftPdf(ctx, story, { path: pdf, force }) : null;
  if (ctx.options.json) {
    const report = shiftReport(story, { t: ctx.t, number: ctx.format.number, language: ctx.i18n.lang });
    ctx.json({
      shift: { id: shift.id, state: shift.state },
      ...(await jsonOf(report)),
      pdf: pdfFile,
      csv: csvFile,
    });
    return;
  }
  if (pdfFile !== null) ctx.print(ctx.t('reports.written.pdf', { id: shift.id, file: visible(pdfFile) }));
  if (csvFile !== null) ctx.print(ctx.t('reports.written.csv', { id: shift.id, file: visible(csvFile) }));
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
