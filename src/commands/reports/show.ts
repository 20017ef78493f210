/** A report on the screen: what matters first, and the command lines that make files of it. */
import type { Context } from '../../context.ts';
import { type ScreenBlock, type ScreenColumn, screenOf } from '../../render/index.ts';
import { periodWord } from '../../reports/manager/say.ts';
import { printHints } from '../output/hints.ts';
import type { AskedReport } from './asked.ts';
import type { MadeReport } from './make.ts';

export async function showReport(ctx: Context, { report }: MadeReport, asked: AskedReport): Promise<void> {
  const { title, head, blocks } = await screenOf(report);
  ctx.print(...ctx.wrap(title).map(ctx.theme.strong), ...head.flatMap((line) => ctx.wrap(line)));
  for (const block of blocks) {
    const lines = await linesOf(ctx, block);
    if (lines.length > 0) ctx.print('', ...lines);
  }
  const typed = wordsOf(asked);
  ctx.print('');
  printHints(ctx, [
    [ctx.t('managers.hint.files'), `report ${typed} --pdf --html`],
    [ctx.t('managers.hint.sheet'), `report ${typed} --xlsx`],
    [ctx.t('managers.hint.schedule'), `report ${scheduled(asked)} --schedule --at 20:30`],
  ]);
}

/** The report as it is typed again. */
function wordsOf({ kind, period, administrator, desk }: AskedReport): string {
  const who =
    administrator === null
      ? []
      : [kind === 'administrator' ? administrator.code : `--administrator ${administrator.code}`];
  return [
    kind,
    ...(kind === 'administrator' ? who : []),
    periodWord(period),
    ...(kind === 'administrator' ? [] : who),
    ...(desk === null ? [] : [`--desk ${desk.code}`]),
  ].join(' ');
}

function scheduled({ kind, administrator }: AskedReport): string {
  return kind === 'administrator' && administrator ? `${kind} ${administrator.code}` : kind;
}

async function linesOf(ctx: Context, block: ScreenBlock): Promise<string[]> {
  const head = block.title === '' ? [] : [ctx.theme.strong(block.title)];
  switch (block.kind) {
    case 'text':
      return [...head, ...textLines(ctx, block)];
    case 'table':
      if (block.rows.length === 0) return block.empty === '' ? [] : [...head, ...ctx.wrap(block.empty)];
      return [...head, await tableText(ctx, block)];
    case 'bars':
      return await barLines(ctx, block);
  }
}

/** From this width on every column is shown, as in `metrics`. */
const roomyWidth = 100;

/** On a narrow screen what matters of each row, so that a row stays a row. */
async function tableText(
  ctx: Context,
  { columns, rows }: Extract<ScreenBlock, { kind: 'table' }>,
): Promise<string> {
  const shown = columns.map(({ roomy }) => !roomy || ctx.width >= roomyWidth);
  const fewer = rows.map((row) => row.filter((_, at) => shown[at]));
  const left = columns.filter((_, at) => shown[at]);
  return ctx.table(
    left.map((column, at) => fitting(column, at, fewer)),
    fewer,
  );
}

/** A column may wrap, but no word of it is torn. */
function fitting(column: ScreenColumn, at: number, rows: readonly string[][]) {
  if (!column.flexible) return column;
  const words = [column.title, ...rows.map((row) => row[at] ?? '')].flatMap((text) => text.split(' '));
  return { ...column, least: Math.min(longestWord, Math.max(...words.map((word) => word.length))) };
}

/** A longer word is torn rather than the whole table. */
const longestWord = 16;

/** What is said loudly has a mark before it, for colour alone tells nobody. */
function textLines(ctx: Context, { tone, lines }: Extract<ScreenBlock, { kind: 'text' }>): string[] {
  const mark = tone === 'alert' ? '! ' : '  ';
  return lines.flatMap((line) =>
    ctx.wrap(line, '  ').map((one, at) => {
      const marked = at === 0 ? `${mark}${one.slice(2)}` : one;
      return tone === 'muted' ? ctx.theme.quiet(marked) : marked;
    }),
  );
}

/** As many days as are told one by one; of more only their course is. */
const mostBars = 12;

async function barLines(
  ctx: Context,
  { title, target, bars }: Extract<ScreenBlock, { kind: 'bars' }>,
): Promise<string[]> {
  // A chart of nothing takes a screen and tells nothing.
  if (bars.every(({ value }) => value === null || value === 0)) return [];
  const goal = target === null ? '' : ` · ${ctx.t('reports.chart.target', { target })}`;
  const head = ctx.wrap(`${title}${goal}`).map(ctx.theme.strong);
  if (bars.length > mostBars) return [...head, await ctx.sparkline(bars.map(({ value }) => value))];
  return [...head, ...(await ctx.bars(bars))];
}
