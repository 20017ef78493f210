/**
 * The figures of one desk, of one administrator, or of one at the other: rows are dealt out as for groups, and only
 * those of the group are judged.
 */
import { goalOn } from '../clinic/targets.ts';
import type { GroupKey } from './belonging.ts';
import type { Day } from './day.ts';
import { type Figure, type Targets, toFigure } from './figures.ts';
import { deal } from './groups.ts';
import { allMetrics } from './index.ts';
import type { ElsewhereReason, Metric, MetricId } from './metric.ts';
import type { DayParts, Parts } from './parts.ts';
import { type UndividedReason, undivided } from './undivided.ts';

/** The desk's id and the administrator's staff code; null where it does not matter. */
export interface Filter {
  desk: number | null;
  administrator: string | null;
}

/** Rows of the day that the filter leaves out, and why. */
export interface Elsewhere {
  reason: ElsewhereReason;
  day: Day;
}

const dimensions = ['desk', 'administrator'] as const;
type By = (typeof dimensions)[number];
const reasons: Record<By, { other: ElsewhereReason; none: ElsewhereReason }> = {
  desk: { other: 'other_desk', none: 'no_desk' },
  administrator: { other: 'other_administrator', none: 'no_administrator' },
};

export function isFiltered({ desk, administrator }: Filter): boolean {
  return desk !== null || administrator !== null;
}

/** The day with only the rows that pass the filter, and the others. */
export function filterDay(day: Day, filter: Filter): { own: Day; elsewhere: Elsewhere[] } {
  let own = day;
  const elsewhere: Elsewhere[] = [];
  for (const by of dimensions) {
    const wanted = filter[by];
    if (wanted === null) continue;
    const groups = deal(own, by, (key) => sideOf(key, wanted));
    for (const side of ['other', 'none'] as const) {
      const left = groups.get(side);
      if (left) elsewhere.push({ reason: reasons[by][side], day: left });
    }
    own = groups.get('own') ?? emptied(own);
  }
  return { own, elsewhere };
}

function sideOf(key: GroupKey, wanted: string | number): 'own' | 'other' | 'none' {
  if (key === null) return 'none';
  return key === wanted ? 'own' : 'other';
}

function emptied(day: Day): Day {
  return { ...day, requests: [], contacts: [], visits: [], bookings: [], complaints: [] };
}

/** Why a figure cannot be told of those whom the filter means; null when it can. */
export function notApplicable(id: MetricId, filter: Filter): UndividedReason | null {
  for (const by of dimensions) {
    const reason = filter[by] === null ? null : undivided(id, by);
    if (reason) return reason;
  }
  return null;
}

/** All figures; one that cannot be told of the desk or the person has no value and says why. */
export function filteredFigures(parts: DayParts, targets: Targets, filter: Filter): Figure[] {
  return allMetrics.map((metric) => filteredFigure(metric, parts[metric.id], targets, filter));
}

export function filteredFigure(metric: Metric, parts: Parts, targets: Targets, filter: Filter): Figure {
  const { id, version, unit } = metric;
  const reason = notApplicable(id, filter);
  if (reason === null) return toFigure(metric, parts, targets);
  const none = { value: null, numerator: null, denominator: null, pending: 0, met: null };
  return { id, version, ...none, unit, target: goalOn(targets, metric), notApplicable: reason };
}
