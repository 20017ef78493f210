/** The manager's figures for commands: always made from the rows, some days at a time. */
import { parseRecallTags } from '../../contacts/recall-tags.ts';
import type { Context } from '../../context.ts';
import type { GroupKey } from '../../metrics/belonging.ts';
import { type Day, prepareDay } from '../../metrics/day.ts';
import type { Figure } from '../../metrics/figures.ts';
import { type Elsewhere, type Filter, filterDay, filteredFigures } from '../../metrics/filter.ts';
import { divide } from '../../metrics/groups.ts';
import { managerMetrics, managerParts, poolManager } from '../../metrics/manager/index.ts';
import type { Dimension } from '../../metrics/metric.ts';
import type { ManagerParts } from '../../metrics/parts.ts';
import { daysOf, type Period } from '../../metrics/period.ts';
import { callsForCheckIn } from '../../visits/aftercare.ts';
import { progress } from '../output/progress.ts';
import { readPaperDefinitions } from '../visits/papers.ts';

/** What is read at once: the visits of a month and all others of their patients. */
const chunkDays = 31;

/** The manager's figures of a period, in the order in which people read them, against the clinic's targets. */
export async function managerFigures(ctx: Context, period: Period, filter: Filter): Promise<Figure[]> {
  const { targets } = await ctx.clinic();
  const parts = poolManager([...(await managerDayParts(ctx, period, filter)).values()]);
  return filteredFigures(parts, targets, filter, managerMetrics);
}

/** The parts of each day, in order. */
export async function managerDayParts(
  ctx: Context,
  period: Period,
  filter: Filter,
): Promise<Map<string, ManagerParts>> {
  const parts = new Map<string, ManagerParts>();
  for await (const days of managerDays(ctx, period)) {
    for (const day of days) parts.set(day.day, managerParts(filterDay(day, filter).own));
  }
  return parts;
}

/** The parts of every group of a period. */
export async function managerGroupParts(
  ctx: Context,
  period: Period,
  filter: Filter,
  by: Dimension,
): Promise<Map<GroupKey, ManagerParts>> {
  const groups = new Map<GroupKey, ManagerParts[]>();
  for await (const days of managerDays(ctx, period)) {
    for (const day of days) {
      for (const [key, rows] of divide(filterDay(day, filter).own, by)) {
        groups.set(key, [...(groups.get(key) ?? []), managerParts(rows)]);
      }
    }
  }
  return new Map([...groups].map(([key, parts]) => [key, poolManager(parts)]));
}

/** The days of a period with what the manager's figures need (`Day.manager`), some at a time. */
export async function* managerDays(ctx: Context, period: Period): AsyncGenerator<Day[]> {
  const clinic = await ctx.clinic();
  const { metrics, clinic: reads } = await ctx.store();
  const recall = await ctx.data.read('data/recall');
  const papers = await readPaperDefinitions(ctx);
  const services = (await reads.services(clinic.id)).filter((service) => callsForCheckIn(service, papers));
  const manager = await metrics.manager(clinic, {
    careServices: new Set(services.map(({ id }) => id)),
    recallTags: parseRecallTags(recall.value, recall),
  });
  const days = daysOf(period);
  const show = progress(ctx, ctx.t('metrics.counting'), Math.ceil(days.length / chunkDays));
  for (let at = 0; at < days.length; at += chunkDays) {
    const chunk = days.slice(at, at + chunkDays);
    const facts = await manager.days(chunk[0] ?? period.from, chunk.at(-1) ?? period.to, ctx.now());
    yield facts.map(prepareDay);
    show.step();
  }
  show.end();
}

/** The same with the rows of a filter, and those it leaves out. */
export async function* ownManagerDays(
  ctx: Context,
  period: Period,
  filter: Filter,
): AsyncGenerator<{ own: Day; elsewhere: readonly Elsewhere[] }[]> {
  for await (const days of managerDays(ctx, period)) yield days.map((day) => filterDay(day, filter));
}
