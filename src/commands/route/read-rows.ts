/** Reads what the route is judged from. */
import type { Context } from '../../context.ts';
import type { Period } from '../../metrics/period.ts';
import type { Patient } from '../../patients/types.ts';
import type { RouteRows } from '../../visits/route/people.ts';
import { readPaperDefinitions } from '../visits/papers.ts';

export async function readPeriod(ctx: Context, { from }: Period): Promise<RouteRows> {
  const { id } = await ctx.clinic();
  return { ...(await (await ctx.store()).route.since(id, from)), ...(await standing(ctx)) };
}

export async function readPatient(ctx: Context, patient: Patient): Promise<RouteRows> {
  const { id } = await ctx.clinic();
  return { ...(await (await ctx.store()).route.ofPatient(id, patient)), ...(await standing(ctx)) };
}

async function standing(
  ctx: Context,
): Promise<Pick<RouteRows, 'waitlist' | 'services' | 'definitions' | 'rules'>> {
  const { id, rules } = await ctx.clinic();
  const store = await ctx.store();
  return {
    waitlist: await store.waitlist.entries(id),
    services: await store.clinic.services(id),
    definitions: await readPaperDefinitions(ctx),
    rules,
  };
}
