import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, draw, quotas } from '../../src/quality/draw.ts';
import { lotOf, seedAt } from '../../src/quality/lots.ts';

const strata = ['lost', 'booked', 'complaint', 'any'] as const;
const candidate = (id: number, given: Partial<Candidate> = {}): Candidate => ({
  ...{ id, request: id, stratum: 'lost', operator: 'aigul' },
  ...given,
});

/** Up to sixty contacts of three people, some of one request. */
const anyCandidates: fc.Arbitrary<Candidate[]> = fc
  .array(
    fc.record({
      request: fc.integer({ min: 1, max: 40 }),
      stratum: fc.constantFrom(...strata),
      operator: fc.constantFrom('aigul', 'dinara', 'SIP/101', null),
    }),
    { maxLength: 60 },
  )
  .map((all) => all.map((one, at) => ({ id: at + 1, ...one })));
const anyCount = fc.integer({ min: 5, max: 10 });
const anySeed = fc.string({ minLength: 1, maxLength: 12 });

describe('a draw', () => {
  it('wants a quarter of complaints, and as many lost as booked', () => {
    expect([5, 6, 7, 8, 9, 10].map((count) => Object.values(quotas(count)))).toEqual([
      [1, 2, 2],
      [1, 3, 2],
      [1, 3, 3],
      [2, 3, 3],
      [2, 4, 3],
      [2, 4, 4],
    ]);
  });

  it('is the same for the same seed, in whatever order the contacts are read', () => {
    fc.assert(
      fc.property(anyCandidates, anyCount, anySeed, fc.infiniteStream(fc.nat()), (all, count, seed, keys) => {
        const shuffled = all
          .map((one) => [Number(keys.next().value), one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(draw(shuffled, { count, seed })).toEqual(draw(all, { count, seed }));
      }),
    );
  });

  it('takes nobody twice, no two of one request, and as many as there are', () => {
    fc.assert(
      fc.property(anyCandidates, anyCount, anySeed, (all, count, seed) => {
        const { drawn } = draw(all, { count, seed });
        const requests = drawn.map(({ contactId }) => all[contactId - 1]?.request);
        expect(new Set(requests).size).toBe(drawn.length);
        expect(drawn.map(({ position }) => position)).toEqual(drawn.map((_, at) => at + 1));
        expect(drawn).toHaveLength(Math.min(count, new Set(all.map(({ request }) => request)).size));
      }),
    );
  });

  it('gives each stratum its share where it has enough, and says where it has not', () => {
    fc.assert(
      fc.property(anyCandidates, anyCount, anySeed, (whole, count, seed) => {
        const all = whole.map((one) => ({ ...one, request: one.id }));
        const { drawn, short } = draw(all, { count, seed });
        for (const stratum of ['lost', 'booked', 'complaint'] as const) {
          const there = all.filter((one) => one.stratum === stratum).length;
          const wanted = quotas(count)[stratum];
          const found = Math.min(there, wanted);
          expect(drawn.filter((one) => one.stratum === stratum)).toHaveLength(found);
          const told = short.find((one) => one.stratum === stratum);
          expect(told).toEqual(found < wanted ? { stratum, wanted, found } : undefined);
        }
      }),
    );
  });

  it('spreads over those who spoke: within a stratum nobody is two ahead of anybody who has talks left', () => {
    const people = ['aigul', 'dinara', 'madina'];
    fc.assert(
      fc.property(anyCount, anySeed, (count, seed) => {
        const all = Array.from({ length: 60 }, (_, at) =>
          candidate(at + 1, {
            operator: people[at % 3] ?? null,
            stratum: (['lost', 'booked', 'complaint'] as const)[Math.floor(at / 3) % 3] ?? 'any',
          }),
        );
        const { drawn } = draw(all, { count, seed });
        const heard = people.map(
          (name) => drawn.filter(({ contactId }) => all[contactId - 1]?.operator === name).length,
        );
        expect(Math.max(...heard) - Math.min(...heard)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('draws fairly: over many seeds every contact comes up about as often', () => {
    const all = Array.from({ length: 20 }, (_, at) => candidate(at + 1));
    const times = new Map<number, number>();
    for (let seed = 0; seed < 2000; seed += 1) {
      for (const { contactId } of draw(all, { count: 5, seed: String(seed) }).drawn) {
        times.set(contactId, (times.get(contactId) ?? 0) + 1);
      }
    }
    // 500 each are expected; six standard deviations are 116.
    for (const { id } of all) expect(Math.abs((times.get(id) ?? 0) - 500)).toBeLessThan(116);
  });
});

describe('a lot', () => {
  it('stays what it is from one version of the program to the next', () => {
    expect([lotOf('k7', 1), lotOf('k7', 2), lotOf('жребий', 214)]).toMatchInlineSnapshot(`
      [
        3929926662,
        165238278,
        2923502096,
      ]
    `);
  });

  it('has a seed that nobody chose and anybody can type', () => {
    expect(seedAt(Date.parse('2026-01-16T17:00:00+05:00'))).toBe('mkgtthc0');
  });
});
