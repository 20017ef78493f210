/** The figures of a selection: the shortest way to those of a day, the others as a manager is told them. */
import type { Context } from '../../context.ts';
import type { Comparison } from '../../metrics/compare.ts';
import { isFiltered } from '../../metrics/filter.ts';
import { thaw } from '../../reports/figures.ts';
import type { Shift } from '../../shifts/types.ts';
import { figuresOfPeriod, figuresOfShift } from './load.ts';
import { filterOf, type Selection } from './selection.ts';
import type { Told, ToldFigure } from './told.ts';
import { chosen, type Wanted } from './wanted.ts';

/** Those of a single day, of the whole clinic, are asked for all day long: nothing is loaded for them that they do not need. */
export async function figuresOf(
  ctx: Context,
  selection: Selection,
  wanted: Wanted,
  how: { compare: Comparison; trend: boolean },
): Promise<Told<ToldFigure>> {
  const { shift, period, unit } = selection;
  const filter = filterOf(selection);
  if (shift) return plain(await figuresOfAnyShift(ctx, shift), wanted);
  const isPlain = period.from === period.to && !isFiltered(filter) && wanted.family === 'desk';
  if (isPlain && how.compare === 'none') return plain(await figuresOfPeriod(ctx, period), wanted);
  const { toldOf } = await import('./told.ts');
  const told = await toldOf(ctx, { period, unit, filter, family: wanted.family, ...how });
  return { ...told, figures: [...chosen(told.figures, wanted)] };
}

function plain(figures: readonly ToldFigure[], wanted: Wanted): Told<ToldFigure> {
  return { figures: [...chosen(figures, wanted)], deskless: 0, trends: new Map() };
}

/** A closed shift's were frozen. */
async function figuresOfAnyShift(ctx: Context, shift: Shift): Promise<readonly ToldFigure[]> {
  if (shift.state === 'open') return figuresOfShift(ctx, shift);
  return (await (await ctx.store()).shifts.figures(shift.id)).map(thaw);
}
