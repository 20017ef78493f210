/** Every day-end figure computed a second way, over days that nobody thought of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareDay } from '../../../src/metrics/day.ts';
import type { DayFacts } from '../../../src/metrics/facts.ts';
import { toFigures } from '../../../src/metrics/figures.ts';
import { allMetrics } from '../../../src/metrics/index.ts';
import { dayParts, poolDays } from '../../../src/metrics/parts.ts';
import { anyDay } from '../any-day.ts';
import { naiveDay, type Sums } from './naive-day.ts';

const dayLong = 24 * 60 * 60 * 1000;
const lunch = { from: '09:00', to: '20:00', breaks: [{ from: '13:00', to: '14:00' }] };
const holiday = {
  id: 1,
  clinicId: 1,
  doctorId: null,
  day: '2026-01-17',
  hours: null,
  note: null,
  active: 1,
  version: 1,
};

/** A day with what was written and rung on the next one, and with other opening hours. */
const anyFacts: fc.Arbitrary<DayFacts> = fc
  .record({
    day: anyDay,
    next: anyDay,
    hours: fc.constantFrom('usual', 'lunch', 'none', 'holiday'),
    /** Nobody wrote down what people wanted: then a chat may be all that is known of somebody. */
    quiet: fc.boolean(),
  })
  .map(({ day, next, hours, quiet }) => ({
    ...day,
    ...(quiet ? { contacts: day.contacts.map((one) => ({ ...one, purpose: null, outcome: null })) } : {}),
    after: next.contacts.map((one) => ({ ...one, id: one.id + 1000, startedAt: one.startedAt + dayLong })),
    ...(hours === 'lunch' ? { openingHours: Array.from({ length: 7 }, () => lunch) } : {}),
    ...(hours === 'none' ? { openingHours: [] } : {}),
    ...(hours === 'holiday' ? { specialDays: [holiday] } : {}),
  }));

/** The middle one of the lengths, between two their mean. */
function middle(lengths: readonly number[]): number | null {
  const sorted = lengths.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function valueFrom(form: string, { n, d, lengths = [] }: Sums): number | null {
  if (form === 'count') return n;
  if (form === 'median') return middle(lengths);
  return d === 0 ? null : n / d;
}

describe('the day-end figures, computed a second way', () => {
  it('all of them: both parts, what waits, and the value', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const naive = naiveDay(facts);
        const parts = dayParts(prepareDay(facts));
        const figures = toFigures(parts, {});
        expect(Object.keys(naive).sort()).toEqual(allMetrics.map(({ id }) => id).sort());
        for (const [at, metric] of allMetrics.entries()) {
          const own = naive[metric.id] ?? { n: -1, d: -1, pending: -1 };
          const { n, d, pending } = partsOfOne(parts, metric.id);
          expect({ n, d, pending }, metric.id).toEqual({ n: own.n, d: own.d, pending: own.pending });
          expect(figures[at]?.value, metric.id).toEqual(valueFrom(metric.form, own));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of a period: sums over sums, and medians over all its rows', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { minLength: 1, maxLength: 4 }), (days) => {
        const naive = days.map(naiveDay);
        const figures = toFigures(poolDays(days.map((facts) => dayParts(prepareDay(facts)))), {});
        for (const [at, { id, form }] of allMetrics.entries()) {
          const own = naive.map((one) => one[id] ?? { n: 0, d: 0, pending: 0 });
          const sum = (part: 'n' | 'd' | 'pending') => own.reduce((all, one) => all + one[part], 0);
          const pooled = { n: sum('n'), d: sum('d'), pending: sum('pending') };
          const lengths = own.flatMap((one) => one.lengths ?? []);
          expect(figures[at]?.value, id).toEqual(valueFrom(form, { ...pooled, lengths }));
          expect(figures[at]?.pending, id).toBe(pooled.pending);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('meets every figure with something in both its parts, and something that waits where anything may', () => {
    const seen = new Map<string, { n: number; short: number; pending: number }>();
    for (const facts of fc.sample(anyFacts, { numRuns: 200, seed: 7 })) {
      for (const [id, { n, d, pending, lengths = [] }] of Object.entries(naiveDay(facts))) {
        const known = seen.get(id) ?? { n: 0, short: 0, pending: 0 };
        seen.set(id, {
          n: known.n + n + lengths.length,
          short: known.short + d - n,
          pending: known.pending + pending,
        });
      }
    }
    for (const [id, { n }] of seen) expect(n, id).toBeGreaterThan(0);
    for (const { id } of allMetrics.filter(({ form }) => form === 'ratio')) {
      expect(seen.get(id)?.short, id).toBeGreaterThan(0);
    }
    const waiting = [...seen].filter(([, { pending }]) => pending > 0).map(([id]) => id);
    expect(waiting.sort()).toEqual(
      [
        ...['requests', 'bookings', 'conversion', 'conversion_7d', 'callback_in_time', 'callback_reached'],
        ...[
          'confirmations',
          'show_rate',
          'no_show_rate',
          'late_cancel_rate',
          'first_reply',
          'first_reply_share',
        ],
        ...['desk_wait', 'desk_wait_share', 'discipline'],
      ].sort(),
    );
  });
});

type Parts = ReturnType<typeof dayParts>;

function partsOfOne(parts: Parts, id: string): Sums {
  return parts[id as keyof Parts];
}
