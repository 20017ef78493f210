/** Figures on a screen: all of one selection, or the main ones of every group. */
import type { Context } from '../../context.ts';
import { isFigureId } from '../../metrics/metric.ts';
import { type ReportFigure, undividedSentences } from '../../reports/figures.ts';
import type { Grouping } from './groupings.ts';
import { type FigureGroup, toldIds } from './groups.ts';
import { inParagraphs } from './paragraphs.ts';
import type { Told, ToldFigure } from './told.ts';
import type { Wanted } from './wanted.ts';
import { metricText, metText, noteText, partsText, targetText, valueText } from './words.ts';

/** Between two columns of a table. */
const columnGap = 2;
export async function figuresTable(ctx: Context, figures: readonly ReportFigure[]): Promise<string> {
  const { t } = ctx;
  const { rules, currency } = await ctx.clinic();
  const columns = [
    { title: t('metrics.column.metric'), flexible: true },
    { title: t('metrics.column.value'), align: 'right' as const },
    { title: t('metrics.column.target'), align: 'right' as const },
    { title: '' },
    { title: t('metrics.column.parts') },
    { title: '', flexible: true, least: 10 },
  ];
  const blank = columns.map(() => '');
  const rows = inParagraphs(figures).flatMap(({ figure, parted }) => {
    const row = [
      isFigureId(figure.id) ? metricText(ctx, 'short', figure.id, rules) : figure.id,
      valueText(ctx, figure.unit, figure.value, currency),
      targetText(ctx, figure, currency),
      metText(ctx, figure.met),
      partsText(ctx, figure),
      noteText(ctx, figure),
    ];
    return parted ? [blank, row] : [row];
  });
  return ctx.table(columns, rows);
}

/** Which figures are not told of the desk or the administrator asked for, and why. */
export async function undividedLines(ctx: Context, figures: readonly ReportFigure[]): Promise<string[]> {
  const { rules } = await ctx.clinic();
  const sentences = undividedSentences(figures, { t: ctx.t, callbackMinutes: rules.callbackMinutes });
  return sentences.flatMap((line) => ctx.wrap(line));
}

/** What is not told and why, and which targets changed meanwhile. */
export async function figureNotes(ctx: Context, { figures, deskless }: Told<ToldFigure>): Promise<string[]> {
  const notes = [
    ...(await undividedLines(ctx, figures)),
    ...(deskless > 0 ? ctx.wrap(ctx.t('metrics.deskless', { n: ctx.format.number(deskless) })) : []),
  ];
  const rare = figures.some(({ refused, turns }) => refused || turns);
  return rare ? [...notes, ...(await (await import('./rare-notes.ts')).rareNotes(ctx, figures))] : notes;
}

export async function groupsTable(
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
