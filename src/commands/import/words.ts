/** What an import says when it is done. */
import type { Context } from '../../context.ts';
import type { Gathered, ImportRun, Reject } from '../../facts/import-run.ts';
import { visible } from '../../reports/visible-text.ts';
import type { ImportResult } from '../../store/import-work.ts';
import { reasonTold, rejectShape } from './rejects.ts';

const shownRejects = 10;

interface Told {
  /** Lines that are about no row. */
  ignored: number;
  /** Of a log whose lines are events: how many of them made how many calls. */
  gathered: Gathered | null;
  dryRun: boolean;
}

/** The document of `--json`. */
export function resultShape(
  ctx: Context,
  { run, callbacks, joined }: ImportResult,
  rejects: readonly Reject[],
  { ignored, gathered, dryRun }: Told,
): Record<string, unknown> {
  const { read, imported, duplicates, completed, rejected } = run;
  return {
    read,
    imported,
    duplicates,
    completed,
    ...(joined > 0 ? { joined } : {}),
    rejected,
    ...(ignored > 0 ? { ignored } : {}),
    ...(gathered ? { gathered } : {}),
    rejects: rejects.map((reject) => rejectShape(ctx, reject)),
    importId: dryRun ? null : run.id,
    callbacks,
  };
}

export async function printResult(
  ctx: Context,
  { run, callbacks, days, joined }: ImportResult,
  rejects: readonly Reject[],
  { ignored, gathered, dryRun }: Told,
): Promise<void> {
  const { t, format } = ctx;
  const file = visible(run.fileName);
  ctx.print(
    dryRun ? t('import.trial', { file, map: run.map }) : t('import.done', { id: run.id, file, map: run.map }),
  );
  const period = days ? t('import.period', { from: format.date(days.from), to: format.date(days.to) }) : '';
  ctx.print(
    ...lines([
      gathered ? gatheredLine(ctx, gathered) : [t('import.read'), format.number(run.read), ''],
      [t(`import.added.${run.kind}`), format.number(run.imported), period],
      [t('import.known'), format.number(run.duplicates), completedText(ctx, run)],
      [t('import.rejected'), format.number(run.rejected), ''],
      ...(ignored > 0
        ? [[t('import.ignored'), format.number(ignored), t('import.ignoredWhat')] as const]
        : []),
    ]).flatMap((line) => ctx.wrap(line, '  ')),
  );
  for (const reject of rejects.slice(0, shownRejects)) {
    const params = { line: reject.line, reason: reasonTold(ctx, reject) };
    ctx.print(...ctx.wrap(t('import.line', params), '    '));
  }
  const more = run.rejected - shownRejects;
  if (more > 0) ctx.print(`    ${t('import.more', { n: more, rows: format.number(more) })}`);
  if (joined > 0) ctx.print(t('import.joined', { n: joined, calls: format.number(joined) }));
  if (callbacks > 0) ctx.print(t('import.callbacks', { n: callbacks, calls: format.number(callbacks) }));
  if (!dryRun && run.imported + run.completed > 0) ctx.print(t('import.undo', { id: run.id }));
}

/** Of rows that were here: how many have learnt something from the file. */
function completedText({ t, format }: Context, { completed }: ImportRun): string {
  return completed > 0 ? t('import.completed', { n: format.number(completed) }) : '';
}

type Line = readonly [label: string, figure: string, remark: string];

/** A call of a log is several lines of it: said so, or the counts would not be those of the file. */
function gatheredLine({ t, format }: Context, { calls, lines: n }: Gathered): Line {
  return [
    t('import.gathered'),
    format.number(calls),
    t('import.gatheredFrom', { n, lines: format.number(n) }),
  ];
}

/** Labels on the left, figures aligned on the right, remarks after them. */
function lines(rows: readonly Line[]): string[] {
  const wide = Math.max(...rows.map(([label]) => label.length));
  const figures = Math.max(...rows.map(([, figure]) => figure.length));
  return rows.map(([label, figure, remark]) =>
    `${label.padEnd(wide)}  ${figure.padStart(figures)}  ${remark}`.trimEnd(),
  );
}

/** The very same file again: nothing was read. */
export function sayKnown(ctx: Context, run: ImportRun): void {
  const { id, read, fileName } = run;
  if (ctx.options.json) {
    ctx.json({
      read,
      imported: 0,
      duplicates: read,
      completed: 0,
      rejected: 0,
      rejects: [],
      importId: id,
      callbacks: 0,
    });
    return;
  }
  const time = ctx.format.moment(run.at, ctx.now());
  ctx.print(ctx.t('import.same', { file: visible(fileName), id, time }));
}
