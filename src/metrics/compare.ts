/** A figure beside the same figure of another period: which period that is, how far it moved and whether for the better. */

import type { TargetTurn } from '../clinic/targets.ts';
import { addDays, type Day, weekdayOf } from '../clinic/time.ts';
import type { Figure } from './figures.ts';
import { daysOf, type Period, type PeriodUnit } from './period.ts';

export type { PeriodUnit } from './period.ts';

/** Which other period a figure is held against. */
export const comparisons = ['previous', 'year', 'both', 'none'] as const;
export type Comparison = (typeof comparisons)[number];
export type Which = 'previous' | 'year';

/** What was asked for, one by one. */
export function whichOf(compare: Comparison): Which[] {
  if (compare === 'none') return [];
  return compare === 'both' ? ['previous', 'year'] : [compare];
}

export function otherPeriod(which: Which, period: Period, unit?: PeriodUnit): Period {
  return which === 'previous' ? previousPeriod(period, unit) : yearAgo(period, unit);
}

/** The same figure of another period. */
export interface Compared {
  period: Period;
  /** Null where that period has no data or the figure no value. */
  value: number | null;
  /** This period's value less that one's, in the unit of the figure; null where one has none, or this one is unripe. */
  change: number | null;
  /** By the direction of the target; null without one, and where nothing has changed. */
  better: boolean | null;
  /** The clinic's first day, where it lies inside that period: counts are not compared then. */
  since?: Day;
}

/** What stands beside a figure. */
export interface Beside {
  previous?: Compared;
  yearAgo?: Compared;
  /** Where the target changed inside the period; the figure is judged by the last one. */
  turns?: TargetTurn[];
}
export type ComparedFigure = Figure & Beside;

/** What is needed of a figure to hold it against another; a frozen one may have an id that is not known any more. */
export type Comparable = Pick<Figure, 'value' | 'denominator' | 'pending' | 'target'> & {
  id: string;
  unit: string;
};

/** The same figures of another period. */
export interface OtherPeriod {
  period: Period;
  figures: readonly Pick<Comparable, 'id' | 'value'>[];
  /** The first day of which anything is known of the clinic; null where nothing is. */
  firstDay: Day | null;
}

/** A figure beside that of another period; one that is not among its figures has no value there. */
export function compared(figure: Comparable, { period, figures, firstDay }: OtherPeriod): Compared {
  const nothing = firstDay === null || firstDay > period.to;
  const value = nothing ? null : (figures.find(({ id }) => id === figure.id)?.value ?? null);
  const isPart = firstDay !== null && firstDay > period.from && firstDay <= period.to;
  const told = isUnripe(figure) || (isPart && figure.unit === 'count') ? null : value;
  const change = changeOf(figure.value, told);
  return { period, value, change, better: isBetter(figure, change), ...(isPart ? { since: firstDay } : {}) };
}

/** Figures with what each of them was in another period. */
export function beside<F extends Comparable>(
  figures: readonly F[],
  which: Which,
  other: OtherPeriod,
): (F & Beside)[] {
  return figures.map((one) => {
    const then = compared(one, other);
    return { ...one, ...(which === 'previous' ? { previous: then } : { yearAgo: then }) };
  });
}

/**
 * More than a tenth of its rows cannot be judged yet. Those that can are not like the others (who is booked is known at
 * once, who is not only after seven days), so it is not held against a period that is over.
 */
export function isUnripe({ denominator, pending }: Pick<Figure, 'denominator' | 'pending'>): boolean {
  return denominator !== null && pending * 10 > denominator + pending;
}

function changeOf(value: number | null, other: number | null): number | null {
  return value === null || other === null ? null : value - other;
}

function isBetter({ target }: Comparable, change: number | null): boolean | null {
  if (target === null || target.op === '=' || change === null || change === 0) return null;
  return target.op === '>=' ? change > 0 : change < 0;
}

/** What the days of a period look like. */
export function unitOf({ from, to }: Period): PeriodUnit {
  if (from === to) return 'day';
  if (from.endsWith('-01') && (isMonthEnd(to) || from.slice(0, 7) === to.slice(0, 7))) return 'month';
  if (from.endsWith('-01-01') && from.slice(0, 4) === to.slice(0, 4)) {
    return to < `${from.slice(0, 4)}-04` ? 'quarter' : 'year';
  }
  if (isQuarterStart(from) && monthNumber(to) - monthNumber(from) < 3) return 'quarter';
  const days = daysOf({ from, to }).length;
  return weekdayOf(from) === 0 && (days < 7 || days % 7 === 0) ? 'week' : 'days';
}

/**
 * The period before: for a day the same weekday of the week before, for whole months as many whole months, for a
 * month (quarter, year) so far the same days of the one before, for weeks the weeks before; otherwise as many days.
 */
export function previousPeriod(period: Period, unit: PeriodUnit = unitOf(period)): Period {
  const days = daysOf(period).length;
  switch (unit) {
    case 'day':
      return byDays(period, 7);
    case 'week':
      return byDays(period, 7 * Math.ceil(days / 7));
    case 'month':
      return byMonths(period, monthNumber(period.to) - monthNumber(period.from) + 1);
    case 'quarter':
      return byMonths(period, 3);
    case 'year':
      return byMonths(period, 12);
    case 'days':
      return byDays(period, days);
  }
}

/** A year before: whole months and what began with one by the calendar, all else 52 weeks back, on the same weekdays. */
export function yearAgo(period: Period, unit: PeriodUnit = unitOf(period)): Period {
  return unit === 'day' || unit === 'week' || unit === 'days' ? byDays(period, 364) : byMonths(period, 12);
}

function byDays({ from, to }: Period, days: number): Period {
  return { from: addDays(from, -days), to: addDays(to, -days) };
}

/** A last day of a month stays one; the 31st is the last of a shorter one. */
function byMonths({ from, to }: Period, months: number): Period {
  const end = monthBefore(to, months);
  const last = lastDay(end);
  const date = isMonthEnd(to) ? last : Math.min(Number(to.slice(8)), last);
  return {
    from: `${monthBefore(from, months)}${from.slice(7)}`,
    to: `${end}-${String(date).padStart(2, '0')}`,
  };
}

function monthBefore(day: Day, months: number): string {
  const at = monthNumber(day) - months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Months since the year 0. */
function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function lastDay(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

function isMonthEnd(day: Day): boolean {
  return Number(day.slice(8)) === lastDay(day.slice(0, 7));
}

function isQuarterStart(day: Day): boolean {
  return /-(01|04|07|10)-01$/.test(day);
}
