/** Every figure of the manager computed a second way, over clinics that nobody thought of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainer } from '../../../src/metrics/explain.ts';
import { type Filter, filterDay } from '../../../src/metrics/filter.ts';
import { divide, metricsBy } from '../../../src/metrics/groups.ts';
import { managerMetrics } from '../../../src/metrics/manager/index.ts';
import { dimensions, type Metric } from '../../../src/metrics/metric.ts';
import { partsOf, pool } from '../../../src/metrics/parts.ts';
import {
  managerLeaveReasons,
  managerPendingReasons,
  managerShortReasons,
} from '../../../src/metrics/reasons.ts';
import { anyWorld, daysOfWorld } from '../any-world.ts';
import { type Entry, naiveManager } from './naive-manager.ts';

interface Sums {
  n: number;
  d: number;
  pending: number;
}

const shares: readonly string[] = ['source_share', 'channel_share'];

function added(entries: readonly Entry[]): Sums {
  const sums = { n: 0, d: 0, pending: 0 };
  for (const { n, d, pending } of entries) {
    sums.n += n;
    sums.d += d;
    sums.pending += pending;
  }
  return sums;
}

function told(metric: Metric, days: Parameters<typeof partsOf>[1][]): Sums {
  const { n, d, pending } = pool(days.map((day) => partsOf(metric, day)));
  return { n, d, pending };
}

describe('the manager’s figures, computed a second way', () => {
  it('all of them', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const naive = naiveManager(world);
        const days = daysOfWorld(world);
        for (const metric of managerMetrics) {
          const own = added(naive.filter((entry) => entry.metric === metric.id));
          expect(told(metric, days), metric.id).toEqual(own);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are all there, with rows that count, fall short, wait and are left out for every reason', () => {
    const parts = new Map<string, Set<string>>();
    const reasons = new Set<string>();
    for (const world of fc.sample(anyWorld, { numRuns: 600, seed: 5 })) {
      const days = daysOfWorld(world);
      for (const metric of managerMetrics) {
        const heard = explainer(metric);
        for (const day of days) heard.add(day);
        const { counted, short, left, pending } = heard.explanation();
        const met = parts.get(metric.id) ?? new Set();
        parts.set(metric.id, met);
        if (counted.length > 0) met.add('counted');
        for (const { reason } of [...short, ...left, ...pending]) reasons.add(reason);
      }
    }
    expect([...parts].filter(([, met]) => !met.has('counted'))).toEqual([]);
    // A share has others only beside a group; the last of these laws looks at that.
    const every = [
      ...managerShortReasons.filter((reason) => reason !== 'others'),
      ...managerLeaveReasons,
      ...managerPendingReasons,
    ];
    expect(every.filter((reason) => !reasons.has(reason))).toEqual([]);
  });

  it.each(dimensions)('by %s', (by) => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const naive = naiveManager(world);
        const groups = new Map<string | number | null, ReturnType<typeof daysOfWorld>>();
        for (const day of daysOfWorld(world)) {
          for (const [key, rows] of divide(day, by)) groups.set(key, [...(groups.get(key) ?? []), rows]);
        }
        for (const metric of metricsBy(by, managerMetrics)) {
          const all = naive.filter((entry) => entry.metric === metric.id);
          for (const [key, days] of groups) {
            const own = added(all.filter((entry) => (entry.keys[by] ?? null) === key));
            // A share is held against the requests of everybody on the days that the group has any row on.
            if (shares.includes(metric.id)) expect(told(metric, days).n, metric.id).toBe(own.n);
            else expect(told(metric, days), `${metric.id} ${key}`).toEqual(own);
          }
          const known = all.filter((entry) => groups.has(entry.keys[by] ?? null));
          expect(known, metric.id).toHaveLength(all.length);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('laws of the manager’s figures', () => {
  it('a figure’s parts are the rows of its explanation, with what they weigh', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const days = daysOfWorld(world);
        for (const metric of managerMetrics) {
          const heard = explainer(metric);
          for (const day of days) heard.add(day);
          const { counted, short, left, pending } = heard.explanation();
          const parts = pool(days.map((day) => partsOf(metric, day)));
          const rows = (groups: { count: number }[]) => groups.reduce((all, { count }) => all + count, 0);
          const weighs = (part: 'n' | 'd', plain: (row: (typeof counted)[number]) => number) =>
            counted.reduce((all, row) => all + (row.weight ? row.weight[part] : plain(row)), 0);
          expect(
            weighs('n', (row) => (metric.form === 'mean' ? (row.seconds ?? 0) : 1)),
            metric.id,
          ).toBe(parts.n);
          expect(weighs('d', () => 1) + rows(short), metric.id).toBe(parts.d);
          expect(rows(pending), metric.id).toBe(parts.pending);
          expect(rows(left), metric.id).toBe(Object.values(parts.left ?? {}).reduce((a, b) => a + b, 0));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('every row is judged once a day by each metric', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        for (const day of daysOfWorld(world)) {
          for (const metric of managerMetrics) {
            const heard = explainer(metric);
            heard.add(day);
            const { counted, short, left, pending } = heard.explanation();
            const ids = [...counted, ...[...short, ...left, ...pending].flatMap(({ rows }) => rows)].map(
              ({ id }) => id,
            );
            expect(new Set(ids).size, metric.id).toBe(ids.length);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('the shares of all sources, and of all channels, are one day’s whole', () => {
    fc.assert(
      fc.property(anyWorld, fc.constantFrom('source', 'channel'), (world, by) => {
        const metric = metricsBy(by, managerMetrics).find(({ id }) => id === `${by}_share`);
        if (!metric) throw new Error(`there is no share by ${by}`);
        for (const day of daysOfWorld(world)) {
          const groups = [...divide(day, by).values()].filter(({ requests }) => requests.length > 0);
          const parts = groups.map((group) => partsOf(metric, group));
          const whole = parts[0]?.d ?? 0;
          expect(parts.every(({ d }) => d === whole)).toBe(true);
          expect(parts.reduce((all, { n }) => all + n, 0)).toBe(whole);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('the figures of one doctor, service, source or channel are those of its group', () => {
    const one = { desk: null, administrator: null };
    const filters: [Filter, 'doctor' | 'service' | 'source' | 'channel', number | string][] = [
      [{ ...one, doctor: 1 }, 'doctor', 1],
      [{ ...one, service: 2 }, 'service', 2],
      [{ ...one, source: 'one' }, 'source', 'one'],
      [{ ...one, channel: 'call' }, 'channel', 'call'],
    ];
    fc.assert(
      fc.property(anyWorld, fc.constantFrom(...filters), (world, [filter, by, key]) => {
        for (const day of daysOfWorld(world)) {
          const group = divide(day, by).get(key);
          if (!group) continue;
          const { own } = filterDay(day, filter);
          for (const metric of metricsBy(by, managerMetrics)) {
            const parts = shares.includes(metric.id) ? told(metric, [own]).n : told(metric, [own]);
            expect(parts, metric.id).toEqual(
              shares.includes(metric.id) ? told(metric, [group]).n : told(metric, [group]),
            );
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
