/** Takes the value from figures that the imports of a period cannot support. Costs one question where nothing was imported. */
import type { Context } from '../../context.ts';
import type { Figure } from '../../metrics/figures.ts';
import type { Period } from '../../metrics/period.ts';

/** @param period of the figures, inside the one that was read */
export type Refuse = <F extends Figure>(figures: readonly F[], period: Period) => F[];

export async function refusing(ctx: Context, { from, to }: Period): Promise<Refuse> {
  const { support } = await ctx.store();
  const { id } = await ctx.clinic();
  const runs = await support.runs(id, from, to);
  if (runs.length === 0) return asTheyAre;
  const { mayRefuse, refusalOf, refuse } = await import('../../metrics/support.ts');
  if (!runs.some(mayRefuse)) return asTheyAre;
  const evidence = { runs, rows: await support.rows(id, from, to) };
  return (figures, period) =>
    figures.map((figure) => {
      const refused = refusalOf(figure, evidence, period);
      return refused ? refuse(figure, refused) : figure;
    });
}

/** What came with a file belongs to no desk: it takes no value from one. */
export async function refusingFor(ctx: Context, desk: unknown, period: Period): Promise<Refuse> {
  return desk === null ? refusing(ctx, period) : asTheyAre;
}

const asTheyAre: Refuse = (figures) => [...figures];
