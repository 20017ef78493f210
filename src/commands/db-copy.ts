/** `db copy`: everything from one database to another, or the two compared. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { Comparison, CopyReport, CopyWatch } from '../store/copy/copy.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { comparisonTable, shape } from './databases/comparison.ts';
import { flag, readFlags } from './input/options.ts';
import { printHints } from './output/hints.ts';
import { type Progress, progress } from './output/progress.ts';

const schema = z.object({ check: flag(), anew: flag() });
const progressSteps = 100;

/** Ends with 4 when the two are not the same. */
export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { check, anew } = readFlags(schema, input);
  if (check && anew) throw new ShiftError('flags_clash', { one: '--check', other: '--anew' }, '--anew');
  const [from = '', to = ''] = input.args;
  const databases = await ctx.copying(from, to);
  if (check) {
    const compared = await watched(ctx, (watch) => databases.compare(watch));
    await show(ctx, compared, { copied: false, ...shape(compared) });
    if (!ctx.options.json) ctx.print(ctx.t('copy.equal', rows(ctx, compared)));
    return;
  }
  const report = await watched(ctx, (watch) => databases.copy(anew, watch));
  const { began, meanwhile } = report;
  await show(ctx, report, { copied: true, ...shape(report), began, meanwhile });
  if (!ctx.options.json) {
    ctx.print(ctx.t('copy.done', rows(ctx, report)));
    printHints(ctx, [[ctx.t('copy.next'), `db use ${asTyped(to)}`]]);
  }
  tellOf(ctx, report);
}

/** @throws ShiftError copy_differs, journal_broken; what was found has been shown then */
async function show(ctx: Context, compared: Comparison, document: Record<string, unknown>): Promise<void> {
  if (ctx.options.json) ctx.json(document);
  else ctx.print(...(await comparisonTable(ctx, compared)));
  const { from, to, tables, journal } = compared;
  const differing = tables.find(({ equal }) => !equal);
  if (differing) {
    throw new ShiftError('copy_differs', { what: differing.table, id: differing.firstDifference ?? 0 });
  }
  for (const [file, { brokenAt }] of [[from, journal.from] as const, [to, journal.to] as const]) {
    if (brokenAt !== null) throw new ShiftError('journal_broken', { file, seq: brokenAt });
  }
}

function tellOf({ t, tell, options }: Context, { began, meanwhile }: CopyReport): void {
  if (began !== 'new' && !options.json) tell(t(`copy.${began}`));
  if (meanwhile > 0) tell(t('copy.meanwhile', { n: meanwhile }));
}

/** Shows on a terminal how far it has come. */
async function watched<T>(ctx: Context, work: (watch: CopyWatch) => Promise<T>): Promise<T> {
  let shown: Progress | null = null;
  let [total, done, steps] = [0, 0, 0];
  const watch: CopyWatch = {
    begins(part, rows) {
      shown?.end();
      shown = progress(ctx, ctx.t(part === 'copy' ? 'copy.copying' : 'copy.comparing'), progressSteps);
      [total, done, steps] = [Math.max(rows, 1), 0, 0];
    },
    moved(rows) {
      done += rows;
      for (; steps < (done / total) * progressSteps; steps++) shown?.step();
    },
  };
  try {
    return await work(watch);
  } finally {
    (shown as Progress | null)?.end();
  }
}

/** A word that a shell would take apart goes in quotes. */
function asTyped(word: string): string {
  return /^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function rows({ format }: Context, { tables }: Comparison): { n: number; rows: string } {
  const n = tables.reduce((sum, { from }) => sum + from.rows, 0);
  return { n, rows: format.number(n) };
}
