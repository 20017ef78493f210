/** Parts of figures: what a tally adds up, what is kept of a day, what a period pools. */
import type { Day } from './day.ts';
import { allMetrics } from './index.ts';
import type { ManagerMetricId, Metric, MetricId, Tally } from './metric.ts';
import type { LeaveReason } from './reasons.ts';

/** Both parts of one figure and what stands beside them. Sums: a period's parts are its days' added up. */
export interface Parts {
  /** The numerator; seconds or money for a mean, minutes or points where rows weigh, 0 for a median. */
  n: number;
  /** The denominator; for a count the same as `n`. */
  d: number;
  pending: number;
  /** Rows for which what is needed was recorded, of how many. */
  recorded: number;
  recordedOf: number;
  left?: Partial<Record<LeaveReason, number>>;
  /** How often each length occurred, by length: `[seconds, times, seconds, times, …]`. A median is never taken over medians. */
  histogram?: number[];
}

/** The parts of one day; plain JSON, to be kept. */
export type DayParts = Record<MetricId, Parts>;
/** The same of the manager's figures; they are never kept. */
export type ManagerParts = Record<ManagerMetricId, Parts>;

export function dayParts(day: Day): DayParts {
  return Object.fromEntries(allMetrics.map((metric) => [metric.id, partsOf(metric, day)])) as DayParts;
}

export function partsOf(metric: Metric, day: Day): Parts {
  const tally = new AddingTally(metric.form === 'median');
  metric.judge(day, tally);
  return tally.parts();
}

const noParts: Parts = { n: 0, d: 0, pending: 0, recorded: 0, recordedOf: 0 };

/** Those of one metric; nothing where the other family was judged. */
export function partsIn(parts: DayParts | ManagerParts, { id }: Pick<Metric, 'id'>): Parts {
  return (parts as Partial<Record<string, Parts>>)[id] ?? noParts;
}

/** Adds the parts of one metric over days or groups. */
export function pool(all: readonly Parts[]): Parts {
  const sum: Parts = { n: 0, d: 0, pending: 0, recorded: 0, recordedOf: 0 };
  const left: Partial<Record<LeaveReason, number>> = {};
  const times = new Map<number, number>();
  for (const parts of all) {
    sum.n += parts.n;
    sum.d += parts.d;
    sum.pending += parts.pending;
    sum.recorded += parts.recorded;
    sum.recordedOf += parts.recordedOf;
    for (const [reason, count] of Object.entries(parts.left ?? {}) as [LeaveReason, number][]) {
      left[reason] = (left[reason] ?? 0) + count;
    }
    addTimes(times, parts.histogram ?? []);
  }
  return withDetails(sum, left, times);
}

/** Adds the parts of every metric over days. */
export function poolDays(days: readonly DayParts[]): DayParts {
  return Object.fromEntries(
    allMetrics.map((metric) => [metric.id, pool(days.map((day) => partsIn(day, metric)))]),
  ) as DayParts;
}

/** The middle length; between two middle ones their mean. Null when there is none. */
export function median(parts: Parts): number | null {
  if (parts.d === 0) return null;
  const lower = nth(parts, Math.floor((parts.d - 1) / 2));
  const upper = nth(parts, Math.floor(parts.d / 2));
  return (lower + upper) / 2;
}

function nth(parts: Parts, index: number): number {
  const histogram = parts.histogram ?? [];
  let passed = 0;
  for (let i = 0; i < histogram.length; i += 2) {
    passed += histogram[i + 1] ?? 0;
    if (passed > index) return histogram[i] ?? 0;
  }
  return 0;
}

function addTimes(times: Map<number, number>, histogram: readonly number[]): void {
  for (let i = 0; i < histogram.length; i += 2) {
    const seconds = histogram[i] ?? 0;
    times.set(seconds, (times.get(seconds) ?? 0) + (histogram[i + 1] ?? 0));
  }
}

function withDetails(
  sum: Parts,
  left: Partial<Record<LeaveReason, number>>,
  times: ReadonlyMap<number, number>,
): Parts {
  if (Object.keys(left).length > 0) sum.left = left;
  if (times.size > 0) sum.histogram = [...times].sort(([a], [b]) => a - b).flat();
  return sum;
}

/** Only adds: nothing is made per row, for a year may hold millions. */
class AddingTally implements Tally {
  private readonly sum: Parts = { n: 0, d: 0, pending: 0, recorded: 0, recordedOf: 0 };
  private readonly left: Partial<Record<LeaveReason, number>> = {};
  private readonly times = new Map<number, number>();
  private readonly keepTimes: boolean;

  constructor(keepTimes: boolean) {
    this.keepTimes = keepTimes;
  }
  counted(): void {
    this.sum.n++;
    this.sum.d++;
  }
  short(): void {
    this.sum.d++;
  }
  value(_id: number, amount: number): void {
    this.sum.d++;
    if (this.keepTimes) this.times.set(amount, (this.times.get(amount) ?? 0) + 1);
    else this.sum.n += amount;
  }
  weigh(_id: number, n: number, d: number): void {
    this.sum.n += n;
    this.sum.d += d;
  }
  leave(_id: number, reason: LeaveReason): void {
    this.left[reason] = (this.left[reason] ?? 0) + 1;
  }
  pending(): void {
    this.sum.pending++;
  }
  recorded(known: boolean): void {
    this.sum.recordedOf++;
    if (known) this.sum.recorded++;
  }
  parts(): Parts {
    return withDetails(this.sum, this.left, this.times);
  }
}
