import { describe, expect, it } from 'vitest';
import { handLearns, handPairs, isHandCall } from '../../src/contacts/hand-call.ts';
import type { Contact } from '../../src/contacts/types.ts';
import { at, contact } from './fixtures.ts';

const hand = (id: number, time: string, changes: Partial<Contact> = {}) =>
  contact({ id, startedAt: at(time), ...changes });
const exchange = (id: number, time: string, changes: Partial<Contact> = {}) =>
  contact({
    ...{ id, startedAt: at(time), importId: 3, importKey: `sipuni:${id}`, deskId: null, shiftId: null },
    ...{ purpose: null, outcome: null, source: null, name: null, operator: '101' },
    ...{ answerSeconds: 10, talkSeconds: 120, ...changes },
  });
const pairs = (desk: Contact[], calls: Contact[]) =>
  handPairs(desk, calls, 5).map((pair) => [pair.hand.id, pair.exchange.id]);

describe('a call that the desk wrote down', () => {
  it.each([
    ['during the call', '10:21', true],
    ['five minutes after its end', '10:27', true],
    ['later', '10:28', false],
    ['five minutes before', '10:15', true],
    ['earlier', '10:14', false],
  ])('%s', (_, time, met) => {
    expect(pairs([hand(1, time)], [exchange(9, '10:20')])).toEqual(met ? [[1, 9]] : []);
  });

  it.each<[string, Partial<Contact>]>([
    ['another number', { phone: '+77012345679' }],
    ['another direction', { direction: 'out' }],
    ['nobody answered', { status: 'missed', answerSeconds: null, talkSeconds: null }],
    ['a talk of another length', { talkSeconds: 1200 }],
    ['another wait', { answerSeconds: 200 }],
  ])('is not that of the exchange: %s', (_, changes) => {
    const desk = [hand(1, '10:21', { talkSeconds: 120, answerSeconds: 10 })];
    expect(pairs(desk, [exchange(9, '10:20', changes)])).toEqual([]);
  });

  it('is met by the nearest call, and each by one at most', () => {
    const calls = [exchange(8, '10:12'), exchange(9, '10:20')];
    expect(pairs([hand(1, '10:18')], calls)).toEqual([[1, 9]]);
    expect(pairs([hand(1, '10:15'), hand(2, '10:21')], calls)).toEqual([
      [1, 8],
      [2, 9],
    ]);
    expect(pairs([hand(1, '10:24'), hand(2, '10:26')], [exchange(9, '10:20')])).toEqual([[1, 9]]);
  });

  it('stays alone where two are equally near', () => {
    expect(pairs([hand(1, '10:20'), hand(2, '10:21')], [exchange(9, '10:20')])).toEqual([]);
  });

  it('of nobody answered meets another of nobody answered', () => {
    const nobody = { answerSeconds: null, talkSeconds: null };
    const missed = hand(1, '10:20', { status: 'missed' });
    expect(pairs([missed], [exchange(9, '10:20', { status: 'abandoned', ...nobody })])).toEqual([[1, 9]]);
  });

  it('keeps its words, and takes over the clock, the key and what it lacks', () => {
    const pair = {
      hand: hand(1, '10:23', { source: null, talkSeconds: 100 }),
      exchange: exchange(9, '10:20'),
    };
    expect(handLearns(pair, ['source'])).toEqual({
      startedAt: at('10:20'),
      importKey: 'sipuni:9',
      answerSeconds: 10,
      missing: ['source'],
    });
  });

  it('is a call with a number, of no import', () => {
    expect(isHandCall(hand(1, '10:20'))).toBe(true);
    expect(isHandCall(hand(1, '10:20', { channel: 'whatsapp' }))).toBe(false);
    expect(isHandCall(hand(1, '10:20', { phone: null }))).toBe(false);
    expect(isHandCall(hand(1, '10:20', { importKey: 'sipuni:1' }))).toBe(false);
  });
});
