/** Reads the manager's week and month. */
import { targetsOn } from '../../clinic/targets.ts';
import type { Objection } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import { callsByHour, joinHours } from '../../metrics/calls-by-hour.ts';
import { filteredFigures } from '../../metrics/filter.ts';
import { joinLost, type LostRequests, lostRequests, noneLost } from '../../metrics/lost-requests.ts';
import { type DayParts, dayParts, poolDays } from '../../metrics/parts.ts';
import { type Period, spanOf } from '../../metrics/period.ts';
import type { HourTold } from '../../reports/manager/hours.ts';
import type { LossesTold } from '../../reports/manager/losses.ts';
import type { PeriodStory, WeekTold } from '../../reports/manager/period-report.ts';
import { untilToday } from '../metrics/load.ts';
import { refusingFor } from '../metrics/refusing.ts';
import { filterOf } from '../metrics/selection.ts';
import { spanText } from '../metrics/words.ts';
import { complaintsTold } from './complaints.ts';
import { costTold } from './cost.ts';
import { daysTold, reportDays } from './days.ts';
import { periodBefore, type Reading, readHead } from './head.ts';

export async function readPeriod(ctx: Context, reading: Reading): Promise<PeriodStory> {
  const filter = filterOf(reading);
  const rows = await readRows(ctx, reading);
  const whole = reading.desk === null && reading.administrator === null;
  return {
    ...(await readHead(ctx, reading)),
    days: await daysTold(ctx, reading.period, filter),
    before: await daysTold(ctx, periodBefore(ctx, reading), filter),
    weeks: await weeksTold(ctx, reading, rows.parts),
    hours: rows.hours,
    losses: lossesTold(rows.lost),
    cost: whole ? await costTold(ctx, reading.period) : null,
    complaints: await complaintsTold(ctx, untilToday(ctx, reading.period)),
  };
}

interface Rows {
  hours: HourTold[];
  lost: LostRequests;
  parts: Map<string, DayParts>;
}

/** What only the rows of the days tell, in one passage over them. */
async function readRows(ctx: Context, reading: Reading): Promise<Rows> {
  const objections = await objectionsOf(ctx, reading.period);
  const rows: Rows = { hours: [], lost: noneLost, parts: new Map() };
  for await (const days of reportDays(ctx, reading.period, filterOf(reading))) {
    rows.hours = joinHours(rows.hours, callsByHour(days));
    rows.lost = joinLost(rows.lost, lostRequests(days, objections));
    for (const day of days) rows.parts.set(day.day, dayParts(day));
  }
  return rows;
}

async function objectionsOf(ctx: Context, { from, to }: Period): Promise<Map<number, Objection>> {
  const { contacts } = await ctx.store();
  const found = await contacts.objections((await ctx.clinic()).id, from, to);
  return new Map(
    found.flatMap(({ id, objection }) => (objection === null ? [] : [[id, objection] as const])),
  );
}

function lossesTold({ requests, outcomes, objections }: LostRequests): LossesTold {
  return { requests, outcomes: inOrder(outcomes), objections: inOrder(objections) };
}

/** The most frequent first; what nobody noted comes last. */
export function inOrder<K extends string | null>(counts: ReadonlyMap<K, number>): { id: K; count: number }[] {
  return [...counts]
    .map(([id, count]) => ({ id, count }))
    .sort(
      (a, b) =>
        Number(a.id === null) - Number(b.id === null) ||
        b.count - a.count ||
        String(a.id).localeCompare(String(b.id)),
    );
}

async function weeksTold(
  ctx: Context,
  reading: Reading,
  parts: ReadonlyMap<string, DayParts>,
): Promise<WeekTold[]> {
  const { targetHistory } = await ctx.clinic();
  const filter = filterOf(reading);
  const refused = await refusingFor(ctx, filter.desk, reading.period);
  const weeks = new Map<string, { period: Period; parts: DayParts[] }>();
  for (const [day, of] of parts) {
    const week = weeks.get(spanOf(day, 'week')) ?? { period: { from: day, to: day }, parts: [] };
    week.period.to = day;
    week.parts.push(of);
    weeks.set(spanOf(day, 'week'), week);
  }
  return [...weeks.values()].map(({ period, parts: own }) => ({
    label: spanText(ctx, 'week', period),
    figures: refused(filteredFigures(poolDays(own), targetsOn(targetHistory, period.to), filter), period),
  }));
}
