/** The figures of a period and how they went inside it: read once. */
import { targetsOn } from '../../clinic/targets.ts';
import type { Context } from '../../context.ts';
import { type Figure, toFigures } from '../../metrics/figures.ts';
import { type DayParts, poolDays } from '../../metrics/parts.ts';
import { daysOf, type Period, spanOf } from '../../metrics/period.ts';
import { partsOfDays, partsOfMonths, partsOfPeriod } from './load.ts';
import { refusing } from './refusing.ts';

/** More points are no longer seen at a glance, and no longer fit beside the figure. */
const mostPoints = 14;

export interface Trends {
  figures: Figure[];
  /** A value for every day, week or month of the period, in order, by the figure's id; empty where there are too many. */
  trends: ReadonlyMap<string, (number | null)[]>;
}

export async function figuresWithTrends(ctx: Context, period: Period): Promise<Trends> {
  const refused = await refusing(ctx, period);
  const { targetHistory } = await ctx.clinic();
  const made = (parts: readonly DayParts[], of: Period) =>
    refused(toFigures(poolDays(parts), targetsOn(targetHistory, of.to)), of);
  const spans = await partsOfSpans(ctx, period);
  if (spans === null) return { figures: made([await partsOfPeriod(ctx, period)], period), trends: new Map() };
  const points = spans.map((span) => made(span.parts, span.period));
  const figures = made(
    spans.flatMap(({ parts }) => parts),
    period,
  );
  return { figures, trends: new Map(figures.map(({ id }) => [id, points.map((all) => valueIn(all, id))])) };
}

function valueIn(figures: readonly Figure[], id: string): number | null {
  return figures.find((one) => one.id === id)?.value ?? null;
}

interface SpanParts {
  period: Period;
  parts: DayParts[];
}

/** By day, by week or by month, whichever is the finest with few points; null where there is none. */
async function partsOfSpans(ctx: Context, period: Period): Promise<SpanParts[] | null> {
  const length = daysOf(period).length;
  for (const [span, most] of [
    ['day', 1],
    ['week', 7],
  ] as const) {
    if (length > mostPoints * most) continue;
    const spans = spansOf(period, span);
    if (spans.length > mostPoints) continue;
    const days = await partsOfDays(ctx, period);
    return spans.map((one) => ({ period: one, parts: daysOf(one).flatMap((day) => days.get(day) ?? []) }));
  }
  const months = spansOf(period, 'month');
  if (months.length > mostPoints) return null;
  const parts = await partsOfMonths(ctx, months);
  return months.map((one, at) => ({ period: one, parts: parts.slice(at, at + 1) }));
}

function spansOf(period: Period, span: 'day' | 'week' | 'month'): Period[] {
  const spans = new Map<string, Period>();
  for (const day of daysOf(period)) {
    const known = spans.get(spanOf(day, span));
    if (known) known.to = day;
    else spans.set(spanOf(day, span), { from: day, to: day });
  }
  return [...spans.values()];
}
