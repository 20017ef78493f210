/** What figures can be broken down by: spans of time, shifts, and what rows know of themselves. */
import { type Dimension, dimensions, spans } from '../../metrics/metric.ts';

export const groupings = [...spans, 'shift', ...dimensions] as const;
export type Grouping = (typeof groupings)[number];

export function isDimension(by: Grouping): by is Dimension {
  return (dimensions as readonly string[]).includes(by);
}
