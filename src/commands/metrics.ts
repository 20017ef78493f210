/** `metrics`: the figures of a day, a shift or a period, on the screen, as JSON, CSV or PDF. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import { type Comparison, comparisons, unitOf } from '../metrics/compare.ts';
import { daysOf } from '../metrics/period.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { requireOneOutput } from './input/one-output.ts';
import { choice, flag, readFlags, text } from './input/options.ts';
import { figuresOf } from './metrics/figures-of.ts';
import { groupings } from './metrics/groupings.ts';
import { heading } from './metrics/heading.ts';
import { figureNotes, figuresTable } from './metrics/screen.ts';
import { readSelection, type Selection } from './metrics/selection.ts';
import { type Wanted, wantedFigures } from './metrics/wanted.ts';

const schema = z.object({
  by: choice('--by', groupings),
  only: text('--only', 4096),
  manager: flag(),
  all: flag(),
  compare: choice('--compare', comparisons),
  csv: text('--csv', 4096),
  long: flag(),
  excel: flag(),
  pdf: text('--pdf', 4096),
  force: flag(),
});
type Options = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const options = readFlags(schema, input);
  const wanted = wantedFigures(options);
  const selection = await readWhole(ctx, input);
  requireFitting(ctx, options, selection, wanted);
  const files = options.csv !== undefined || options.pdf !== undefined;
  if (ctx.options.json || files) {
    const { tellPrograms } = await import('./metrics/programs.ts');
    return tellPrograms(ctx, { options, wanted, selection });
  }
  if (options.by) {
    const { tellGroups } = await import('./metrics/groups-screen.ts');
    return tellGroups(ctx, selection, { by: options.by, wanted, compare: options.compare ?? 'none' });
  }
  await tellFigures(ctx, selection, wanted, options.compare ?? usualComparison(selection));
}

/** With one doctor, service, source or channel, where one is named. */
async function readWhole(ctx: Context, input: RawInput): Promise<Selection> {
  const selection = await readSelection(ctx, input, input.args.join(' '));
  const { doctor, service, source, channel } = input.flags;
  if ([doctor, service, source, channel].every((given) => given === undefined)) return selection;
  const { readOneOf } = await import('./metrics/one-of.ts');
  return { ...selection, one: await readOneOf(ctx, input) };
}

/** @throws ShiftError flags_clash, flag_alone */
function requireFitting(
  ctx: Context,
  { by, csv, pdf, long, excel, compare }: Options,
  { shift, one }: Selection,
  { family }: Wanted,
): void {
  const clash = (flag: string, other: string) => new ShiftError('flags_clash', { one: flag, other }, flag);
  requireOneOutput(ctx, { '--csv': csv, '--pdf': pdf });
  if (by && shift) throw clash('--by', '--shift');
  if (by === 'shift' && compare && compare !== 'none') throw clash('--compare', '--by shift');
  if (shift && compare && compare !== 'none') throw clash('--compare', '--shift');
  if (shift && family !== 'desk') throw clash('--manager', '--shift');
  if (shift && one) throw clash(one.flags[0] ?? '--shift', '--shift');
  const flag = long ? '--long' : '--excel';
  if ((long || excel) && !csv) throw new ShiftError('flag_alone', { flag, other: '--csv' }, flag);
  if (csv && !long && compare && compare !== 'none') {
    throw new ShiftError('flag_alone', { flag: '--compare', other: '--csv --long' }, '--compare');
  }
}

/** A day is told at once and all day long; from a week on one wants to know whether it was better than before. */
function usualComparison({ period, unit, shift }: Selection): Comparison {
  if (shift) return 'none';
  const kind = unit ?? unitOf(period);
  if (kind === 'day') return 'none';
  return kind === 'days' && daysOf(period).length < 7 ? 'none' : 'previous';
}

async function tellFigures(
  ctx: Context,
  selection: Selection,
  wanted: Wanted,
  compare: Comparison,
): Promise<void> {
  const trend = compare !== 'none';
  const told = await figuresOf(ctx, selection, wanted, { compare, trend });
  ctx.print(await heading(ctx, selection), '');
  const notes: string[] = [];
  if (compare === 'none') ctx.print(await figuresTable(ctx, told.figures));
  else {
    const { comparedNotes, comparedTable } = await import('./metrics/compared-screen.ts');
    ctx.print(await comparedTable(ctx, told, compare));
    notes.push(...(await comparedNotes(ctx, selection, told, compare)));
  }
  notes.push(...(await figureNotes(ctx, told)));
  if (notes.length > 0) ctx.print('', ...notes);
}
