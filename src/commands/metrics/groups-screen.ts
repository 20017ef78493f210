/** `--by` on the screen: the main figures of every group, with their changes where they are compared. */
import { dayOf } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { type Which, whichOf } from '../../metrics/compare.ts';
import { isFigureId, type Span } from '../../metrics/metric.ts';
import { type GroupsAsked, groupsOf } from './compared-groups.ts';
import { againstText, changeText, otherOf, unripeNote, whichTold } from './compared-screen.ts';
import { isDimension } from './groupings.ts';
import { type FigureGroup, toldIds } from './groups.ts';
import { heading } from './heading.ts';
import { untilToday } from './load.ts';
import type { Selection } from './selection.ts';
import type { ToldFigure } from './told.ts';
import { metricText, periodText, valueText } from './words.ts';

/** Between two columns of a table. */
const columnGap = 2;

export async function tellGroups(ctx: Context, selection: Selection, asked: GroupsAsked): Promise<undefined> {
  const groups = await groupsOf(ctx, selection, asked);
  const table =
    groups.length === 0 && asked.by === 'shift'
      ? ctx.t('managers.shifts.none')
      : await groupsTable(ctx, groups, asked);
  const notes = groupNotes(ctx, selection, groups, asked);
  ctx.print(await heading(ctx, selection), '', table, ...(notes.length > 0 ? ['', ...notes] : []));
}

/** With what the groups are compared. */
function groupNotes(
  ctx: Context,
  selection: Selection,
  groups: readonly FigureGroup[],
  { by, compare }: GroupsAsked,
): string[] {
  const figures = groups.flatMap((group) => group.figures);
  const isToday = untilToday(ctx, selection.period).to === dayOf(ctx.now());
  const notes = whichOf(compare).flatMap((which) =>
    isDimension(by)
      ? againstText(ctx, selection, figures, which, isToday)
      : againstSpans(ctx, figures, { by, which }),
  );
  const isTold = whichTold(figures, compare).length > 0;
  return [
    ...notes,
    ...(isTold && isToday ? [ctx.t('told.today')] : []),
    ...unripeNote(ctx, figures, compare),
  ].flatMap((note) => ctx.wrap(note));
}

function againstSpans(
  ctx: Context,
  figures: readonly ToldFigure[],
  { by, which }: { by: Span | 'shift'; which: Which },
): string[] {
  const others = figures.flatMap((one) => otherOf(one, which)?.period ?? []);
  const [from, to] = [others[0]?.from, others.at(-1)?.to];
  if (by === 'shift' || from === undefined || to === undefined) return [];
  const isTold = whichTold(figures, which).length > 0;
  if (!isTold) return [ctx.t('told.noData', { period: periodText(ctx, { from, to }) })];
  return [ctx.t(`told.each.${which === 'year' ? 'year' : by}`)];
}

interface FigureColumn {
  title: string;
  cells: readonly string[];
}

async function groupsTable(
  ctx: Context,
  groups: readonly FigureGroup[],
  { by, wanted, compare }: GroupsAsked,
): Promise<string> {
  const title = ctx.t(`metrics.by.${by}`);
  const labels = groups.map(({ label }) => label);
  const least = leastWidth(
    title,
    labels.flatMap((label) => label.split(' ')),
  );
  const whiches = whichTold(
    groups.flatMap(({ figures }) => figures),
    compare,
  );
  const told = await Promise.all(toldIds(groups, wanted).map((id) => columnsOf(ctx, groups, id, whiches)));
  const columns = (whiches.length > 0 ? fitting(told, ctx.width - least) : told).flat();
  const figureColumns = columns.map((one) => ({
    title: one.title,
    align: 'right' as const,
    flexible: true,
    least: leastWidth(one.title, one.cells),
  }));
  // A name wraps when the titles above the figures have wrapped and there is still no room.
  const left = ctx.width - widthOf(columns);
  const flexible = labels.some((label) => label.length > left);
  const rows = labels.map((label, at) => [label, ...columns.map(({ cells }) => cells[at] ?? '')]);
  return ctx.table([{ title, flexible, least }, ...figureColumns], rows);
}

/** The value of a figure in every group, and how far it moved. */
async function columnsOf(
  ctx: Context,
  groups: readonly FigureGroup[],
  id: string,
  whiches: readonly Which[],
): Promise<FigureColumn[]> {
  const { rules, currency } = await ctx.clinic();
  const figures = groups.map((group) => group.figures.find((one) => one.id === id));
  const column = (title: string, text: (figure: ToldFigure) => string): FigureColumn => ({
    title,
    cells: figures.map((figure) => (figure ? text(figure) : '')),
  });
  return [
    column(isFigureId(id) ? metricText(ctx, 'short', id, rules) : id, ({ unit, value }) =>
      valueText(ctx, unit, value, currency),
    ),
    ...whiches.map((which) =>
      column(ctx.t(which === 'previous' ? 'told.column.change' : 'told.column.year'), (figure) =>
        changeText(ctx, figure, otherOf(figure, which), currency),
      ),
    ),
  ];
}

/** As many figures as there is room for with their changes, the first of them in any case; files hold the rest. */
function fitting(told: readonly FigureColumn[][], width: number): readonly FigureColumn[][] {
  let count = told.length;
  while (count > 1 && widthOf(told.slice(0, count).flat()) > width) count -= 1;
  return told.slice(0, count);
}

function widthOf(columns: readonly FigureColumn[]): number {
  return columns.reduce((width, { title, cells }) => width + leastWidth(title, cells) + columnGap, 0);
}

/** A title may wrap, but no word of it is torn, and nothing under it is cut. */
function leastWidth(title: string, cells: readonly string[]): number {
  return Math.max(...[...title.split(' '), ...cells].map((text) => text.length));
}
