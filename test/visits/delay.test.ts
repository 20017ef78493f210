import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minute } from '../../src/clinic/time.ts';
import type { DoctorDay } from '../../src/clinic/types.ts';
import { type DelayVisit, expectedStart, expectedStarts, isLate } from '../../src/visits/delay.ts';
import { toTell } from '../../src/visits/delay-notices.ts';
import { at, doctorDay } from './schedule-desk.ts';

const rules = { noticeMinutes: 15 };
const late = (changes: Partial<DoctorDay> = {}): DoctorDay =>
  doctorDay({ state: 'delayed', delayMinutes: 25, recordedAt: at('09:50'), ...changes });

const visit = (id: number, from: string, to: string, changes: Partial<DelayVisit> = {}): DelayVisit => ({
  id,
  doctorId: 1,
  day: '2026-01-16',
  startsAt: at(from),
  endsAt: at(to),
  status: 'booked',
  bookedAt: at('08:00', 15),
  arrivedAt: null,
  inRoomAt: null,
  doneAt: null,
  cancelledAt: null,
  delayToldAt: null,
  delayToldMinutes: null,
  ...changes,
});

const clock = (at: number): string => new Date(at + 5 * 60 * minute).toISOString().slice(11, 16);
const starts = (visits: DelayVisit[], day: DoctorDay): string[] =>
  [...expectedStarts(visits, [day])].map(([id, start]) => `${id} ${clock(start)}`);

describe('what a delay does to the day', () => {
  const ten = visit(1, '10:00', '10:40');
  const next = visit(2, '10:40', '11:20');

  it('moves every visit that follows on another', () => {
    expect(starts([next, ten], late())).toEqual(['1 10:25', '2 11:05']);
  });

  it('is eaten by free time and breaks', () => {
    const afterGap = visit(3, '11:30', '12:00');
    const afterBreak = visit(4, '13:00', '13:30');
    expect(starts([ten, next, afterGap, afterBreak], late())).toEqual(['1 10:25', '2 11:05', '3 11:45']);
  });

  it('begins with the first visit that was still to begin', () => {
    const sits = { ...ten, status: 'in_room', inRoomAt: at('10:02') } as const;
    expect(starts([sits, next], late({ recordedAt: at('10:20') }))).toEqual(['2 11:05']);
    expect(starts([ten, next], late({ recordedAt: at('10:45') }))).toEqual(['2 11:05']);
  });

  it('keeps the visit of somebody who sits there though his time is over', () => {
    const sits = { ...ten, status: 'arrived', arrivedAt: at('09:58') } as const;
    expect(starts([sits, next], late({ recordedAt: at('10:41') }))).toEqual(['1 11:06', '2 11:46']);
  });

  it('is not made longer by a visit cancelled since, or missed, or booked since', () => {
    const cancelled = { ...ten, status: 'cancelled', cancelledAt: at('09:55') } as const;
    expect(starts([cancelled, next], late())).toEqual([]);
    expect(starts([{ ...ten, status: 'no_show' }, next], late())).toEqual([]);
    const since = visit(5, '09:55', '10:00', { bookedAt: at('09:52') });
    expect(starts([since, ten], late())).toEqual(['5 10:25', '1 10:30']);
  });

  it('goes by what has happened: who was seated sooner brings the rest forward', () => {
    const seated = { ...ten, status: 'in_room', inRoomAt: at('10:10') } as const;
    expect(starts([seated, next], late())).toEqual(['1 10:10', '2 10:50']);
    expect(expectedStart(next, [seated, next], [late()])).toBe(at('10:50'));
  });

  it('touches nobody else’s day, and nobody’s when the doctor is here or does not come', () => {
    expect(
      starts([{ ...ten, doctorId: 2 }, visit(6, '10:00', '10:30', { day: '2026-01-17' })], late()),
    ).toEqual([]);
    expect(starts([ten], late({ delayMinutes: 0 }))).toEqual([]);
    expect(starts([ten], late({ state: 'absent', delayMinutes: null }))).toEqual([]);
    expect([isLate(late()), isLate(late({ delayMinutes: 0 }))]).toEqual([true, false]);
  });

  it('never puts a visit forward, lets two overlap, or grows on its way through the day', () => {
    const day = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 5, max: 90 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 240 }), (pieces, delayMinutes) => {
        let from = at('10:00');
        const visits = pieces.map(([gap, length], id) => {
          const startsAt = from + gap * minute;
          from = startsAt + length * minute;
          return { ...visit(id, '10:00', '10:30'), startsAt, endsAt: from };
        });
        const expected = visits.map((one) => expectedStart(one, visits, [late({ delayMinutes })]));
        const lags = expected.map((start, index) => start - (visits[index]?.startsAt ?? 0));
        return lags.every(
          (lag, index) =>
            lag >= 0 &&
            lag <= (lags[index - 1] ?? delayMinutes * minute) &&
            (index === 0 ||
              (expected[index] ?? 0) >=
                (expected[index - 1] ?? 0) +
                  (visits[index - 1]?.endsAt ?? 0) -
                  (visits[index - 1]?.startsAt ?? 0)),
        );
      }),
    );
  });
});

describe('who has to be told', () => {
  const ten = visit(1, '10:00', '10:40');
  const told = { delayToldAt: at('09:52'), delayToldMinutes: 25 };
  const sits = { ...ten, status: 'arrived', arrivedAt: at('09:45') } as const;

  const notices = (visits: DelayVisit[], day: DoctorDay, now: string): string[] =>
    toTell(visits, [day], rules, at(now)).map(
      ({ visit: { id }, kind, minutes, expectedAt, dueAt }) =>
        `${id} ${kind} +${minutes} ${clock(expectedAt)} due ${clock(dueAt)}`,
    );

  it('is everybody still to come, as soon as the desk knows', () => {
    expect(notices([ten, visit(2, '10:40', '11:20')], late(), '09:51')).toEqual([
      '1 first +25 10:25 due 09:50',
      '2 first +25 11:05 due 09:50',
    ]);
  });

  it('is whoever sits here every fifteen minutes, until he is with the doctor', () => {
    expect(notices([{ ...sits, ...told }], late(), '09:53')).toEqual(['1 again +25 10:25 due 10:07']);
    expect(
      notices([{ ...sits, ...told, status: 'in_room', inRoomAt: at('10:20') }], late(), '10:21'),
    ).toEqual([]);
  });

  it('is not somebody at home who knows; having come, he hears of it again', () => {
    expect(notices([{ ...ten, ...told }], late(), '10:20')).toEqual([]);
    const came = { ...sits, ...told, arrivedAt: at('10:15') };
    expect(notices([came], late(), '10:16')).toEqual(['1 again +25 10:25 due 10:15']);
  });

  it('is everybody again when the delay changes by more than five minutes', () => {
    const known = { ...ten, ...told };
    expect(notices([known], late({ delayMinutes: 30, recordedAt: at('09:55') }), '09:56')).toEqual([]);
    expect(notices([known], late({ delayMinutes: 31, recordedAt: at('09:55') }), '09:56')).toEqual([
      '1 changed +31 10:31 due 09:55',
    ]);
  });

  it('is not somebody who would wait no longer than anybody may', () => {
    expect(notices([ten], late({ delayMinutes: 5 }), '09:51')).toEqual([]);
    expect(notices([ten], late({ delayMinutes: 6 }), '09:51')).toEqual(['1 first +6 10:06 due 09:50']);
  });

  it('is who was told in vain: the doctor is here after all', () => {
    const here = late({ delayMinutes: 0, recordedAt: at('09:55') });
    expect(notices([{ ...ten, ...told }, sits], here, '09:56')).toEqual(['1 over +0 10:00 due 09:55']);
    expect(notices([{ ...ten, delayToldAt: at('09:56'), delayToldMinutes: 0 }], here, '09:57')).toEqual([]);
    expect(notices([{ ...ten, ...told }], here, '10:01')).toEqual([]);
  });

  it('is told with the next round of what crept by itself', () => {
    const first = { ...ten, status: 'in_room', inRoomAt: at('10:40') } as const;
    const second = visit(2, '10:40', '11:20', { delayToldAt: at('10:30'), delayToldMinutes: 25 });
    expect(notices([first, second], late(), '10:41')).toEqual(['2 changed +40 11:20 due 10:45']);
  });

  it('is nobody whose visit has an outcome, has passed without him, or is of another day', () => {
    for (const status of ['done', 'no_show', 'cancelled', 'moved'] as const) {
      expect(notices([{ ...ten, status, doneAt: at('10:30') }], late(), '10:31')).toEqual([]);
    }
    expect(notices([ten], late(), '11:05')).toEqual([]);
    expect(toTell([ten], [late()], rules, at('09:00', 17))).toEqual([]);
  });
});
