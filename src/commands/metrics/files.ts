/** Figures as files: CSV for programs and spreadsheets, a PDF for the manager. */
import type { Context } from '../../context.ts';
import { toFigures } from '../../metrics/figures.ts';
import { poolDays } from '../../metrics/parts.ts';
import { daysOf, type Period } from '../../metrics/period.ts';
import { renderers } from '../../render/index.ts';
import {
  dayTable,
  type FiguresOfDay,
  type FigureWords,
  longTable,
  type ReportFigure,
} from '../../reports/figures.ts';
import { type PeriodStory, periodReport } from '../../reports/period-report.ts';
import type { Report } from '../../reports/report.ts';
import { partsOfDays, untilToday } from './load.ts';

export interface CsvStyle {
  long: boolean;
  excel: boolean;
}

/** What is told of a period: its figures, and those of each of its days. */
export async function periodStory(ctx: Context, period: Period): Promise<PeriodStory> {
  const clinic = await ctx.clinic();
  const parts = await partsOfDays(ctx, period);
  return {
    clinic,
    ...period,
    figures: toFigures(poolDays([...parts.values()]), clinic.targets),
    days: daysOf(untilToday(ctx, period)).flatMap((day) => {
      const one = parts.get(day);
      return one ? [{ day, figures: toFigures(one, clinic.targets) }] : [];
    }),
  };
}

/** A story of one day that is a shift's, a frozen one's or an administrator's part. */
export async function dayStory(
  ctx: Context,
  period: Period,
  figures: readonly ReportFigure[],
): Promise<PeriodStory> {
  return { clinic: await ctx.clinic(), ...period, figures, days: [{ day: period.from, figures }] };
}

export async function csvOf(ctx: Context, story: PeriodStory, style: CsvStyle): Promise<Uint8Array> {
  const { currency, rules } = await ctx.clinic();
  const words: FigureWords = { t: ctx.t, currency, callbackMinutes: rules.callbackMinutes };
  const days: readonly FiguresOfDay[] = story.days;
  const table = style.long ? longTable(days, words) : dayTable(days, words);
  const report: Report = { ...reportOf(ctx, story), sections: [table] };
  return renderers.csv(report, { excel: style.excel });
}

export async function pdfOf(ctx: Context, story: PeriodStory): Promise<Uint8Array> {
  return renderers.pdf(reportOf(ctx, story));
}

function reportOf(ctx: Context, story: PeriodStory): Report {
  return periodReport(story, { t: ctx.t, language: ctx.i18n.lang }, ctx.now());
}
