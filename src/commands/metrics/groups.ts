/** `--by`: the figures of every day, week or month, or of every administrator, source, channel, doctor or service. */

import { type Channel, channels } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import { type Figure, toFigures } from '../../metrics/figures.ts';
import { divide, type GroupKey, metricsBy } from '../../metrics/groups.ts';
import { allMetrics } from '../../metrics/index.ts';
import { type Dimension, dimensions, type Span, spans } from '../../metrics/metric.ts';
import { type DayParts, dayParts, poolDays } from '../../metrics/parts.ts';
import { type Period, spanOf } from '../../metrics/period.ts';
import { visible } from '../../reports/visible-text.ts';
import { dayChunks, partsOfDays, untilToday } from './load.ts';
import { spanText } from './words.ts';

export const groupings = [...spans, ...dimensions] as const;
export type Grouping = (typeof groupings)[number];

export interface FigureGroup {
  /** A day, `2026-W03`, `2026-01`, or a code; null where it is not known. */
  key: string | null;
  /** For people. */
  label: string;
  figures: Figure[];
}

export async function figureGroups(ctx: Context, period: Period, by: Grouping): Promise<FigureGroup[]> {
  return isDimension(by) ? dimensionGroups(ctx, period, by) : spanGroups(ctx, period, by);
}

export function isDimension(by: Grouping): by is Dimension {
  return (dimensions as readonly string[]).includes(by);
}

async function spanGroups(ctx: Context, period: Period, span: Span): Promise<FigureGroup[]> {
  const { targets } = await ctx.clinic();
  const groups = new Map<string, { period: Period; parts: DayParts[] }>();
  for (const [day, parts] of await partsOfDays(ctx, untilToday(ctx, period))) {
    const group = groups.get(spanOf(day, span)) ?? { period: { from: day, to: day }, parts: [] };
    group.period.to = day;
    group.parts.push(parts);
    groups.set(spanOf(day, span), group);
  }
  return [...groups].map(([key, group]) => ({
    key,
    label: spanText(ctx, span, group.period),
    figures: toFigures(poolDays(group.parts), targets),
  }));
}

async function dimensionGroups(ctx: Context, period: Period, by: Dimension): Promise<FigureGroup[]> {
  const { targets } = await ctx.clinic();
  const groups = new Map<GroupKey, DayParts[]>();
  for await (const days of dayChunks(ctx, period)) {
    for (const [key, rows] of days.flatMap((day) => [...divide(day, by)])) {
      const parts = groups.get(key) ?? [];
      parts.push(dayParts(rows));
      groups.set(key, parts);
    }
  }
  const nameOf = await namesOf(ctx, by);
  const found = [...groups].map(([key, parts]) => ({
    ...nameOf(key),
    figures: toFigures(poolDays(parts), targets, metricsBy(by)),
  }));
  return found.sort(byName);
}

/** By name; what is not known comes last. */
function byName(a: FigureGroup, b: FigureGroup): number {
  if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
  return a.label < b.label ? -1 : 1;
}

type Name = Pick<FigureGroup, 'key' | 'label'>;

async function namesOf(ctx: Context, by: Dimension): Promise<(key: GroupKey) => Name> {
  const known = await knownNames(ctx, by);
  return (key) => {
    if (key === null) return { key: null, label: ctx.t('metrics.by.unknown') };
    const name = known.get(key);
    return { key: name?.key ?? String(key), label: visible(name?.label ?? String(key)) };
  };
}

async function knownNames(ctx: Context, by: Dimension): Promise<Map<GroupKey, Name>> {
  const clinic = await ctx.clinic();
  const store = await ctx.store();
  switch (by) {
    case 'administrator':
      return names(await store.clinic.staff(clinic.id), (one) => one.code);
    case 'doctor':
      return names(await store.clinic.doctors(clinic.id), (one) => one.id);
    case 'service':
      return names(await store.clinic.services(clinic.id), (one) => one.id);
    case 'source':
      return names(clinic.sources, (one) => one.code);
    case 'channel':
      return names(
        channels.map((code: Channel) => ({ code, name: ctx.t(`channel.${code}`) })),
        (one) => one.code,
      );
  }
}

function names<T extends { code: string; name: string }>(
  rows: readonly T[],
  keyOf: (row: T) => GroupKey,
): Map<GroupKey, Name> {
  return new Map(rows.map((row) => [keyOf(row), { key: row.code, label: row.name }]));
}

/** What is told of every group on a screen; files hold the rest. */
const told = [
  ...['requests', 'bookings', 'conversion', 'missed_rate', 'callback_in_time', 'show_rate'],
  ...['visits_booked', 'confirmations', 'no_show_rate', 'late_cancel_rate', 'desk_wait', 'first_reply'],
];
const mostColumns = 6;

export function toldMetrics(by: Grouping): readonly string[] {
  const known: readonly string[] = (isDimension(by) ? metricsBy(by) : allMetrics).map((metric) => metric.id);
  return told.filter((id) => known.includes(id)).slice(0, mostColumns);
}
