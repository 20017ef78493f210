/** Writes a shift's report to a file. */
import type { Context } from '../../context.ts';
import { renderers } from '../../render/index.ts';
import { shiftReport, shiftReportName } from '../../reports/shift-report.ts';
import type { ShiftStory } from '../../shifts/story.ts';

export interface Paper {
  /** Where to; the report's own name in the working folder when absent. */
  path?: string | undefined;
  force?: boolean;
}

/**
 * Writes the PDF and returns its absolute path. A closed shift's is the same bytes every time.
 * @throws ShiftError file_exists, file_is_link, disk_full, not_writable
 */
export async function writeShiftPdf(ctx: Context, story: ShiftStory, paper: Paper = {}): Promise<string> {
  const words = { t: ctx.t, number: ctx.format.number, language: ctx.i18n.lang };
  const bytes = await renderers.pdf(shiftReport(story, words));
  const path = paper.path ?? shiftReportName(story, words);
  return ctx.writeFile(path, bytes, { force: paper.force === true });
}
