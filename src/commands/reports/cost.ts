/** What the no-shows of a period cost the clinic. */
import type { Context } from '../../context.ts';
import type { Period } from '../../metrics/period.ts';
import type { CostTold } from '../../reports/manager/cost.ts';

export async function costTold(_ctx: Context, _period: Period): Promise<CostTold | null> {
  return null;
}
