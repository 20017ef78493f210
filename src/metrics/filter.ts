/**
 * The figures of one desk, of one administrator, or of one at the other; the manager's also of one doctor, service, source
 * or channel. Rows are dealt out as for groups, and only those of the group are judged.
 */
import { goalOn } from '../clinic/targets.ts';
import type { GroupKey } from './belonging.ts';
import type { Day } from './day.ts';
import { type Figure, type Targets, toFigure } from './figures.ts';
import { deal, emptied, metricsBy } from './groups.ts';
import { allMetrics } from './index.ts';
import type { Dimension, FigureId, Metric } from './metric.ts';
import { type DayParts, type ManagerParts, type Parts, partsIn } from './parts.ts';
import type { ElsewhereReason } from './reasons.ts';
import { onlyOfOne, type UndividedReason, undivided } from './undivided.ts';

/** Ids of the desk, the doctor and the service, codes of the others; null where it does not matter. */
export interface Filter {
  desk: number | null;
  administrator: string | null;
  doctor?: number | null;
  service?: number | null;
  source?: string | null;
  channel?: string | null;
}

/** Rows of the day that the filter leaves out, and why. */
export interface Elsewhere {
  reason: ElsewhereReason;
  day: Day;
}

const dimensions = ['desk', 'administrator', 'doctor', 'service', 'source', 'channel'] as const;

export function isFiltered(filter: Filter): boolean {
  return dimensions.some((by) => isChosen(filter, by));
}

function isChosen(filter: Filter, by: Dimension): boolean {
  return wantedBy(filter, by) !== null;
}

const wantedBy = (filter: Filter, by: Dimension): string | number | null => filter[by] ?? null;

/** The day with only the rows that pass the filter, and the others. */
export function filterDay(day: Day, filter: Filter): { own: Day; elsewhere: Elsewhere[] } {
  let own = day;
  const elsewhere: Elsewhere[] = [];
  for (const by of dimensions) {
    const wanted = wantedBy(filter, by);
    if (wanted === null) continue;
    const groups = deal(own, by, (key) => sideOf(key, wanted));
    for (const side of ['other', 'none'] as const) {
      const left = groups.get(side);
      if (left) elsewhere.push({ reason: side === 'other' ? `other_${by}` : `no_${by}`, day: left });
    }
    own = groups.get('own') ?? emptied(own);
    // The share of a source among an administrator's requests, not among all of them.
    if (by !== 'source' && by !== 'channel') own = { ...own, everybodys: own.requests };
  }
  return { own, elsewhere };
}

function sideOf(key: GroupKey, wanted: string | number): 'own' | 'other' | 'none' {
  if (key === null) return 'none';
  return key === wanted ? 'own' : 'other';
}

/** Why a figure cannot be told of those whom the filter means; null when it can. */
export function notApplicable(id: FigureId, filter: Filter): UndividedReason | null {
  for (const by of dimensions) {
    const reason = isChosen(filter, by) ? undivided(id, by) : null;
    if (reason) return reason;
  }
  return onlyOfOne(id, (by) => isChosen(filter, by));
}

/** The metrics whose rows know all that the filter asks for. */
export function knownTo(filter: Filter, metrics: readonly Metric[]): readonly Metric[] {
  return dimensions
    .filter((by) => by !== 'administrator' && by !== 'desk' && isChosen(filter, by))
    .reduce((known, by) => metricsBy(by, known), metrics);
}

/** All figures; one that cannot be told of the desk or the person has no value and says why. */
export function filteredFigures(
  parts: DayParts | ManagerParts,
  targets: Targets,
  filter: Filter,
  chosen: readonly Metric[] = allMetrics,
): Figure[] {
  return chosen.map((metric) => filteredFigure(metric, partsIn(parts, metric), targets, filter));
}

export function filteredFigure(metric: Metric, parts: Parts, targets: Targets, filter: Filter): Figure {
  const { id, version, unit } = metric;
  const reason = notApplicable(id, filter);
  if (reason === null) return toFigure(metric, parts, targets);
  const none = { value: null, numerator: null, denominator: null, pending: 0, met: null };
  return { id, version, ...none, unit, target: goalOn(targets, metric), notApplicable: reason };
}
