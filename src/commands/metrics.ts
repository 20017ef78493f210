/** `metrics`: the figures of a day, a shift or a period, on the screen, as JSON, CSV or PDF. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import { roundFigure, toFigures } from '../metrics/figures.ts';
import { metricsBy } from '../metrics/groups.ts';
import { type DayParts, dayParts, poolDays } from '../metrics/parts.ts';
import { type ReportFigure, thaw } from '../reports/figures.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { choice, flag, readFlags, text } from './input/options.ts';
import { csvOf, pdfOf, storyOf } from './metrics/files.ts';
import { type FigureGroup, figureGroups, groupings } from './metrics/groups.ts';
import { figuresOfPeriod, figuresOfShift } from './metrics/load.ts';
import { figuresTable, groupsTable } from './metrics/screen.ts';
import { chunksOfSelection, readSelection, type Selection, shiftJson } from './metrics/selection.ts';
import { periodText } from './metrics/words.ts';

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
  const files = await writeFiles(ctx, options, selection);
  const told = (files.length === 0 && !goesToOutput(options)) || ctx.options.json;
  if (told && options.by) await tellGroups(ctx, selection, options.by, files);
  else if (told) await tellFigures(ctx, selection, files);
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
  { shift, administrator }: Selection,
): void {
  if (json && csv === '-') throw new ShiftError('flags_clash', { one: '--csv -', other: '--json' }, '--csv');
  if (by && shift) throw new ShiftError('flags_clash', { one: '--by', other: '--shift' }, '--by');
  if (by && administrator) {
    throw new ShiftError('flags_clash', { one: '--by', other: '--administrator' }, '--by');
  }
  if (by && by !== 'day' && csv) {
    throw new ShiftError('flags_clash', { one: `--by ${by}`, other: '--csv' }, '--by');
  }
  const flag = long ? '--long' : '--excel';
  if ((long || excel) && !csv) throw new ShiftError('flag_alone', { flag, other: '--csv' }, flag);
}

async function figuresOf(ctx: Context, selection: Selection): Promise<readonly ReportFigure[]> {
  const { shift, administrator, period } = selection;
  if (shift && shift.state !== 'open') {
    return (await (await ctx.store()).shifts.figures(shift.id)).map(thaw);
  }
  if (shift) return figuresOfShift(ctx, shift);
  if (!administrator) return figuresOfPeriod(ctx, period);
  const { targets } = await ctx.clinic();
  const parts: DayParts[] = [];
  for await (const days of chunksOfSelection(ctx, selection)) parts.push(...days.map(dayParts));
  return toFigures(poolDays(parts), targets, metricsBy('administrator'));
}

async function tellFigures(ctx: Context, selection: Selection, files: readonly string[]): Promise<void> {
  const figures = await figuresOf(ctx, selection);
  if (ctx.options.json) {
    ctx.json({ ...(await head(ctx, selection)), metrics: figures.map(roundFigure), ...written(files) });
    return;
  }
  ctx.print(title(ctx, selection), '', await figuresTable(ctx, figures));
}

async function tellGroups(
  ctx: Context,
  selection: Selection,
  by: (typeof groupings)[number],
  files: readonly string[],
): Promise<void> {
  const groups = await figureGroups(ctx, selection.period, by);
  if (ctx.options.json) {
    ctx.json({
      ...(await head(ctx, selection)),
      metrics: (await figuresOf(ctx, selection)).map(roundFigure),
      by,
      groups: groups.map(({ key, figures }: FigureGroup) => ({ key, metrics: figures.map(roundFigure) })),
      ...written(files),
    });
    return;
  }
  ctx.print(title(ctx, selection), '', await groupsTable(ctx, by, groups));
}

async function writeFiles(ctx: Context, options: Options, selection: Selection): Promise<string[]> {
  if (!options.csv && !options.pdf) return [];
  const story = await storyOf(ctx, selection, () => figuresOf(ctx, selection));
  const files: string[] = [];
  const { force } = options;
  if (options.csv) {
    const csv = await csvOf(ctx, story, options);
    if (goesToOutput(options))
      ctx.streams.stdout.write(new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv));
    else files.push(await ctx.writeFile(options.csv, csv, { force }));
  }
  if (options.pdf) files.push(await ctx.writeFile(options.pdf, await pdfOf(ctx, story), { force }));
  return files;
}

function written(files: readonly string[]): { files?: readonly string[] } {
  return files.length > 0 ? { files } : {};
}

async function head(ctx: Context, { period, shift, administrator }: Selection) {
  const { timezone } = await ctx.clinic();
  const { from, to } = period;
  return {
    from,
    to,
    timezone,
    ...shiftJson(shift),
    ...(administrator ? { administrator: administrator.code } : {}),
  };
}

function title(ctx: Context, { period, shift, administrator }: Selection): string {
  const { t } = ctx;
  const when = periodText(ctx, period);
  if (shift) {
    const line = t('metrics.title.shift', { id: shift.id, period: when });
    return shift.state === 'open' ? line : `${line} · ${t('metrics.frozen')}`;
  }
  const line = t('metrics.title', { period: when });
  return administrator
    ? t('metrics.title.administrator', { title: line, name: visible(administrator.name) })
    : line;
}
