/** Figures as files: CSV for programs and spreadsheets, a PDF for the manager. */
import type { Staff } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { type Period, spanOf } from '../../metrics/period.ts';
import { renderers } from '../../render/index.ts';
import { text } from '../../reports/cells.ts';
import { dayTable, type FigureWords, longTable, type ReportFigure } from '../../reports/figures.ts';
import { comparedTable, groupLongTable, groupTable } from '../../reports/group-tables.ts';
import { type FiguresOfMonth, type PeriodStory, periodReport } from '../../reports/period-report.ts';
import type { Fact, Report, TableSection } from '../../reports/report.ts';
import type { Shift } from '../../shifts/types.ts';
import type { Grouping } from './groupings.ts';
import type { FigureGroup } from './groups.ts';
import type { Selection, Whose } from './selection.ts';
import { readSeries, type Series } from './series.ts';
import type { ToldFigure } from './told.ts';
import type { Wanted } from './wanted.ts';
import { spanText } from './words.ts';

export interface CsvStyle {
  long: boolean;
  excel: boolean;
}

/** What is told of a period: the figures of the clinic, or of those asked for, and those of each of its days. */
async function periodStory(ctx: Context, selection: Selection, wanted: Wanted): Promise<PeriodStory> {
  const clinic = await ctx.clinic();
  const series = await readSeries(ctx, selection, wanted);
  return {
    clinic,
    of: whoseFacts(ctx, selection),
    ...selection.period,
    figures: series.figuresOf(series.days),
    months: byMonth(ctx, series),
    days: series.days.map((day) => ({ day, figures: series.figuresOf([day]) })),
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
function byMonth(ctx: Context, { days, figuresOf }: Series): FiguresOfMonth[] {
  const months = new Map<string, string[]>();
  for (const day of days)
    months.set(spanOf(day, 'month'), [...(months.get(spanOf(day, 'month')) ?? []), day]);
  return [...months.values()].map((of) => ({
    label: spanText(ctx, 'month', { from: of[0] ?? '', to: of.at(-1) ?? '' }),
    figures: figuresOf(of),
  }));
}

function whoseFacts(ctx: Context, { desk, administrator, one }: Whose): Fact[] {
  return [
    ...(desk ? [{ id: 'desk', label: ctx.t('reports.shift.desk'), cell: text(desk.name) }] : []),
    ...(administrator ? [administratorFact(ctx, administrator)] : []),
    ...(one?.words ?? []).map((words) => ({ id: 'only', label: ctx.t('told.only'), cell: text(words) })),
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
  wanted: Wanted,
  figures: () => Promise<readonly ReportFigure[]>,
): Promise<PeriodStory> {
  const { shift } = selection;
  return shift
    ? shiftStory(ctx, { ...selection, shift }, await figures())
    : periodStory(ctx, selection, wanted);
}

/** One row a day, or one a day and figure. */
export async function csvOf(ctx: Context, story: PeriodStory, style: CsvStyle): Promise<Uint8Array> {
  const words = await figureWords(ctx);
  return tableCsv(ctx, style.long ? longTable(story.days, words) : dayTable(story.days, words), style);
}

/** One row a group, or one a group and figure. */
export async function groupsCsv(
  ctx: Context,
  by: Grouping,
  groups: readonly FigureGroup[],
  style: CsvStyle,
): Promise<Uint8Array> {
  const words = await figureWords(ctx);
  const heading = { id: by, label: ctx.t(`metrics.by.${by}`) };
  const table = style.long ? groupLongTable(heading, groups, words) : groupTable(heading, groups, words);
  return tableCsv(ctx, table, style);
}

/** One row a figure of the whole period, with those it is compared with. */
export async function comparedCsv(
  ctx: Context,
  period: Period,
  figures: readonly ToldFigure[],
  style: CsvStyle,
): Promise<Uint8Array> {
  return tableCsv(ctx, comparedTable(period, figures, await figureWords(ctx)), style);
}

async function tableCsv(ctx: Context, table: TableSection, { excel }: CsvStyle): Promise<Uint8Array> {
  const { language, at } = { language: ctx.i18n.lang, at: ctx.now() };
  const head = { kind: 'figures', clinic: '', title: '', subtitle: null, facts: [], origin: '' };
  return renderers.csv({ ...head, language, at, sections: [table], layout: 'pages' }, { excel });
}

async function figureWords(ctx: Context): Promise<FigureWords> {
  const { currency, rules } = await ctx.clinic();
  return { t: ctx.t, number: ctx.format.number, currency, callbackMinutes: rules.callbackMinutes };
}

export async function pdfOf(ctx: Context, story: PeriodStory): Promise<Uint8Array> {
  return renderers.pdf(reportOf(ctx, story));
}

function reportOf(ctx: Context, story: PeriodStory): Report {
  return periodReport(story, { t: ctx.t, number: ctx.format.number, language: ctx.i18n.lang }, ctx.now());
}
