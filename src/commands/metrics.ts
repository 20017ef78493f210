/** `metrics`: the figures of a day, a shift or a period, on the screen, as JSON, CSV or PDF. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import { roundFigure } from '../metrics/figures.ts';
import { filteredFigures, isFiltered } from '../metrics/filter.ts';
import { poolDays } from '../metrics/parts.ts';
import { type ReportFigure, thaw } from '../reports/figures.ts';
import type { PeriodStory } from '../reports/period-report.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { choice, flag, readFlags, text } from './input/options.ts';
import { csvOf, pdfOf, storyOf } from './metrics/files.ts';
import { figureGroups, type Grouping, groupings } from './metrics/groups.ts';
import { heading } from './metrics/heading.ts';
import { figuresOfPeriod, figuresOfShift } from './metrics/load.ts';
import { ownParts } from './metrics/own-days.ts';
import { figuresTable, groupsTable, undividedLines } from './metrics/screen.ts';
import { filterOf, readSelection, type Selection, shiftJson, whoseJson } from './metrics/selection.ts';

const schema = z.object({
  by: choice('--by', groupings),
  csv: text('--csv', 4096),
  long: flag(),
  excel: flag(),
  pdf: text('--pdf', 4096),
  force: flag(),
});
type Options = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const options = readFlags(schema, input);
  const selection = await readSelection(ctx, input, input.args[0]);
  requireFitting(ctx, options, selection);
  const { files, story } = await writeFiles(ctx, options, selection);
  const told = (files.length === 0 && !goesToOutput(options)) || ctx.options.json;
  if (told && ctx.options.json) await tellJson(ctx, selection, options.by, story, files);
  else if (told && options.by) await tellGroups(ctx, selection, options.by);
  else if (told) await tellFigures(ctx, selection);
  if (ctx.options.json || files.length === 0) return;
  const saved = files.map((file) => ctx.t('metrics.saved', { file }));
  if (goesToOutput(options)) ctx.tell(...saved);
  else ctx.print(...saved);
}

/** `-` in the place of a file's name is standard output, as everywhere. */
function goesToOutput({ csv }: Options): boolean {
  return csv === '-';
}

/** @throws ShiftError flags_clash, flag_alone */
function requireFitting(
  { options: { json } }: Context,
  { by, csv, long, excel }: Options,
  { shift }: Selection,
): void {
  if (json && csv === '-') throw new ShiftError('flags_clash', { one: '--csv -', other: '--json' }, '--csv');
  if (by && shift) throw new ShiftError('flags_clash', { one: '--by', other: '--shift' }, '--by');
  if (by && by !== 'day' && csv) {
    throw new ShiftError('flags_clash', { one: `--by ${by}`, other: '--csv' }, '--by');
  }
  const flag = long ? '--long' : '--excel';
  if ((long || excel) && !csv) throw new ShiftError('flag_alone', { flag, other: '--csv' }, flag);
}

interface Told {
  figures: readonly ReportFigure[];
  /** Rows of the period that belong to no desk, where one was asked for. */
  deskless: number;
}

async function figuresOf(ctx: Context, selection: Selection): Promise<Told> {
  const { shift, period } = selection;
  const filter = filterOf(selection);
  if (shift && shift.state !== 'open') {
    return { figures: (await (await ctx.store()).shifts.figures(shift.id)).map(thaw), deskless: 0 };
  }
  if (shift) return { figures: await figuresOfShift(ctx, shift), deskless: 0 };
  if (!isFiltered(filter)) return { figures: await figuresOfPeriod(ctx, period), deskless: 0 };
  const { targets } = await ctx.clinic();
  const { days, deskless } = await ownParts(ctx, selection);
  return { figures: filteredFigures(poolDays([...days.values()]), targets, filter), deskless };
}

async function tellFigures(ctx: Context, selection: Selection): Promise<void> {
  const { figures, deskless } = await figuresOf(ctx, selection);
  ctx.print(await heading(ctx, selection), '', await figuresTable(ctx, figures));
  const notes = await undividedLines(ctx, figures);
  if (deskless > 0) notes.push(...ctx.wrap(ctx.t('metrics.deskless', { n: ctx.format.number(deskless) })));
  if (notes.length > 0) ctx.print('', ...notes);
}

async function tellGroups(ctx: Context, selection: Selection, by: Grouping): Promise<void> {
  const groups = await figureGroups(ctx, selection, by);
  ctx.print(await heading(ctx, selection), '', await groupsTable(ctx, by, filterOf(selection), groups));
}

/** @param story what was written to files: its figures are told and not made again */
async function tellJson(
  ctx: Context,
  selection: Selection,
  by: Grouping | undefined,
  story: PeriodStory | null,
  files: readonly string[],
): Promise<void> {
  const { figures } = story ?? (await figuresOf(ctx, selection));
  const groups = by ? await figureGroups(ctx, selection, by) : [];
  ctx.json({
    ...(await head(ctx, selection)),
    metrics: figures.map(roundFigure),
    ...(by
      ? { by, groups: groups.map((one) => ({ key: one.key, metrics: one.figures.map(roundFigure) })) }
      : {}),
    ...(files.length > 0 ? { files } : {}),
  });
}

async function writeFiles(
  ctx: Context,
  options: Options,
  selection: Selection,
): Promise<{ files: string[]; story: PeriodStory | null }> {
  if (!options.csv && !options.pdf) return { files: [], story: null };
  const story = await storyOf(ctx, selection, async () => (await figuresOf(ctx, selection)).figures);
  const files: string[] = [];
  const { force } = options;
  if (options.csv) {
    const csv = await csvOf(ctx, story, options);
    if (goesToOutput(options))
      ctx.streams.stdout.write(new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv));
    else files.push(await ctx.writeFile(options.csv, csv, { force }));
  }
  if (options.pdf) files.push(await ctx.writeFile(options.pdf, await pdfOf(ctx, story), { force }));
  return { files, story };
}

async function head(ctx: Context, selection: Selection) {
  const { timezone } = await ctx.clinic();
  const { from, to } = selection.period;
  return { from, to, timezone, ...(await whoseJson(ctx, selection)), ...shiftJson(selection.shift) };
}
