import { describe, expect, it } from 'vitest';
import type { Service } from '../../src/clinic/types.ts';
import { ShiftError } from '../../src/errors.ts';
import { causesOf } from '../../src/quality/causes.ts';
import { chooseSkill, dropReview, finishReview, startReview, takeMeasure } from '../../src/quality/review.ts';
import { staleServices, staleTemplates } from '../../src/quality/stale.ts';
import type { Review } from '../../src/quality/types.ts';
import { usualWeek, weekBefore, weekFrom } from '../../src/quality/weeks.ts';
import { at, service, visit } from '../checklists/fixtures.ts';

const now = at('10:00');
const review = (given: Partial<Review> = {}): Review => ({
  ...{ id: 4, clinicId: 1, fromDay: '2026-01-12', toDay: '2026-01-18', seed: 'k7', state: 'open' },
  ...{ startedAt: now, finishedAt: null, staffId: 3, skill: null, note: null, version: 2 },
  ...given,
});
const code = (work: () => unknown): string | null => {
  try {
    work();
  } catch (error) {
    return error instanceof ShiftError ? error.code : String(error);
  }
  return null;
};

describe('a weekly review', () => {
  it('begins with what was drawn', () => {
    const { clinicId, fromDay, toDay, seed, staffId } = review();
    const drawn = [{ contactId: 9, stratum: 'lost', position: 1 } as const];
    expect(startReview({ clinicId, fromDay, toDay, seed, staffId, drawn }, now).changes).toEqual([
      {
        op: 'insert',
        table: 'review',
        as: 'review',
        row: {
          ...{ clinicId, fromDay, toDay, seed, staffId, state: 'open', startedAt: now },
          ...{ finishedAt: null, skill: null, note: null },
        },
      },
      {
        op: 'insert',
        table: 'reviewContact',
        row: { reviewId: { ref: 'review' }, contactId: 9, stratum: 'lost', position: 1 },
      },
    ]);
  });

  it('makes a task of a measure, which stands on its being open', () => {
    const decision = takeMeasure(review(), { title: 'Напоминать', ownerId: 3, dueAt: now + 1 }, now);
    expect(decision).toMatchObject({
      kind: 'review.measured',
      subject: { table: 'review', id: 4 },
      changes: [{ op: 'insert', table: 'task', row: { kind: 'measure', title: 'Напоминать', ownerId: 3 } }],
      standsOn: [{ table: 'review', id: 4, is: { state: 'open' } }],
    });
    expect(code(() => takeMeasure(review(), { title: 'x', ownerId: 3, dueAt: now - 1 }, now))).toBe(
      'time_in_past',
    );
  });

  it('ends with a task for the next one and without the task that asked for it', () => {
    const task = { id: 12, state: 'open' } as never;
    const next = { title: 'Разбор', ownerId: 3, dueAt: now + 1 };
    const { changes } = finishReview(review(), { note: 'хорошо', next, asked: [task] }, now);
    expect(changes).toMatchObject([
      { table: 'review', id: 4, expect: 2, set: { state: 'done', finishedAt: now, note: 'хорошо' } },
      { table: 'task', id: 12, set: { state: 'done' } },
      { op: 'insert', table: 'task', row: { title: 'Разбор', kind: 'task' } },
    ]);
  });

  it('changes no more once it is over', () => {
    for (const state of ['done', 'dropped'] as const) {
      const over = review({ state });
      const ending = { note: null, next: null, asked: [] };
      expect([
        code(() => chooseSkill(over, 'slots')),
        code(() => takeMeasure(over, { title: 'x', ownerId: 3, dueAt: now + 1 }, now)),
        code(() => finishReview(over, ending, now)),
        code(() => dropReview(over, 'некогда', now)),
      ]).toEqual(['no_review', 'no_review', 'no_review', 'no_review']);
    }
  });
});

describe('the week', () => {
  it('is this one from Friday on, before that the one that has ended', () => {
    const day = 24 * 60 * 60 * 1000;
    // `now` is a Friday.
    expect(
      [usualWeek(now), usualWeek(now - day), usualWeek(now + 2 * day), usualWeek(now + 3 * day)].map(
        ({ from }) => from,
      ),
    ).toEqual(['2026-01-12', '2026-01-05', '2026-01-12', '2026-01-12']);
    expect(weekBefore({ from: '2026-01-12', to: '2026-01-18' })).toEqual({
      from: '2026-01-05',
      to: '2026-01-11',
    });
  });

  it('is read as ISO 8601 counts it', () => {
    expect(weekFrom('2026-W03', now)).toEqual({ from: '2026-01-12', to: '2026-01-18' });
    expect(weekFrom('2026w1', now)).toEqual({ from: '2025-12-29', to: '2026-01-04' });
    expect(weekFrom('2020-W53', now)).toEqual({ from: '2020-12-28', to: '2021-01-03' });
    for (const typed of ['2025-W53', '2026-W00', '2026-W54', 'неделя', '2026-3'])
      expect([typed, code(() => weekFrom(typed, now))]).toEqual([typed, 'invalid_period']);
    expect(code(() => weekFrom('2026-W04', now))).toBe('time_in_future');
  });
});

describe('causes of no-shows', () => {
  it('are counted in both weeks, the most frequent first, those not asked last', () => {
    const lost = (lossReason: 'ill' | 'forgot' | null, status: 'no_show' | 'cancelled' = 'no_show') =>
      visit({ status, lossReason });
    const week = [
      lost(null),
      lost(null),
      lost(null),
      lost('ill'),
      lost('forgot'),
      lost('forgot'),
      lost('ill', 'cancelled'),
    ];
    expect(causesOf(week, [lost('ill'), lost('ill')])).toEqual([
      { reason: 'forgot', week: 2, before: 0 },
      { reason: 'ill', week: 1, before: 2 },
      { reason: null, week: 3, before: 0 },
    ]);
    expect(causesOf([], [])).toEqual([]);
  });
});

describe('texts past their term', () => {
  const day = 24 * 60 * 60 * 1000;
  const rules = { priceAgeDays: 30 };

  it('are prices that nobody looked at for longer, the oldest first', () => {
    const all: Service[] = [
      service({ id: 1, code: 'fresh', priceCheckedAt: now - 30 * day }),
      service({ id: 2, code: 'old', priceCheckedAt: now - 31 * day, leaflet: 'памятка', name: 'Имплант' }),
      service({ id: 3, code: 'older', priceCheckedAt: now - 90 * day, preparation: null, leaflet: null }),
      service({ id: 4, code: 'gone', priceCheckedAt: 0, active: 0 }),
    ];
    expect(staleServices(all, rules, now).map(({ code: of, days, leaflet }) => [of, days, leaflet])).toEqual([
      ['older', 90, false],
      ['old', 31, true],
    ]);
  });

  it('and the clinic’s own prompts', () => {
    const own = [
      { id: 'think', changedAt: now - 31 * day },
      { id: 'greeting', changedAt: now },
    ];
    expect(staleTemplates(own, rules, now)).toEqual([{ id: 'think', days: 31 }]);
  });
});
