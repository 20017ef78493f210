/** `report KIND [PERIOD]`: a manager's report on the screen, in files, by mail, or by the clock. */
import type { Context } from '../../context.ts';
import { exits } from '../../errors.ts';
import type { ManagerKind } from '../../metrics/report-kinds.ts';
import { jsonOf } from '../../render/index.ts';
import { visible } from '../../reports/visible-text.ts';
import { readAsked } from './asked.ts';
import { formatsIn, type ReportFlags } from './flags.ts';
import type { MailOutcome } from './mail.ts';
import { type MadeReport, makeReport } from './make.ts';
import { type WrittenFile, writeReport } from './write.ts';

export async function runManagerReport(
  ctx: Context,
  kind: ManagerKind,
  words: readonly string[],
  flags: ReportFlags,
): Promise<number | undefined> {
  const asked = await readAsked(ctx, kind, words, flags.administrator);
  if (flags.schedule) {
    const { printSchedule } = await import('./schedule.ts');
    return printSchedule(ctx, asked, flags);
  }
  const mailed = flags.mail !== undefined;
  // Settings and addresses are judged before anything is made: a report takes longer than a look at them.
  const post = mailed ? (await import('./mail.ts')).readPost(ctx, flags) : null;
  const made = await makeReport(ctx, { ...asked, mailed });
  const files = mailed ? [] : await writeReport(ctx, made, flags);
  const mail = post === null ? null : await (await import('./mail.ts')).mailReport(ctx, made, flags, post);
  if (ctx.options.json) await tellJson(ctx, made, files, mail);
  else if (files.length > 0) tellFiles(ctx, files, flags);
  else if (mail === null && formatsIn(flags).length === 0)
    await (await import('./show.ts')).showReport(ctx, made, asked);
  return mail !== null && mail.refused.length > 0 ? exits.partial : undefined;
}

function tellFiles(ctx: Context, files: readonly WrittenFile[], flags: ReportFlags): void {
  const lines = files.map(({ file }) => ctx.t('managers.written', { file: visible(file) }));
  // Where a file went to standard output, nothing else may.
  if (formatsIn(flags).some((format) => flags[format] === '-')) ctx.tell(...lines);
  else ctx.print(...lines);
}

async function tellJson(
  ctx: Context,
  { report, head }: MadeReport,
  files: readonly WrittenFile[],
  mail: MailOutcome | null,
): Promise<void> {
  const { from, to } = head.period;
  const clinic = await ctx.clinic();
  ctx.json({
    kind: report.kind,
    from,
    to,
    timezone: clinic.timezone,
    ...(await jsonOf(report)),
    files,
    ...(mail === null ? {} : { mail }),
  });
}
