import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couldBe, counterpart, type KeyedCall } from '../../src/contacts/counterpart.ts';
import { filledCall, joinedCall, learnt, type ToldCall } from '../../src/contacts/same-call.ts';
import { markOf } from '../../src/facts/import-key.ts';
import { at, contact } from './fixtures.ts';

const told = (changes: Partial<ToldCall> = {}): ToldCall => ({
  startedAt: at('10:20'),
  day: '2026-01-16',
  channel: 'call',
  direction: 'in',
  status: 'missed',
  purpose: null,
  outcome: null,
  phone: '+77012345678',
  name: null,
  operator: null,
  answerSeconds: null,
  talkSeconds: null,
  holdSeconds: null,
  acwSeconds: null,
  source: null,
  note: null,
  tags: [],
  ...changes,
});

const some = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const seconds = fc.constantFrom(5, 30, 60);
/** What exchanges tell: both times of an answered call or neither, of the others how long the caller waited. */
const end = fc.oneof(
  fc.record({ status: fc.constant('answered' as const), answerSeconds: seconds, talkSeconds: seconds }),
  fc.record({
    status: fc.constantFrom('missed' as const, 'busy' as const, 'abandoned' as const),
    answerSeconds: some(seconds),
    talkSeconds: fc.constant(null),
  }),
);
const row = fc
  .record({
    startedAt: fc.constantFrom(at('10:20'), at('10:21')),
    direction: fc.constantFrom('in' as const, 'out' as const, 'internal' as const),
    phone: some(fc.constantFrom('+77012345678', '+77012345679')),
    name: some(fc.constantFrom('Айгерим', 'Дана')),
    operator: some(fc.constantFrom('101', '102', 'Айгуль')),
    source: some(fc.constantFrom('2ГИС', 'сайт')),
    holdSeconds: some(seconds),
    tags: fc.subarray(['а', 'б']),
  })
  .chain((fields) => end.map((ended) => told({ ...fields, ...ended })));

describe('what rows about one call say together', () => {
  it('does not depend on their order or number', () => {
    fc.assert(
      fc.property(row, row, row, (a, b, c) => {
        expect(joinedCall(a, b)).toEqual(joinedCall(b, a));
        expect(joinedCall(joinedCall(a, b), c)).toEqual(joinedCall(a, joinedCall(b, c)));
        expect(joinedCall(a, a)).toEqual(a);
        expect(joinedCall(joinedCall(a, b), b)).toEqual(joinedCall(a, b));
      }),
    );
  });

  it('is that it was answered when one telephone was, and nothing of those that rang in vain', () => {
    const rang = told({ operator: '101', status: 'abandoned', answerSeconds: 40 });
    const answered = told({ operator: '102', status: 'answered', answerSeconds: 12, talkSeconds: 30 });
    expect(joinedCall(rang, answered)).toEqual(answered);
  });

  it('keeps the wait that a queue log tells from being counted as talk', () => {
    const exchange = told({ status: 'answered', answerSeconds: 0, talkSeconds: 120 });
    const queue = told({ status: 'answered', answerSeconds: 45, talkSeconds: 75 });
    expect(joinedCall(exchange, queue)).toMatchObject({ answerSeconds: 45, talkSeconds: 75 });
  });
});

describe('what a contact learns', () => {
  it('is nothing from less, and what it lacked from more; what it misses is judged anew', () => {
    const before = contact({ importId: 1, importKey: 'x:1', name: null, missing: ['name'] });
    expect(learnt(before, { ...before, name: null, source: null }, false, ['name'])).toBeNull();
    expect(learnt(before, { ...before, name: 'Дана' }, false, ['name'])).toEqual({
      name: 'Дана',
      missing: [],
    });
  });

  it('never touches what a person has put right', () => {
    const kept = told({ status: 'answered', operator: 'aigul', talkSeconds: 40 });
    const row = told({
      status: 'missed',
      operator: 'Дана',
      talkSeconds: null,
      source: 'сайт',
      answerSeconds: 9,
    });
    expect(filledCall(kept, row)).toEqual({ ...kept, source: 'сайт' });
  });
});

describe('which contact a row is about', () => {
  const known = (id: number, importKey: string | null, changes = {}) =>
    contact({ id, importId: 1, importKey, operator: '101', ...changes });
  const keyed = (importKey: string, changes: Partial<ToldCall> = {}): KeyedCall => ({
    ...told(changes),
    importKey,
  });

  it.each([
    ['asterisk:1', ':'],
    ['asterisk@k.1', '@'],
    ['asterisk~k', '~'],
    ['asterisk2:1', null],
    ['sipuni:1', null],
  ])('tells kinds of keys apart: %s', (key, mark) => expect(markOf(key, 'asterisk')).toBe(mark));

  it.each([
    ['an id and none', 'a:1', 'a@k', '+77012345678', true],
    ['none and an older version’s', 'a@k', 'a~k', '+77012345678', true],
    ['two ids', 'a:1', 'a:2', '+77012345678', false],
    ['none twice, alike but for their number', 'a@k', 'a@k.1', '+77012345678', true],
    ['none twice, of two callers', 'a@k', 'a@l', null, false],
    ['another system', 'a:1', 'b:1', '+77012345678', true],
    ['another system, a hidden number', 'a:1', 'b:1', null, false],
    ['an id and none, the same extension', 'a:1', 'a@k', null, true],
    ['nothing imported', 'a:1', null, '+77012345678', false],
  ])('%s', (_, key, other, phone, expected) => {
    const row = keyed(key, { phone, operator: '101' });
    expect(couldBe(row, known(1, other, { phone }), 'a')).toBe(expected);
  });

  const takenBy = (id?: number, key?: string) => (one: number) => (one === id ? key : undefined);

  it('is the one that ended alike, then the one it has already, then any that is free', () => {
    const missed = known(1, 'a@k', { status: 'missed' });
    const answered = known(2, 'a@k.1', { status: 'answered', talkSeconds: 30 });
    const row = keyed('a@k', { status: 'answered', talkSeconds: 30 });
    expect(counterpart(row, [missed, answered], takenBy())?.id).toBe(2);
    expect(counterpart(row, [missed, answered], takenBy(2, 'a@k.1'))?.id).toBe(1);
    expect(counterpart(keyed('a@k', { status: 'busy' }), [missed, answered], takenBy(2, 'a@k'))?.id).toBe(2);
    expect(counterpart(row, [missed], takenBy(1, 'other'))).toBeNull();
  });
});
