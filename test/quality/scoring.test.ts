import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCriterion, byOperator, progressOf, totalOf, weakest } from '../../src/quality/averages.ts';
import {
  isOwn,
  isScorable,
  likelyGrade,
  type Marks,
  outOfHundred,
  pointsFor,
  type ScoreWish,
  scoreContact,
  tallyOf,
} from '../../src/quality/scoring.ts';
import { card, marks, score } from './card.ts';

const contact: ScoreWish['contact'] = {
  ...{ id: 7, clinicId: 1, day: '2026-01-16', talkSeconds: 90 },
  status: 'answered',
  direction: 'in',
  channel: 'call',
};

/** Any points from 0 to the weight, or not applied. */
const anyMarks: fc.Arbitrary<Marks> = fc.record(
  Object.fromEntries(
    card.criteria.map(({ code, weight }) => [
      code,
      fc.option(fc.integer({ min: 0, max: weight }), { nil: null }),
    ]),
  ),
);

describe('points', () => {
  it('are the weight, half of it for the speaker, nothing, or out of the count', () => {
    expect(
      [10, 15].map((weight) => ['full', 'half', 'none', 'na'].map((one) => pointsFor(one as 'full', weight))),
    ).toEqual([
      [10, 5, 0, null],
      [15, 8, 0, null],
    ]);
  });

  it('what did not apply leaves both parts', () => {
    expect(tallyOf(card, marks())).toEqual({ points: 100, most: 100 });
    const tally = tallyOf(card, marks({ objections: null, slots: 0 }));
    expect(tally).toEqual({ points: 70, most: 85 });
    expect(outOfHundred(tally)).toBeCloseTo(82.353, 3);
    expect(outOfHundred({ points: 0, most: 0 })).toBeNull();
  });

  it('never pass what was possible, and a criterion left out never lowers a full score', () => {
    fc.assert(
      fc.property(anyMarks, (given) => {
        const { points, most } = tallyOf(card, given);
        expect(points).toBeLessThanOrEqual(most);
        expect(most).toBeLessThanOrEqual(100);
        const full = Object.fromEntries(
          Object.entries(marks()).map(([code, mark]) => [code, given[code] === null ? null : mark]),
        );
        const whole = tallyOf(card, full);
        expect(whole.points).toBe(whole.most);
      }),
    );
  });
});

describe('the likely mark', () => {
  const likely = (given: { channel?: 'call' | 'whatsapp'; objection?: 'price' | null; missing?: string[] }) =>
    Object.fromEntries(
      card.criteria.map((one) => [
        one.code,
        likelyGrade(one, { channel: 'call', objection: null, missing: [], ...given }),
      ]),
    );

  it('is full, and without an objection none was to be met', () => {
    expect(likely({})).toMatchObject({ greeting: 'full', objections: 'na', record: 'full' });
    expect(likely({ objection: 'price' })).toMatchObject({ objections: 'full' });
  });

  it('comes of the record and the channel', () => {
    expect(likely({ missing: ['source'] })).toMatchObject({ record: 'half' });
    expect(likely({ channel: 'whatsapp' })).toMatchObject({ greeting: 'na', need: 'full' });
  });
});

describe('a contact', () => {
  it.each([
    [{}, true],
    [{ channel: 'whatsapp', talkSeconds: null }, true],
    [{ talkSeconds: null }, true],
    [{ talkSeconds: 0 }, false],
    [{ status: 'missed', talkSeconds: null }, false],
    [{ status: 'voicemail' }, false],
    [{ channel: 'whatsapp', status: 'waiting', talkSeconds: null }, false],
    [{ direction: 'internal' }, false],
  ] as const)('with %j can be scored: %s', (given, scorable) => {
    expect(isScorable({ ...contact, ...given })).toBe(scorable);
  });

  it('is scored once; again replaces it and keeps its review', () => {
    const wish = {
      contact,
      marks: marks({ slots: 8 }),
      scorerId: 3,
      operator: 'aigul',
      reviewId: 5,
      note: null,
    };
    expect(scoreContact(wish, card, null, 1000)).toEqual({
      kind: 'score.given',
      subject: { table: 'score', id: { ref: 'score' } },
      changes: [
        {
          op: 'insert',
          table: 'score',
          as: 'score',
          row: {
            ...{ clinicId: 1, contactId: 7, day: '2026-01-16', reviewId: 5, scorerId: 3, operator: 'aigul' },
            ...{ at: 1000, card: 1, marks: marks({ slots: 8 }), points: 93, most: 100, note: null },
          },
        },
      ],
    });
    const again = scoreContact(
      { ...wish, reviewId: null },
      card,
      score({ id: 9, reviewId: 5, version: 2 }),
      2000,
    );
    expect(again).toMatchObject({
      kind: 'score.changed',
      changes: [{ id: 9, expect: 2, set: { reviewId: 5 } }],
    });
  });

  it('scored by whoever spoke is a check of oneself', () => {
    expect(isOwn({ scorer: 'aigul', operator: 'aigul' })).toBe(true);
    expect(isOwn({ scorer: 'svetlana', operator: 'aigul' })).toBe(false);
    expect(isOwn({ scorer: null, operator: null })).toBe(false);
  });
});

describe('averages', () => {
  const two = [
    score({ id: 1, marks: marks({ slots: 0, objections: null }), points: 70, most: 85 }),
    score({ id: 2, operator: 'dinara', marks: marks({ objections: 8 }), points: 93, most: 100 }),
  ];

  it('are points over most, by criterion over those to which it applied', () => {
    const found = Object.fromEntries(
      byCriterion(card, two).map(({ code, share, count }) => [code, [share, count]]),
    );
    expect(found).toMatchObject({ slots: [0.5, 2], objections: [8 / 15, 1], greeting: [1, 2] });
    expect(totalOf(two)).toEqual({ count: 2, points: 163, most: 185, average: (100 * 163) / 185 });
    expect(totalOf([])).toEqual({ count: 0, points: 0, most: 0, average: null });
  });

  it('the weakest is the lowest share, of two alike the weightier', () => {
    expect(weakest(byCriterion(card, two))?.code).toBe('slots');
    expect(weakest(byCriterion(card, [score({ marks: marks({ greeting: 0, need: 0 }) })]))?.code).toBe(
      'need',
    );
    expect(weakest(byCriterion(card, []))).toBeNull();
  });

  it('leave out scores by another card', () => {
    expect(byCriterion(card, [score({ card: 2 })]).every(({ count }) => count === 0)).toBe(true);
  });

  it('by who spoke, the lowest first', () => {
    expect(
      byOperator(card, two).map(({ operator, count, weakest: low }) => [operator, count, low?.code]),
    ).toEqual([
      ['aigul', 1, 'slots'],
      ['dinara', 1, 'objections'],
    ]);
  });

  it('pool: the whole is the sum of its parts, whoever they belong to', () => {
    const some = fc.array(fc.tuple(anyMarks, fc.constantFrom('aigul', 'dinara', null)), { maxLength: 12 });
    fc.assert(
      fc.property(some, (given) => {
        const scores = given.map(([one, operator], id) =>
          score({ id, operator, marks: one, ...tallyOf(card, one) }),
        );
        const parts = byOperator(card, scores);
        const sum = (of: (one: (typeof parts)[number]) => number): number =>
          parts.reduce((all, one) => all + of(one), 0);
        const whole = totalOf(scores);
        expect([sum((one) => one.points), sum((one) => one.most)]).toEqual([whole.points, whole.most]);
        const criteria = byCriterion(card, scores);
        expect(criteria.reduce((all, one) => all + one.points, 0)).toBe(whole.points);
        expect(criteria.reduce((all, one) => all + one.most, 0)).toBe(whole.most);
      }),
    );
  });

  it('tell whether last week’s skill improved, and not where it cannot be told', () => {
    const before = [score({ marks: marks({ slots: 0 }) })];
    expect(progressOf('slots', card, before, [score()]).improved).toBe(true);
    expect(progressOf('slots', card, [score()], [score()]).improved).toBe(false);
    expect(progressOf('slots', card, before, [score({ marks: marks({ slots: null }) })]).improved).toBeNull();
    expect(progressOf('gone', card, before, [score()])).toEqual({
      code: 'gone',
      before: null,
      after: null,
      improved: null,
    });
  });
});
