/** The figures of closed shifts once more, from their rows as of the close. */
import { targetsOn } from '../../../clinic/targets.ts';
import { dayOf } from '../../../clinic/time.ts';
import type { Context } from '../../../context.ts';
import { type Difference, differences, factsAt } from '../../../metrics/check.ts';
import { prepareDay } from '../../../metrics/day.ts';
import type { DayFacts } from '../../../metrics/facts.ts';
import { toFigures } from '../../../metrics/figures.ts';
import { dayParts, poolDays } from '../../../metrics/parts.ts';
import { daysOf } from '../../../metrics/period.ts';
import { shiftDay } from '../../../metrics/shift.ts';
import { thaw } from '../../../reports/figures.ts';
import type { Shift } from '../../../shifts/types.ts';
import { progress } from '../../output/progress.ts';
import { windowOfShift } from '../load.ts';

export interface CheckedShift {
  shift: Shift;
  /** The days on which its rows can lie. */
  days: string[];
  differences: Difference[];
}

/** One shift at a time: of a year only what differs is kept. */
export async function* checkShifts(ctx: Context, shifts: readonly Shift[]): AsyncGenerator<CheckedShift> {
  const factsOf = remembering(ctx);
  const show = progress(ctx, ctx.t('metricsCheck.counting'), shifts.length);
  for (const shift of shifts) {
    yield await checkShift(ctx, shift, factsOf);
    show.step();
  }
  show.end();
}

type FactsOf = (day: string) => Promise<DayFacts[]>;

async function checkShift(ctx: Context, shift: Shift, factsOf: FactsOf): Promise<CheckedShift> {
  const { shifts } = await ctx.store();
  const closedAt = shift.closedAt ?? ctx.now();
  const days = daysOf({ from: shift.day, to: dayOf(closedAt) });
  const window = await windowOfShift(ctx, shift);
  const parts = [];
  for (const day of days) {
    for (const facts of await factsOf(day)) {
      parts.push(dayParts(shiftDay(prepareDay(factsAt(facts, closedAt)), window)));
    }
  }
  const targets = targetsOn((await ctx.clinic()).targetHistory, shift.day);
  const frozen = (await shifts.figures(shift.id)).map(thaw);
  return { shift, days, differences: differences(frozen, toFigures(poolDays(parts), targets)) };
}

/** Shifts of several desks lie on the same days: the last ones read are at hand. */
function remembering(ctx: Context): FactsOf {
  const known = new Map<string, DayFacts[]>();
  return async (day) => {
    const found = known.get(day);
    if (found) return found;
    const { metrics } = await ctx.store();
    const facts = await metrics.facts(await ctx.clinic(), day, day, ctx.now());
    if (known.size > 2) known.clear();
    known.set(day, facts);
    return facts;
  };
}
