/** Takes the value from figures that the imports of a period cannot support. Costs one question where nothing was imported. */
import type { Context } from '../../context.ts';
import type { Figure } from '../../metrics/figures.ts';
import { cutMonths, monthPeriod } from '../../metrics/keeping.ts';
import type { Period } from '../../metrics/period.ts';
import type { RowsOfDay } from '../../metrics/support.ts';

/** @param period of the figures, inside the one that was read */
export type Refuse = <F extends Figure>(figures: readonly F[], period: Period) => F[];

export async function refusing(ctx: Context, { from, to }: Period): Promise<Refuse> {
  const { support } = await ctx.store();
  const { id } = await ctx.clinic();
  const runs = await support.runs(id, from, to);
  if (runs.length === 0) return asTheyAre;
  const { mayRefuse, refusalOf, refuse } = await import('../../metrics/support.ts');
  if (!runs.some(mayRefuse)) return asTheyAre;
  const evidence = { runs, rows: await rowsOf(ctx, { from, to }) };
  return (figures, period) =>
    figures.map((figure) => {
      const refused = refusalOf(figure, evidence, period);
      return refused ? refuse(figure, refused) : figure;
    });
}

/** Whole months that are over are counted once: a year of a busy clinic is a million rows. */
async function rowsOf(ctx: Context, period: Period): Promise<RowsOfDay[]> {
  const { support } = await ctx.store();
  const { id } = await ctx.clinic();
  const { months, rest } = cutMonths(period, ctx.now());
  const whole = months.map((month) => ({ month, ...monthPeriod(month) }));
  const rows = await support.monthRows(id, whole);
  for (const { from, to } of rest) rows.push(...(await support.rows(id, from, to)));
  return rows;
}

/** What came with a file belongs to no desk: it takes no value from one. */
export async function refusingFor(ctx: Context, desk: unknown, period: Period): Promise<Refuse> {
  return desk === null ? refusing(ctx, period) : asTheyAre;
}

const asTheyAre: Refuse = (figures) => [...figures];
