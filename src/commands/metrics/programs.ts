/** `metrics` for programs: one JSON document, CSV, a PDF. */
import type { Context } from '../../context.ts';
import type { Compared, Comparison } from '../../metrics/compare.ts';
import { roundFigure } from '../../metrics/figures.ts';
import type { PeriodStory } from '../../reports/period-report.ts';
import { figuresOf } from './figures-of.ts';
import type { Grouping } from './groupings.ts';
import type { FigureGroup } from './groups.ts';
import { untilToday } from './load.ts';
import { type Selection, shiftJson, whoseJson } from './selection.ts';
import type { ToldFigure } from './told.ts';
import type { Wanted } from './wanted.ts';

export interface Asked {
  selection: Selection;
  wanted: Wanted;
  options: {
    by: Grouping | undefined;
    compare: Comparison | undefined;
    csv: string | undefined;
    pdf: string | undefined;
    long: boolean;
    excel: boolean;
    force: boolean;
  };
}

export async function tellPrograms(ctx: Context, asked: Asked): Promise<undefined> {
  const { options } = asked;
  const made = maker(ctx, asked);
  const files = await writeFiles(ctx, asked, made);
  if (ctx.options.json) {
    ctx.json(await document(ctx, asked, made, files));
    return;
  }
  const saved = files.map((file) => ctx.t('metrics.saved', { file }));
  if (options.csv === '-' || options.pdf === '-') ctx.tell(...saved);
  else ctx.print(...saved);
}

/** What was asked for, each made once. */
interface Made {
  figures(): Promise<readonly ToldFigure[]>;
  groups(): Promise<FigureGroup[]>;
  story(): Promise<PeriodStory>;
}

function maker(ctx: Context, asked: Asked): Made {
  const { selection, wanted, options } = asked;
  const { by, compare = 'none' } = options;
  const told = once(async () => (await figuresOf(ctx, selection, wanted, { compare, trend: false })).figures);
  const story = once(async () => {
    const { storyOf } = await import('./files.ts');
    return storyOf(ctx, selection, wanted, told);
  });
  return {
    story,
    // What is made for a file day by day is not reckoned once more.
    figures: once(async () => (isByDay(options) ? (await story()).figures : told())),
    groups: once(async () => {
      if (by === undefined) return [];
      return (await import('./compared-groups.ts')).groupsOf(ctx, selection, { by, wanted, compare });
    }),
  };
}

/** Whether a file holds the days of the period. */
function isByDay({ by, compare = 'none', csv, pdf }: Asked['options']): boolean {
  if (compare !== 'none') return false;
  return pdf !== undefined || (csv !== undefined && (by === undefined || by === 'day'));
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The files written; `-` in the place of a file's name is standard output, as everywhere. */
async function writeFiles(ctx: Context, asked: Asked, made: Made): Promise<string[]> {
  const { csv, pdf, force } = asked.options;
  const files: string[] = [];
  if (csv !== undefined) {
    const bytes = await csvBytes(ctx, asked, made);
    if (csv === '-') ctx.streams.stdout.write(bytes);
    else files.push(await ctx.writeFile(csv, bytes, { force }));
  }
  if (pdf !== undefined) {
    const { pdfOf } = await import('./files.ts');
    const bytes = await pdfOf(ctx, await made.story());
    if (pdf === '-') ctx.streams.stdout.write(bytes);
    else files.push(await ctx.writeFile(pdf, bytes, { force }));
  }
  return files;
}

/** A row a day; a row a group where it is broken down otherwise; a row a figure where it is compared. */
async function csvBytes(ctx: Context, { selection, options }: Asked, made: Made): Promise<Uint8Array> {
  const { comparedCsv, csvOf, groupsCsv } = await import('./files.ts');
  const { by, compare = 'none' } = options;
  if (by !== undefined && (by !== 'day' || compare !== 'none'))
    return groupsCsv(ctx, by, await made.groups(), options);
  if (compare === 'none') return csvOf(ctx, await made.story(), options);
  return comparedCsv(ctx, untilToday(ctx, selection.period), await made.figures(), options);
}

async function document(ctx: Context, { selection, options }: Asked, made: Made, files: readonly string[]) {
  const { timezone } = await ctx.clinic();
  const { from, to } = selection.period;
  const groups = await made.groups();
  return {
    ...{ from, to, timezone, ...(await whoseJson(ctx, selection)), ...shiftJson(selection.shift) },
    metrics: (await made.figures()).map(figureJson),
    ...(options.by
      ? {
          by: options.by,
          groups: groups.map((one) => ({ key: one.key, metrics: one.figures.map(figureJson) })),
        }
      : {}),
    ...(files.length > 0 ? { files } : {}),
  };
}

function figureJson({ previous, yearAgo, turns, ...figure }: ToldFigure) {
  const { unit } = figure;
  return {
    ...roundFigure(figure),
    ...(previous ? { previous: otherJson(unit, previous) } : {}),
    ...(yearAgo ? { yearAgo: otherJson(unit, yearAgo) } : {}),
    ...(turns ? { targetChanges: turns } : {}),
  };
}

function otherJson(unit: ToldFigure['unit'], { period, value, change, better, since }: Compared) {
  const rounded = (of: number | null) => roundFigure({ unit, value: of }).value;
  const { from, to } = period;
  return { from, to, value: rounded(value), change: rounded(change), better, ...(since ? { since } : {}) };
}
