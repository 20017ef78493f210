/** What a prompt says of the telephone line as it is now (S0.3): who waits, since when, who is at the desk. */
import type { Clinic } from '../../clinic/types.ts';
import { escalatesTo } from '../../complaints/decisions.ts';
import { callbackLines } from '../../contacts/lines.ts';
import type { Context } from '../../context.ts';
import { addressed } from '../../patients/short-name.ts';
import type { Values } from '../../scripts/placeholders.ts';
import { readOwed } from '../contacts/owed.ts';
import { nameOf } from '../records/people.ts';

/** Nothing where nobody waits. */
export async function lineValues(ctx: Context, { id, rules }: Clinic): Promise<Values> {
  const lines = callbackLines(await readOwed(ctx), rules, ctx.now());
  if (lines.length === 0) return {};
  const staff = await ctx.staff();
  const senior = escalatesTo(staff);
  const atDesk = (await (await ctx.store()).shifts.openOf(id)).map(({ administratorId }) =>
    addressed(nameOf(staff, administratorId)),
  );
  const late = lines.filter((line) => line.late).length;
  const since = Math.min(...lines.map(({ firstMissedAt }) => firstMissedAt));
  return {
    waiting: ctx.t('scripts.callers', { n: lines.length }),
    longest: ctx.format.moment(since, ctx.now()),
    ...(late > 0 ? { late: String(late) } : {}),
    ...(senior ? { senior: addressed(senior.name) } : {}),
    ...(atDesk.length > 0 ? { atDesk: [...new Set(atDesk)].join(', ') } : {}),
  };
}
