/** `--by`: the figures of every day, week, month or shift, or of every desk, administrator, source, channel, doctor, service. */
import type { Context } from '../../context.ts';
import type { GroupKey } from '../../metrics/belonging.ts';
import { type Figure, toFigures } from '../../metrics/figures.ts';
import { type Filter, knownTo, notApplicable } from '../../metrics/filter.ts';
import { divide, metricsBy } from '../../metrics/groups.ts';
import { allMetrics } from '../../metrics/index.ts';
import type { Dimension, Metric, Span } from '../../metrics/metric.ts';
import { type DayParts, dayParts, poolDays } from '../../metrics/parts.ts';
import { type Period, spanOf } from '../../metrics/period.ts';
import { byName, type GroupName, namesOf } from './group-names.ts';
import { type Grouping, isDimension } from './groupings.ts';
import { targetsAtEnd, untilToday } from './load.ts';
import { ownDays } from './own-days.ts';
import { refusing } from './refusing.ts';
import { filterOf, type Selection } from './selection.ts';
import { readSeries } from './series.ts';
import type { ToldFigure } from './told.ts';
import { chosen, type Wanted } from './wanted.ts';
import { spanText } from './words.ts';

/** `key`: a day, `2026-W03`, `2026-01`, a shift's number, or a code; null where it is not known. */
export interface FigureGroup extends GroupName {
  figures: readonly ToldFigure[];
  /** Its days, where it is a span of them. */
  period?: Period;
}

export async function figureGroups(
  ctx: Context,
  selection: Selection,
  by: Grouping,
  wanted: Wanted,
): Promise<FigureGroup[]> {
  if (by === 'shift') return (await import('./shift-groups.ts')).shiftGroups(ctx, selection, wanted);
  return isDimension(by)
    ? dimensionGroups(ctx, selection, by, wanted)
    : spanGroups(ctx, selection, by, wanted);
}

async function spanGroups(
  ctx: Context,
  selection: Selection,
  span: Span,
  wanted: Wanted,
): Promise<FigureGroup[]> {
  const { days, figuresOf } = await readSeries(ctx, selection, wanted);
  const filter = filterOf(selection);
  const groups = new Map<string, string[]>();
  for (const day of days) {
    const key = spanOf(day, span);
    groups.set(key, [...(groups.get(key) ?? []), day]);
  }
  return [...groups].map(([key, of]) => {
    const period = { from: of[0] ?? '', to: of.at(-1) ?? '' };
    const figures = figuresOf(of).filter(({ id }) => notApplicable(id, filter) === null);
    return { key, label: spanText(ctx, span, period), period, figures };
  });
}

type Parts = ReadonlyMap<GroupKey, Figure[]>;

async function dimensionGroups(
  ctx: Context,
  asked: Selection,
  by: Dimension,
  wanted: Wanted,
): Promise<FigureGroup[]> {
  const selection = { ...asked, period: untilToday(ctx, asked.period) };
  const desk: Parts = wanted.family === 'manager' ? new Map() : await deskGroups(ctx, selection, by);
  const manager: Parts = wanted.family === 'desk' ? new Map() : await managerGroups(ctx, selection, by);
  const nameOf = await namesOf(ctx, by);
  // What came with a file belongs to no desk: it takes no value from one.
  const ofDesk = by === 'desk' || selection.desk !== null;
  const refused = ofDesk ? null : await refusing(ctx, selection.period);
  const found = [...new Set([...desk.keys(), ...manager.keys()])].map((key) => {
    const figures = [...(desk.get(key) ?? []), ...(manager.get(key) ?? [])];
    const told = refused ? refused(figures, selection.period) : figures;
    return { ...nameOf(key), figures: chosen(told, wanted) };
  });
  return found.sort(byName);
}

async function deskGroups(ctx: Context, selection: Selection, by: Dimension): Promise<Parts> {
  const groups = new Map<GroupKey, DayParts[]>();
  for await (const days of ownDays(ctx, selection)) {
    for (const [key, rows] of days.flatMap(({ own }) => [...divide(own, by)])) {
      const parts = groups.get(key) ?? [];
      parts.push(dayParts(rows));
      groups.set(key, parts);
    }
  }
  const targets = await targetsAtEnd(ctx, selection.period);
  const known = toldBy(by, filterOf(selection), allMetrics);
  return new Map([...groups].map(([key, parts]) => [key, toFigures(poolDays(parts), targets, known)]));
}

async function managerGroups(ctx: Context, selection: Selection, by: Dimension): Promise<Parts> {
  const { managerGroupParts } = await import('./manager.ts');
  const { managerMetrics } = await import('../../metrics/manager/index.ts');
  const filter = filterOf(selection);
  const groups = await managerGroupParts(ctx, selection.period, filter, by);
  const targets = await targetsAtEnd(ctx, selection.period);
  const known = toldBy(by, filter, managerMetrics);
  return new Map([...groups].map(([key, parts]) => [key, toFigures(parts, targets, known)]));
}

/** What can be told both of the groups and of those asked for. */
function toldBy(by: Dimension, filter: Filter, metrics: readonly Metric[]): readonly Metric[] {
  const told = { ...filter, [by]: 'any' };
  return knownTo(filter, metricsBy(by, metrics)).filter(({ id }) => notApplicable(id, told) === null);
}

/** What is told of every group on a screen, the first of them that are known; files hold the rest. */
const toldFirst = [
  ...['requests', 'bookings', 'conversion', 'missed_rate', 'callback_in_time', 'show_rate'],
  ...['visits_booked', 'confirmations', 'no_show_rate', 'late_cancel_rate', 'desk_wait', 'first_reply'],
];
const managersFirst = [
  ...['source_share', 'channel_share', 'new_patients', 'average_bill', 'doctor_load', 'plan_sold'],
  ...['return_rate', 'leads', 'next_visit', 'aftercare_24h', 'plan_rate', 'lifetime_value'],
];
const mostColumns = 6;

export function toldIds(groups: readonly FigureGroup[], wanted: Wanted): readonly string[] {
  const known = new Set(groups.flatMap(({ figures }) => figures.map(({ id }) => id)));
  const first = wanted.family === 'manager' ? managersFirst : toldFirst;
  return (wanted.ids ?? first).filter((id) => known.has(id)).slice(0, mostColumns);
}
