/** Parts of some figures by groups of the caller's own, added up day by day: nothing of the rows is kept. */
import type { Day } from './day.ts';
import type { Metric } from './metric.ts';
import { type Parts, partsOf, pool } from './parts.ts';

export interface GroupedParts<K> {
  /** Judges what of a day belongs to the group and adds it. */
  add(key: K, own: Day): void;
  /** The groups that anything was added to, in the order of their first. */
  keys(): K[];
  /** A figure's parts of one group, or of several together; nothing for a group that is not there. */
  of(metric: Metric, ...keys: readonly K[]): Parts;
}

export function groupedParts<K>(metrics: readonly Metric[]): GroupedParts<K> {
  const groups = new Map<K, Map<Metric, Parts>>();
  return {
    add(key, own) {
      const sums = groups.get(key) ?? new Map<Metric, Parts>();
      for (const metric of metrics) {
        const parts = partsOf(metric, own);
        const sum = sums.get(metric);
        sums.set(metric, sum ? pool([sum, parts]) : parts);
      }
      groups.set(key, sums);
    },
    keys: () => [...groups.keys()],
    of: (metric, ...keys) => pool(keys.flatMap((key) => groups.get(key)?.get(metric) ?? [])),
  };
}
