/** Figures as files: CSV for programs and spreadsheets, a PDF for the manager. */
import { dayOf } from '../../clinic/time.ts';
import type { Staff } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { filteredFigures, isFiltered } from '../../metrics/filter.ts';
import { type DayParts, poolDays } from '../../metrics/parts.ts';
import { daysOf, spanOf } from '../../metrics/period.ts';
import { renderers } from '../../render/index.ts';
import { text } from '../../reports/cells.ts';
import {
  dayTable,
  type FiguresOfDay,
  type FigureWords,
  longTable,
  type ReportFigure,
} from '../../reports/figures.ts';
import { type FiguresOfMonth, type PeriodStory, periodReport } from '../../reports/period-report.ts';
import type { Fact, Report } from '../../reports/report.ts';
import type { Shift } from '../../shifts/types.ts';
import { partsOfDays, untilToday } from './load.ts';
import { ownParts } from './own-days.ts';
import { filterOf, type Selection, type Whose } from './selection.ts';
import { spanText } from './words.ts';

export interface CsvStyle {
  long: boolean;
  excel: boolean;
}

/** What is told of a period: the figures of the clinic, or of those asked for, and those of each of its days. */
async function periodStory(ctx: Context, selection: Selection): Promise<PeriodStory> {
  const { period } = selection;
  const clinic = await ctx.clinic();
  const filter = filterOf(selection);
  const parts = isFiltered(filter) ? (await ownParts(ctx, selection)).days : await partsOfDays(ctx, period);
  const figuresOf = (of: readonly DayParts[]) => filteredFigures(poolDays(of), clinic.targets, filter);
  return {
    clinic,
    of: whoseFacts(ctx, selection),
    ...period,
    figures: figuresOf([...parts.values()]),
    months: byMonth(ctx, parts, figuresOf),
    days: daysOf(untilToday(ctx, period)).flatMap((day) => {
      const one = parts.get(day);
      return one ? [{ day, figures: figuresOf([one]) }] : [];
    }),
  };
}

/** What is told of a shift: the figures of one day, and whose they are. */
async function shiftStory(
  ctx: Context,
  { period, shift }: Selection & { shift: Shift },
  figures: readonly ReportFigure[],
): Promise<PeriodStory> {
  const clinic = await ctx.clinic();
  const staff = await (await ctx.store()).clinic.staff(clinic.id);
  const frozen = shift.state === 'open' ? '' : ` · ${ctx.t('metrics.frozen')}`;
  const of = [
    { id: 'shift', label: ctx.t('reports.period.shift'), cell: text(`${shift.id}${frozen}`) },
    administratorFact(
      ctx,
      staff.find((one) => one.id === shift.administratorId),
    ),
  ];
  return { clinic, of, ...period, figures, months: [], days: [{ day: period.from, figures }] };
}

/** The months of the days that have come, in order. */
function byMonth(
  ctx: Context,
  days: ReadonlyMap<string, DayParts>,
  figuresOf: (parts: readonly DayParts[]) => readonly ReportFigure[],
): FiguresOfMonth[] {
  const months = new Map<string, { first: string; parts: DayParts[] }>();
  const today = dayOf(ctx.now());
  for (const [day, parts] of days) {
    if (day > today) continue;
    const month = months.get(spanOf(day, 'month'));
    if (month) month.parts.push(parts);
    else months.set(spanOf(day, 'month'), { first: day, parts: [parts] });
  }
  return [...months.values()].map(({ first, parts }) => ({
    label: spanText(ctx, 'month', { from: first, to: first }),
    figures: figuresOf(parts),
  }));
}

function whoseFacts(ctx: Context, { desk, administrator }: Whose): Fact[] {
  return [
    ...(desk ? [{ id: 'desk', label: ctx.t('reports.shift.desk'), cell: text(desk.name) }] : []),
    ...(administrator ? [administratorFact(ctx, administrator)] : []),
  ];
}

function administratorFact(ctx: Context, administrator: Staff | undefined): Fact {
  const label = ctx.t('reports.shift.administrator');
  return { id: 'administrator', label, cell: text(administrator?.name ?? null) };
}

/** @param figures those of the selection: a closed shift's are not made anew */
export async function storyOf(
  ctx: Context,
  selection: Selection,
  figures: () => Promise<readonly ReportFigure[]>,
): Promise<PeriodStory> {
  const { shift } = selection;
  return shift ? shiftStory(ctx, { ...selection, shift }, await figures()) : periodStory(ctx, selection);
}

export async function csvOf(ctx: Context, story: PeriodStory, style: CsvStyle): Promise<Uint8Array> {
  const { currency, rules } = await ctx.clinic();
  const words: FigureWords = {
    t: ctx.t,
    number: ctx.format.number,
    currency,
    callbackMinutes: rules.callbackMinutes,
  };
  const days: readonly FiguresOfDay[] = story.days;
  const table = style.long ? longTable(days, words) : dayTable(days, words);
  const report: Report = { ...reportOf(ctx, story), sections: [table] };
  return renderers.csv(report, { excel: style.excel });
}

export async function pdfOf(ctx: Context, story: PeriodStory): Promise<Uint8Array> {
  return renderers.pdf(reportOf(ctx, story));
}

function reportOf(ctx: Context, story: PeriodStory): Report {
  return periodReport(story, { t: ctx.t, number: ctx.format.number, language: ctx.i18n.lang }, ctx.now());
}
