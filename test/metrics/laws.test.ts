import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, prepareDay } from '../../src/metrics/day.ts';
import {
  denominatorIds,
  type Explanation,
  explain,
  explainer,
  type ReasonGroup,
} from '../../src/metrics/explain.ts';
import { toFigures } from '../../src/metrics/figures.ts';
import { filterDay, notApplicable } from '../../src/metrics/filter.ts';
import { divide, metricsBy } from '../../src/metrics/groups.ts';
import { allMetrics, metricIds } from '../../src/metrics/index.ts';
import { everyMetric } from '../../src/metrics/manager/index.ts';
import { dimensions, type Metric } from '../../src/metrics/metric.ts';
import { dayParts, partsOf, pool, poolDays } from '../../src/metrics/parts.ts';
import { elsewhereReasons } from '../../src/metrics/reasons.ts';
import { anyDay } from './any-day.ts';
import { contact } from './fixtures.ts';

/** Ids of rows that are in a part of the figure or can still come into one, and of these groups. */
function judgedIds(why: Explanation, groups: readonly ReasonGroup[]): number[] {
  const rows = [...why.short, ...why.pending, ...groups].flatMap((group) => group.rows);
  return [...why.counted, ...rows].map(({ id }) => id).sort((a, b) => a - b);
}

function isOf<T extends string>(known: readonly T[], text: string): text is T {
  return (known as readonly string[]).includes(text);
}

describe('laws of figures', () => {
  it('a figure’s parts are the rows of its explanation', () => {
    fc.assert(
      fc.property(anyDay, (facts) => {
        const day = prepareDay(facts);
        for (const metric of allMetrics) {
          const parts = partsOf(metric, day);
          const why = explain(metric, [day]);
          const count = (groups: { count: number }[]) => groups.reduce((sum, group) => sum + group.count, 0);
          expect(why.counted.length + count(why.short)).toBe(parts.d);
          expect(count(why.pending)).toBe(parts.pending);
          expect(count(why.left)).toBe(Object.values(parts.left ?? {}).reduce((a, b) => a + b, 0));
          if (metric.form === 'ratio') expect(why.counted.length).toBe(parts.n);
          if (metric.form === 'mean') {
            expect(why.counted.reduce((sum, row) => sum + (row.seconds ?? 0), 0)).toBe(parts.n);
          }
          expect(denominatorIds(metric, why)).toHaveLength(metric.form === 'count' ? 0 : parts.d);
        }
      }),
    );
  });

  it('every row is judged once by each metric', () => {
    fc.assert(
      fc.property(anyDay, (facts) => {
        for (const metric of allMetrics) {
          const why = explain(metric, [prepareDay(facts)]);
          const groups = [...why.short, ...why.left, ...why.pending].flatMap((group) => group.rows);
          const ids = [...why.counted, ...groups].map((row) => row.id);
          expect(new Set(ids).size, metric.id).toBe(ids.length);
        }
      }),
    );
  });

  it('a period is the sum of its days, in any order and in any bundles', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        const days = [a, b, c].map((facts) => dayParts(prepareDay(facts)));
        const [first, ...rest] = days;
        if (!first) throw new Error('three days were made');
        const whole = poolDays(days);
        expect(poolDays([...days].reverse())).toEqual(whole);
        expect(poolDays([first, poolDays(rest)])).toEqual(whole);
        for (const id of metricIds) {
          expect(whole[id].n).toBe(days.reduce((sum, day) => sum + day[id].n, 0));
          expect(whole[id].d).toBe(days.reduce((sum, day) => sum + day[id].d, 0));
        }
      }),
    );
  });

  it('kept as JSON, a day’s parts come back the same', () => {
    fc.assert(
      fc.property(anyDay, (facts) => {
        const parts = dayParts(prepareDay(facts));
        expect(JSON.parse(JSON.stringify(parts))).toEqual(parts);
      }),
    );
  });

  it('groups add up to the whole', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...dimensions), (facts, by) => {
        const day = prepareDay(facts);
        const groups = [...divide(day, by).values()];
        for (const metric of metricsBy(by)) {
          expect(pool(groups.map((group) => partsOf(metric, group))), metric.id).toEqual(
            pool([partsOf(metric, day)]),
          );
        }
      }),
    );
  });

  it('the figures of one desk, of one administrator and of one at the other are those of their groups', () => {
    fc.assert(
      fc.property(anyDay, (facts) => {
        const day = prepareDay(facts);
        const own = (desk: number | null, administrator: string | null) =>
          filterDay(day, { desk, administrator }).own;
        for (const [desk, group] of divide(day, 'desk')) {
          if (typeof desk !== 'number') continue;
          expect(dayParts(own(desk, null))).toEqual(dayParts(group));
          for (const [code, both] of divide(group, 'administrator')) {
            if (typeof code === 'string') expect(dayParts(own(desk, code))).toEqual(dayParts(both));
          }
        }
        for (const [code, group] of divide(day, 'administrator')) {
          if (typeof code === 'string') expect(dayParts(own(null, code))).toEqual(dayParts(group));
        }
      }),
    );
  });

  it('desks and what is of no desk add up to the clinic; so do administrators at each desk', () => {
    const told = (metric: Metric, days: readonly Day[]) => pool(days.map((day) => partsOf(metric, day)));
    fc.assert(
      fc.property(anyDay, (facts) => {
        const day = prepareDay(facts);
        const ofDesk = (desk: number) => filterDay(day, { desk, administrator: null });
        const desks = [1, 2, 3].map((desk) => ofDesk(desk).own);
        const none = ofDesk(1).elsewhere.filter(({ reason }) => reason === 'no_desk');
        for (const metric of metricsBy('desk')) {
          const parts = [...desks, ...none.map((one) => one.day)];
          expect(told(metric, parts), metric.id).toEqual(told(metric, [day]));
        }
        const people = (desk: number) => {
          const { own } = ofDesk(desk);
          return ['one', 'two'].map((administrator) => filterDay(own, { desk: null, administrator }));
        };
        for (const metric of metricsBy('administrator').filter((one) => metricsBy('desk').includes(one))) {
          for (const desk of [1, 2, 3]) {
            const [first, second] = people(desk);
            const nobodys = first?.elsewhere.filter(({ reason }) => reason === 'no_administrator') ?? [];
            const parts = [first, second].flatMap((one) => one?.own ?? []);
            expect(told(metric, [...parts, ...nobodys.map((one) => one.day)]), metric.id).toEqual(
              told(metric, [ofDesk(desk).own]),
            );
          }
        }
      }),
    );
  });

  it('an explanation of one desk or person names every row that counts for the clinic, and whose it is', () => {
    const filters = [
      { desk: 1, administrator: null },
      { desk: null, administrator: 'one' },
      { desk: 2, administrator: 'two' },
    ];
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...filters), (facts, filter) => {
        const day = prepareDay(facts);
        const { own, elsewhere } = filterDay(day, filter);
        for (const metric of allMetrics.filter(({ id }) => notApplicable(id, filter) === null)) {
          const told = explainer(metric);
          told.add(own, elsewhere);
          const why = told.explanation();
          const foreign = why.left.filter(({ reason }) => isOf(elsewhereReasons, reason));
          expect(judgedIds(why, foreign)).toEqual(judgedIds(explain(metric, [day]), []));
          const { d, pending } = partsOf(metric, own);
          expect(judgedIds(why, [])).toHaveLength(d + pending);
          expect(foreign.every(({ rows }) => rows.every(({ at }) => at > 0))).toBe(true);
        }
      }),
    );
  });

  it('an explanation of a share tells each request once, others of another administrator among them', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(null, 'one'), (facts, administrator) => {
        const day = prepareDay(facts);
        const { own, elsewhere } = filterDay(day, { desk: null, administrator, source: '2gis' });
        const told = explainer(everyMetric('source_share'));
        told.add(own, elsewhere);
        const { counted, short, left } = told.explanation();
        const ids = [counted, ...short.map(({ rows }) => rows), ...left.map(({ rows }) => rows)].flat();
        expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
      }),
    );
  });

  it('talk between extensions changes no figure', () => {
    fc.assert(
      fc.property(anyDay, (facts) => {
        const internal = contact('12:00', {
          id: 999,
          direction: 'internal',
          phone: '+77010000001',
          purpose: 'booking',
          outcome: 'booked',
          talkSeconds: 60,
        });
        const figures = (contacts: typeof facts.contacts) =>
          toFigures(dayParts(prepareDay({ ...facts, contacts })), {});
        expect(figures([...facts.contacts, internal])).toEqual(figures(facts.contacts));
      }),
    );
  });

  it('the order in which rows are read does not matter', () => {
    fc.assert(
      fc.property(anyDay, fc.infiniteStream(fc.nat(1000)), (facts, stream) => {
        const shuffled = <T>(rows: readonly T[]): T[] =>
          rows
            .map((row) => ({ row, at: Number(stream.next().value) }))
            .sort((a, b) => a.at - b.at)
            .map(({ row }) => row);
        const { contacts, after, visits, bookings, follow, complaints } = facts;
        const turned = {
          ...{ ...facts, contacts: shuffled(contacts), after: shuffled(after), visits: shuffled(visits) },
          ...{ bookings: shuffled(bookings), follow: shuffled(follow), complaints: shuffled(complaints) },
        };
        expect(dayParts(prepareDay(turned))).toEqual(dayParts(prepareDay(facts)));
      }),
    );
  });

  it('an unrelated stranger’s e-mail changes only figures over all contacts and all requests', () => {
    fc.assert(
      fc.property(anyDay, (facts) => {
        const stranger = contact('12:00', {
          id: 999,
          channel: 'email',
          purpose: 'other',
          phone: '+77099999999',
        });
        const before = dayParts(prepareDay(facts));
        const after = dayParts(prepareDay({ ...facts, contacts: [...facts.contacts, stranger] }));
        const changed = metricIds.filter((id) => {
          const { n, d, pending } = before[id];
          return n !== after[id].n || d !== after[id].d || pending !== after[id].pending;
        });
        expect(changed).toEqual(['conversion_all', 'discipline']);
      }),
    );
  });
});
