import { describe, expect, it } from 'vitest';
import { clockText, isLate, sameMinute, untilNextSecond } from '../../src/board/clock.ts';
import { translator } from '../../src/i18n/index.ts';
import { at } from '../checklists/fixtures.ts';
import { now } from './a-board.ts';

const { format } = await translator('en');
const text = (dueAt: number | null, since: number | null = null) => clockText({ dueAt, since }, now, format);

describe('clocks on the board', () => {
  it('count seconds within the hour, and name the time beyond it; what is late has a mark', () => {
    expect([
      text(at('10:46')),
      text(at('10:57')),
      text(at('09:00')),
      text(at('20:00')),
      text(at('12:00', '2026-01-17')),
      text(null),
    ]).toEqual(['!7:07', '3:53', '!09:00', '→20:00', '→17.01 12:00', '']);
  });

  it('count how long somebody waits, whatever his time is', () => {
    expect([text(at('10:52'), at('10:47')), text(at('10:58'), at('10:50'))]).toEqual(['!6:07', '3:07']);
    expect(text(at('11:30'), now + 60_000)).toBe('0:00');
    expect(isLate({ dueAt: null, since: now }, now)).toBe(false);
  });

  it('tick together', () => {
    expect([untilNextSecond(5000), untilNextSecond(5999)]).toEqual([1000, 1]);
    expect([sameMinute(now, now + 52_000), sameMinute(now, now + 53_000)]).toEqual([true, false]);
  });
});
