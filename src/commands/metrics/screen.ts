/** Figures on a screen: all of one selection. */
import type { Context } from '../../context.ts';
import { isFigureId } from '../../metrics/metric.ts';
import { type ReportFigure, undividedSentences } from '../../reports/figures.ts';
import { inParagraphs } from './paragraphs.ts';
import type { Told, ToldFigure } from './told.ts';
import { metricText, metText, noteText, partsText, targetText, valueText } from './words.ts';

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
