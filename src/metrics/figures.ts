/** Figures: parts turned into a value, held against a target, printed, frozen. */
import { type DayTargets, goalOn } from '../clinic/targets.ts';
import type { Target } from '../clinic/types.ts';
import type { ShiftFigure } from '../shifts/types.ts';
import { allMetrics } from './index.ts';
import type { FigureId, Metric } from './metric.ts';
import { type DayParts, type ManagerParts, median, type Parts, partsIn } from './parts.ts';
import type { Refusal } from './support.ts';
import type { UndividedReason } from './undivided.ts';

/** One figure. A zero denominator has no value: null, never 0 % or 100 %. */
export interface Figure {
  id: FigureId;
  version: number;
  /** A count, a fraction, seconds, or minor units of money; see `unit`. */
  value: number | null;
  /** Null for a median. */
  numerator: number | null;
  /** Null for a count. */
  denominator: number | null;
  /** Rows that cannot be judged yet. */
  pending: number;
  unit: Metric['unit'];
  target: Target | null;
  /** Null without a value or without a target. */
  met: boolean | null;
  /** For figures that may lack records: over how many rows it stands, of how many. */
  recorded?: { count: number; of: number };
  /** Why it cannot be told of the desk or the person that was asked for; it has no value then. */
  notApplicable?: UndividedReason;
  /** Why what was imported cannot support it; it has no value then. */
  refused?: Refusal;
}

export type Targets = DayTargets;

/** @param targets the clinic's own, by metric id; they go before the metric's. */
export function toFigure(metric: Metric, parts: Parts, targets: Targets): Figure {
  const value = figureValue(metric, parts);
  const target = goalOn(targets, metric);
  const figure: Figure = {
    id: metric.id,
    version: metric.version,
    value,
    numerator: metric.form === 'median' ? null : parts.n,
    denominator: metric.form === 'count' ? null : parts.d,
    pending: parts.pending,
    unit: metric.unit,
    target,
    met: value === null || target === null ? null : meets(value, target),
  };
  if (metric.coverage) figure.recorded = { count: parts.recorded, of: parts.recordedOf };
  return figure;
}

/** All figures of a day or a period, in the order in which people read them. */
export function toFigures(
  parts: DayParts | ManagerParts,
  targets: Targets,
  chosen: readonly Metric[] = allMetrics,
): Figure[] {
  return chosen.map((metric) => toFigure(metric, partsIn(parts, metric), targets));
}

export function meets(value: number, target: Target): boolean {
  switch (target.op) {
    case '>=':
      return value >= target.value;
    case '<=':
      return value <= target.value;
    case '=':
      return value === target.value;
  }
}

const scales: Readonly<Record<string, number>> = { ratio: 10_000, seconds: 10, money: 1 };

/** As `--json` prints it: fractions with four decimals, seconds with one, money in whole minor units. */
export function roundFigure<F extends { unit: string; value: number | null }>(figure: F): F {
  const scale = scales[figure.unit];
  if (figure.value === null || scale === undefined) return figure;
  return { ...figure, value: Math.round(figure.value * scale) / scale };
}

/** A figure as it is kept when its shift closes; later definitions do not rewrite it. */
export function freezeFigure(figure: Figure): Omit<ShiftFigure, 'id' | 'shiftId'> {
  return {
    metric: figure.id,
    definition: figure.version,
    unit: figure.unit,
    value: figure.value,
    numerator: figure.numerator,
    denominator: figure.denominator,
    pending: figure.pending,
    recorded: figure.recorded?.count ?? null,
    recordedOf: figure.recorded?.of ?? null,
    targetOp: figure.target?.op ?? null,
    targetValue: figure.target?.value ?? null,
  };
}

function figureValue(metric: Metric, parts: Parts): number | null {
  switch (metric.form) {
    case 'count':
      return isAllUnknown(metric, parts) ? null : parts.n;
    case 'median':
      return median(parts);
    default:
      return parts.d === 0 ? null : parts.n / parts.d;
  }
}

/** Of the manager's figures: where not one row could be judged there is no number to tell, not a zero. */
function isAllUnknown({ family, coverage }: Metric, { recorded, recordedOf }: Parts): boolean {
  return family === 'manager' && coverage === true && recorded === 0 && recordedOf > 0;
}
