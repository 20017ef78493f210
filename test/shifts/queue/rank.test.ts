/** The laws of the queue: its order is total, stable, and what grows urgent is not overtaken by what does not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hour, minute } from '../../../src/clinic/time.ts';
import { type AgendaEntry, agendaKinds, entry, text } from '../../../src/shifts/agenda/entry.ts';
import { type Ranked, rank } from '../../../src/shifts/queue/rank.ts';
import { scoreOf } from '../../../src/shifts/queue/score.ts';
import { at } from '../../checklists/fixtures.ts';
import { shippedWeights } from './shipped.ts';

const now = at('11:00');
const records = ['callback', 'visit', 'task', 'complaint', 'contact'] as const;

/** A line of any kind, whose number of the record is its own in the list. */
const drawn = fc.record({
  kind: fc.constantFrom(...agendaKinds),
  weighs: fc.option(fc.constant('grave' as const), { freq: 5 }),
  dueAt: fc.option(
    fc.integer({ min: -600, max: 600 }).map((minutes) => now + minutes * minute),
    { freq: 5 },
  ),
  person: fc.option(fc.constantFrom('+77010000001', '+77010000002', 'p3')),
  record: fc.constantFrom(...records),
  claim: fc.option(
    fc.integer({ min: 1, max: 2 }).map((deskId) => ({ deskId, staffId: null, until: now + hour })),
    { freq: 3 },
  ),
});
const drawnList = fc.array(drawn, { maxLength: 14 });

type Drawn = typeof drawn extends fc.Arbitrary<infer One> ? One : never;

function lines(list: readonly Drawn[]): AgendaEntry[] {
  return list.map(({ record, ...one }, at) =>
    entry(
      {
        ...one,
        about: { record, id: at + 1 },
        text: text('now.task', { title: `${at}` }),
        command: `task done ${at}`,
      },
      now,
    ),
  );
}

const ranked = (entries: readonly AgendaEntry[], at = now): Ranked[] => rank(entries, shippedWeights, 1, at);
const keys = (entries: readonly { key: string; about: AgendaEntry['about'] }[]): string[] =>
  entries.map(({ key, about }) => `${key} ${about?.record}`);
const everything = (list: readonly Ranked[]): string[] => keys(list.flatMap((one) => [one, ...one.also]));
const alone = (entries: readonly AgendaEntry[]) => entries.map((one) => ({ ...one, person: null }));

describe('the order of the queue', () => {
  it('does not depend on the order in which things were read', () => {
    const shuffled = drawnList.chain((list) =>
      fc.tuple(fc.constant(lines(list)), fc.shuffledSubarray(lines(list), { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(ranked(other)).toEqual(ranked(one));
      }),
    );
  });

  it('has everything once, on its own line or on that of its person', () => {
    fc.assert(
      fc.property(drawnList, (list) => {
        const entries = lines(list);
        expect(everything(ranked(entries)).sort()).toEqual(keys(entries).sort());
      }),
    );
  });

  it('does not change among themselves what was there when something unrelated comes', () => {
    fc.assert(
      fc.property(drawnList, drawn, (list, more) => {
        const before = lines(list);
        const all = lines([...list, more]);
        const added = { ...(all.at(-1) as AgendaEntry), person: null };
        const after = ranked([...before, added]).filter(({ about }) => about?.id !== list.length + 1);
        expect(keys(after)).toEqual(keys(ranked(before)));
      }),
    );
  });

  it('puts what other desks are at last, and the points in order within both', () => {
    fc.assert(
      fc.property(drawnList, (list) => {
        const order = ranked(lines(list)).map(({ claim, score }) => [claim?.deskId === 2 ? 1 : 0, -score]);
        expect(order).toEqual(
          [...order].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0)),
        );
      }),
    );
  });

  it('names a person once among what is free', () => {
    fc.assert(
      fc.property(drawnList, (list) => {
        const free = ranked(lines(list)).filter(({ claim }) => claim?.deskId !== 2);
        const people = free.flatMap(({ person }) => person ?? []);
        expect(people).toEqual([...new Set(people)]);
      }),
    );
  });

  it('never puts an overdue callback below what it stood above, however late it grows', () => {
    const later = fc.integer({ min: 0, max: 48 * 60 }).map((minutes) => now + minutes * minute);
    fc.assert(
      fc.property(drawnList, later, (list, then) => {
        const entries = alone(lines(list)).map((one) => ({ ...one, claim: null }));
        const isLate = ({ kind, weighs, dueAt }: AgendaEntry): boolean =>
          kind === 'callback' && weighs === null && dueAt !== null && dueAt <= now;
        const [early, late] = [ranked(entries), keys(ranked(entries, then))];
        for (const [place, one] of early.entries()) {
          if (!isLate(one)) continue;
          const at = late.indexOf(keys([one])[0] ?? '');
          for (const below of keys(early.slice(place + 1))) expect(late.indexOf(below)).toBeGreaterThan(at);
        }
      }),
    );
  });
});

describe('the points', () => {
  it('are the sum of their reasons and never become fewer as time goes by', () => {
    const later = fc.integer({ min: 0, max: 24 * 60 * 60 }).map((seconds) => now + seconds * 1000);
    fc.assert(
      fc.property(drawn, later, (one, then) => {
        const [line] = lines([one]) as [AgendaEntry];
        const [early, late] = [scoreOf(line, shippedWeights, now), scoreOf(line, shippedWeights, then)];
        const sum = late.why.reduce((all, { points }) => all + points, 0);
        expect(sum).toBeCloseTo(late.score, 6);
        expect(late.score).toBeGreaterThanOrEqual(early.score);
      }),
    );
  });

  it('say of what they are made', () => {
    const [line] = lines([
      { kind: 'callback', weighs: null, dueAt: at('10:53'), person: null, record: 'callback', claim: null },
    ]) as [AgendaEntry];
    expect(scoreOf(line, shippedWeights, now)).toEqual({
      score: 635,
      why: [
        { points: 600, key: 'now.why.callback', params: {} },
        { points: 35, key: 'now.why.late', params: { n: 7 } },
      ],
    });
    const grave = { ...line, kind: 'task', weighs: 'grave' } as const;
    expect(scoreOf(grave, shippedWeights, now).why[0]).toMatchObject({ key: 'now.why.grave' });
    const long = { ...line, dueAt: at('10:53', '2026-01-10') };
    expect(scoreOf(long, shippedWeights, now).why).toEqual([
      { points: 600, key: 'now.why.callback', params: {} },
      { points: 2400, key: 'now.why.most', params: {} },
    ]);
  });
});
