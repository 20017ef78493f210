/** `--by`: the figures of every day, week or month, or of every desk, administrator, source, channel, doctor, service. */
import { targetsOn } from '../../clinic/targets.ts';
import { type Channel, channels } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import type { GroupKey } from '../../metrics/belonging.ts';
import { type Figure, toFigures } from '../../metrics/figures.ts';
import { type Filter, isFiltered, notApplicable } from '../../metrics/filter.ts';
import { divide, metricsBy } from '../../metrics/groups.ts';
import { allMetrics } from '../../metrics/index.ts';
import { type Dimension, dimensions, type Metric, type Span, spans } from '../../metrics/metric.ts';
import { type DayParts, dayParts, poolDays } from '../../metrics/parts.ts';
import { type Period, spanOf } from '../../metrics/period.ts';
import { visible } from '../../reports/visible-text.ts';
import { partsOfDays, targetsAtEnd, untilToday } from './load.ts';
import { ownDays, ownParts } from './own-days.ts';
import { filterOf, type Selection } from './selection.ts';
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

export async function figureGroups(ctx: Context, selection: Selection, by: Grouping): Promise<FigureGroup[]> {
  return isDimension(by) ? dimensionGroups(ctx, selection, by) : spanGroups(ctx, selection, by);
}

export function isDimension(by: Grouping): by is Dimension {
  return (dimensions as readonly string[]).includes(by);
}

async function spanGroups(ctx: Context, selection: Selection, span: Span): Promise<FigureGroup[]> {
  const { targetHistory } = await ctx.clinic();
  const filter = filterOf(selection);
  const groups = new Map<string, { period: Period; parts: DayParts[] }>();
  const days = isFiltered(filter)
    ? (await ownParts(ctx, selection)).days
    : await partsOfDays(ctx, untilToday(ctx, selection.period));
  for (const [day, parts] of days) {
    const group = groups.get(spanOf(day, span)) ?? { period: { from: day, to: day }, parts: [] };
    group.period.to = day;
    group.parts.push(parts);
    groups.set(spanOf(day, span), group);
  }
  return [...groups].map(([key, group]) => ({
    key,
    label: spanText(ctx, span, group.period),
    figures: toFigures(
      poolDays(group.parts),
      targetsOn(targetHistory, group.period.to),
      toldBy(span, filter),
    ),
  }));
}

async function dimensionGroups(ctx: Context, selection: Selection, by: Dimension): Promise<FigureGroup[]> {
  const targets = await targetsAtEnd(ctx, selection.period);
  const groups = new Map<GroupKey, DayParts[]>();
  for await (const days of ownDays(ctx, selection)) {
    for (const [key, rows] of days.flatMap(({ own }) => [...divide(own, by)])) {
      const parts = groups.get(key) ?? [];
      parts.push(dayParts(rows));
      groups.set(key, parts);
    }
  }
  const nameOf = await namesOf(ctx, by);
  const found = [...groups].map(([key, parts]) => ({
    ...nameOf(key),
    figures: toFigures(poolDays(parts), targets, toldBy(by, filterOf(selection))),
  }));
  return found.sort(byName);
}

/** By name; what is not known comes last. */
function byName(a: FigureGroup, b: FigureGroup): number {
  if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
  return a.label < b.label ? -1 : 1;
}

type Name = Pick<FigureGroup, 'key' | 'label'>;

export async function namesOf(ctx: Context, by: Dimension): Promise<(key: GroupKey) => Name> {
  const known = await knownNames(ctx, by);
  return (key) => {
    if (key === null) {
      return { key: null, label: ctx.t(by === 'desk' ? 'metrics.by.noDesk' : 'metrics.by.unknown') };
    }
    const name = known.get(key);
    return { key: name?.key ?? String(key), label: visible(name?.label ?? String(key)) };
  };
}

async function knownNames(ctx: Context, by: Dimension): Promise<Map<GroupKey, Name>> {
  const clinic = await ctx.clinic();
  const store = await ctx.store();
  switch (by) {
    case 'desk':
      return names(await store.clinic.desks(clinic.id), (one) => one.id);
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

export function toldMetrics(by: Grouping, filter: Filter): readonly string[] {
  const known: readonly string[] = toldBy(by, filter).map((metric) => metric.id);
  return told.filter((id) => known.includes(id)).slice(0, mostColumns);
}

/** What can be told both of the groups and of those asked for. */
function toldBy(by: Grouping, filter: Filter): readonly Metric[] {
  const known = isDimension(by) ? metricsBy(by) : allMetrics;
  return known.filter(({ id }) => notApplicable(id, filter) === null);
}
