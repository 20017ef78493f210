/** `--by` with `--compare`: every group beside itself in another period, every span of days beside another one. */
import type { Context } from '../../context.ts';
import { beside, type Comparison, otherPeriod, type Which, whichOf } from '../../metrics/compare.ts';
import { daysOf, type Period } from '../../metrics/period.ts';
import { byName } from './group-names.ts';
import { type Grouping, isDimension } from './groupings.ts';
import { type FigureGroup, figureGroups } from './groups.ts';
import { firstDayOf, untilToday } from './load.ts';
import type { Selection } from './selection.ts';
import { readSeries } from './series.ts';
import type { ToldFigure } from './told.ts';
import type { Wanted } from './wanted.ts';

export interface GroupsAsked {
  by: Grouping;
  wanted: Wanted;
  compare: Comparison;
}

/** The groups of a period, with what each is held against where a comparison is asked for; shifts have none. */
export async function groupsOf(ctx: Context, asked: Selection, how: GroupsAsked): Promise<FigureGroup[]> {
  const { by, wanted, compare } = how;
  const selection = { ...asked, period: untilToday(ctx, asked.period) };
  let groups = await figureGroups(ctx, selection, by, wanted);
  for (const which of whichOf(compare)) {
    groups = isDimension(by)
      ? await besideThemselves(ctx, selection, groups, { by, wanted, which })
      : await besideOtherSpans(ctx, selection, groups, { by, wanted, which });
  }
  return groups;
}

interface Against {
  by: Grouping;
  wanted: Wanted;
  which: Which;
}

/** Groups that were there then and are not any more stand with nothing: a source that fell silent is news. */
async function besideThemselves(
  ctx: Context,
  selection: Selection,
  groups: readonly FigureGroup[],
  { by, wanted, which }: Against,
): Promise<FigureGroup[]> {
  const period = otherPeriod(which, selection.period, selection.unit ?? undefined);
  const firstDay = await firstDayOf(ctx);
  const others = await figureGroups(ctx, { ...selection, period }, by, wanted);
  const gone = others.filter(({ key }) => !groups.some((one) => one.key === key)).map(asNothing);
  return [...groups, ...gone].sort(byName).map((group) => {
    const figures = (others.find(({ key }) => key === group.key) ?? asNothing(group)).figures;
    return { ...group, figures: beside(group.figures, which, { period, figures, firstDay }) };
  });
}

/** Each span beside the one before it, or the same a year ago: a week so far beside the same days of the last one. */
async function besideOtherSpans(
  ctx: Context,
  selection: Selection,
  groups: readonly FigureGroup[],
  { by, wanted, which }: Against,
): Promise<FigureGroup[]> {
  if (by !== 'day' && by !== 'week' && by !== 'month') return [...groups];
  const others = groups.map(({ period }) => otherPeriod(which, period ?? selection.period, by));
  const whole = {
    from: others[0]?.from ?? selection.period.from,
    to: others.at(-1)?.to ?? selection.period.to,
  };
  const firstDay = await firstDayOf(ctx);
  const { figuresOf } = await readSeries(ctx, { ...selection, period: whole }, wanted);
  return groups.map((group, at) => {
    const period: Period = others[at] ?? whole;
    const other = { period, figures: figuresOf(daysOf(period)), firstDay };
    return { ...group, figures: beside(group.figures, which, other) };
  });
}

/** A group without a row: counts of nothing, shares of nothing. */
function asNothing(group: FigureGroup): FigureGroup {
  const figures = group.figures.map((one): ToldFigure => {
    const { previous: _before, yearAgo: _then, recorded: _recorded, refused, ...figure } = one;
    if (refused) return { ...figure, refused };
    const numerator = one.numerator === null ? null : 0;
    const denominator = one.denominator === null ? null : 0;
    return {
      ...figure,
      numerator,
      denominator,
      pending: 0,
      value: one.unit === 'count' ? 0 : null,
      met: null,
    };
  });
  return { ...group, figures };
}
