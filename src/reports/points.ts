/** Points of charts: days and categories, and the target that each is held against. */
import type { Target } from '../clinic/types.ts';
import type { ChartPoint, ChartSection } from './report.ts';

/** @param day `YYYY-MM-DD`. @param target the day's own, where it may differ from the chart's. */
export function dayPoint(day: string, value: number | null, target?: Target | null): ChartPoint {
  return { day, label: null, value, ...(target === undefined ? {} : { target }) };
}

export function labelPoint(label: string, value: number | null, target?: Target | null): ChartPoint {
  return { day: null, label, value, ...(target === undefined ? {} : { target }) };
}

/** What the point is held against: its own target, or else the chart's. */
export function targetOf(point: ChartPoint, { target }: Pick<ChartSection, 'target'>): Target | null {
  return point.target === undefined ? target : point.target;
}
