/** A report on the screen: what matters first, and the command lines that make files of it. */
import type { Context } from '../../context.ts';
import { type ScreenBar, type ScreenBlock, screenOf } from '../../render/index.ts';
import { printHints } from '../output/hints.ts';
import type { AskedReport } from './asked.ts';
import type { MadeReport } from './make.ts';

export async function showReport(ctx: Context, { report }: MadeReport, asked: AskedReport): Promise<void> {
  const { title, head, blocks } = await screenOf(report);
  ctx.print(ctx.theme.strong(title), ...head.flatMap((line) => ctx.wrap(line)));
  for (const block of blocks) {
    const lines = await linesOf(ctx, block);
    if (lines.length > 0) ctx.print('', ...lines);
  }
  const typed = wordsOf(asked);
  ctx.print('');
  printHints(ctx, [
    [ctx.t('managers.hint.files'), `report ${typed} --pdf --html`],
    [ctx.t('managers.hint.sheet'), `report ${typed} --xlsx`],
    [ctx.t('managers.hint.schedule'), `report ${asked.kind} --schedule --at 20:30`],
  ]);
}

/** The report as it is typed again. */
function wordsOf({ kind, period: { from, to }, administrator, desk }: AskedReport): string {
  const who =
    administrator === null
      ? []
      : [kind === 'administrator' ? administrator.code : `--administrator ${administrator.code}`];
  return [
    kind,
    ...(kind === 'administrator' ? who : []),
    from === to ? from : `${from}..${to}`,
    ...(kind === 'administrator' ? [] : who),
    ...(desk === null ? [] : [`--desk ${desk.code}`]),
  ].join(' ');
}

async function linesOf(ctx: Context, block: ScreenBlock): Promise<string[]> {
  const head = block.title === '' ? [] : [ctx.theme.strong(block.title)];
  switch (block.kind) {
    case 'text':
      return [...head, ...textLines(ctx, block)];
    case 'table':
      if (block.rows.length === 0) return block.empty === '' ? [] : [...head, ...ctx.wrap(block.empty)];
      return [...head, await ctx.table(block.columns, block.rows)];
    case 'bars':
      return barLines(ctx, block);
  }
}

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

/** Longer charts say less on a screen than their figures do. */
const mostBars = 31;
const widest = 24;

function barLines(ctx: Context, { title, target, bars }: Extract<ScreenBlock, { kind: 'bars' }>): string[] {
  if (bars.length > mostBars) return [];
  const goal = target === null ? '' : ` · ${ctx.t('reports.chart.target', { target })}`;
  const labels = Math.max(...bars.map(({ label }) => label.length));
  const values = Math.max(...bars.map(({ shown }) => shown.length));
  const most = Math.max(...bars.map(({ value }) => value ?? 0), 0);
  const room = Math.max(4, Math.min(widest, ctx.width - labels - values - 6));
  return [
    ctx.theme.strong(`${title}${goal}`),
    ...bars.map((bar) => barLine(bar, { labels, values, most, room })),
  ];
}

function barLine(
  { label, value, shown, met }: ScreenBar,
  { labels, values, most, room }: { labels: number; values: number; most: number; room: number },
): string {
  const length = value === null || most === 0 ? 0 : Math.round((value / most) * room);
  // What misses its target is hollow, so that no colour is needed.
  const bar = (met === false ? '▒' : '█').repeat(length);
  return `${label.padEnd(labels)}  ${shown.padStart(values)}  ${bar}`.trimEnd();
}
