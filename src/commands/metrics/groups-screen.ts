/** `--by` on the screen: the main figures of every group. */
import type { Context } from '../../context.ts';
import { isFigureId } from '../../metrics/metric.ts';
import type { Grouping } from './groupings.ts';
import { type FigureGroup, figureGroups, toldIds } from './groups.ts';
import { heading } from './heading.ts';
import type { Selection } from './selection.ts';
import type { Wanted } from './wanted.ts';
import { metricText, valueText } from './words.ts';

/** Between two columns of a table. */
const columnGap = 2;

export async function tellGroups(
  ctx: Context,
  selection: Selection,
  by: Grouping,
  wanted: Wanted,
): Promise<undefined> {
  const groups = await figureGroups(ctx, selection, by, wanted);
  const table =
    groups.length === 0 && by === 'shift'
      ? ctx.t('managers.shifts.none')
      : await groupsTable(ctx, by, groups, wanted);
  ctx.print(await heading(ctx, selection), '', table);
}

async function groupsTable(
  ctx: Context,
  by: Grouping,
  groups: readonly FigureGroup[],
  wanted: Wanted,
): Promise<string> {
  const { rules, currency } = await ctx.clinic();
  const ids = toldIds(groups, wanted);
  const titles = ids.map((id) => (isFigureId(id) ? metricText(ctx, 'short', id, rules) : id));
  const values = groups.map(({ figures }) =>
    ids.map((id) => {
      const figure = figures.find((one) => one.id === id);
      return figure ? valueText(ctx, figure.unit, figure.value, currency) : '';
    }),
  );
  const figureColumns = titles.map((title, at) => {
    const least = leastWidth(
      title,
      values.map((row) => row[at] ?? ''),
    );
    return { title, align: 'right' as const, flexible: true, least };
  });
  // A name wraps when the titles above the figures have wrapped and there is still no room.
  const left = figureColumns.reduce((width, { least }) => width - least - columnGap, ctx.width);
  const flexible = groups.some(({ label }) => label.length > left);
  const title = ctx.t(`metrics.by.${by}`);
  const least = leastWidth(
    title,
    groups.flatMap(({ label }) => label.split(' ')),
  );
  const columns = [{ title, flexible, least }, ...figureColumns];
  const rows = groups.map(({ label }, at) => [label, ...(values[at] ?? [])]);
  return ctx.table(columns, rows);
}

/** A title may wrap, but no word of it is torn, and nothing under it is cut. */
function leastWidth(title: string, cells: readonly string[]): number {
  return Math.max(...[...title.split(' '), ...cells].map((text) => text.length));
}
