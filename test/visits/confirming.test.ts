import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/clinic/calendar.ts';
import {
  type Attempt,
  type ConfirmableVisit,
  confirmationStates,
} from '../../src/visits/confirmation-state.ts';
import { confirmationsDue, withoutAway } from '../../src/visits/confirming.ts';
import { confirmationMeans, confirmationResults } from '../../src/visits/types.ts';
import { at } from './schedule-desk.ts';

const open = { from: '09:00', to: '20:00' };
/** Monday to Saturday; Saturday 17 January is a holiday. */
const calendar: Calendar = {
  openingHours: [open, open, open, open, open, open, null],
  specialDays: [
    { id: 1, clinicId: 1, doctorId: null, day: '2026-01-17', hours: null, note: null, active: 1, version: 1 },
  ],
};
const rules = { expensiveFrom: 0 };

/** Monday 19 January 10:00, booked on the 10th: its stage ahead is Friday 16, for Saturday is a holiday. */
const visit = (changes: Partial<ConfirmableVisit> = {}): ConfirmableVisit => ({
  id: 1,
  day: '2026-01-19',
  startsAt: at('10:00', 19),
  status: 'booked',
  bookedAt: at('12:00', 10),
  bookedDay: '2026-01-10',
  confirmedAt: null,
  price: 500_000,
  highValue: false,
  ...changes,
});
const confirmed = { status: 'confirmed', confirmedAt: at('11:00') } as const;

/** `16 call no_answer`. */
function tried(...lines: string[]): Attempt[] {
  return lines.map((line) => {
    const [date = '', means = '', result = ''] = line.split(' ');
    return { visitId: 1, day: `2026-01-${date}`, means, result } as Attempt;
  });
}

/** `ahead call+message until 16 12:00`; `-` when nothing is owed. */
function owed(one: ConfirmableVisit, attempts: Attempt[], now: number, of = rules): string {
  const [due] = confirmationsDue([one], attempts, calendar, of, now);
  if (!due) return '-';
  const when = new Date(due.dueAt + 5 * 3_600_000).toISOString();
  return `${due.stage} ${due.means.join('+')} until ${when.slice(8, 10)} ${when.slice(11, 16)}`;
}

describe('a visit is confirmed ahead', () => {
  it('from the working day before on, until noon', () => {
    expect(owed(visit(), [], at('19:00', 15))).toBe('-');
    expect(owed(visit(), [], at('09:00'))).toBe('ahead call until 16 12:00');
    expect(owed(visit(), [], at('12:00', 18))).toBe('ahead call until 16 12:00');
  });

  it('until the desk closes when the booking was the talk of that day', () => {
    expect(owed(visit({ bookedDay: '2026-01-16' }), [], at('09:00'))).toBe('ahead call until 16 20:00');
    expect(owed(visit({ bookedDay: '2026-01-17' }), [], at('09:00', 17))).toBe('ahead call until 18 00:00');
  });

  it('by a message after two calls in vain, and then waits for an answer', () => {
    const once = tried('16 call no_answer');
    const twice = tried('16 call no_answer', '16 call busy');
    expect(owed(visit(), once, at('11:00'))).toBe('ahead call until 16 12:00');
    expect(owed(visit(), twice, at('11:00'))).toBe('ahead message until 16 12:00');
    const all = [...twice, ...tried('16 message sent')];
    expect(owed(visit(), all, at('11:00'))).toBe('-');
    expect(owed(visit(), all, at('08:00', 19))).toBe('today call until 19 08:00');
  });

  it('by a call although a message went out first', () => {
    expect(owed(visit(), tried('16 message sent'), at('11:00'))).toBe('ahead call until 16 12:00');
  });

  it('once', () => {
    expect(owed(visit(confirmed), tried('16 call confirmed'), at('11:30'))).toBe('-');
    expect(owed(visit(confirmed), tried('16 message confirmed'), at('11:30'))).toBe('-');
  });
});

describe('on the day', () => {
  it('who has not confirmed is rung two hours before, then written to', () => {
    expect(owed(visit(), [], at('07:00', 19))).toBe('today call until 19 08:00');
    const twice = tried('19 call no_answer', '19 call no_answer');
    expect(owed(visit(), twice, at('09:00', 19))).toBe('today message until 19 08:00');
    expect(owed(visit(), [...twice, ...tried('19 message sent')], at('09:00', 19))).toBe('-');
  });

  it('who has confirmed hears a short reminder, once', () => {
    const one = visit(confirmed);
    expect(owed(one, tried('16 call confirmed'), at('07:00', 19))).toBe('today message until 19 08:00');
    expect(owed(one, tried('19 message sent'), at('07:00', 19))).toBe('-');
    expect(owed(one, tried('19 call confirmed'), at('07:00', 19))).toBe('-');
    expect(owed(visit({ ...confirmed, confirmedAt: at('07:00', 19) }), [], at('07:30', 19))).toBe('-');
  });

  it('who was booked today needs nothing', () => {
    const booked = visit({ bookedDay: '2026-01-19', highValue: true });
    expect(owed(booked, [], at('07:00', 19))).toBe('-');
  });

  it('who came with a file that does not tell when he was booked is asked like anybody', () => {
    const imported = visit({ bookedAt: at('10:00', 19), bookedDay: '2026-01-19' });
    expect(owed(imported, [], at('09:00'))).toBe('ahead call until 16 12:00');
    expect(owed(imported, [], at('07:00', 19))).toBe('today call until 19 08:00');
  });

  it('nobody is asked once the visit has begun, or has come to something', () => {
    expect(owed(visit(), [], at('10:00', 19))).toBe('-');
    for (const status of ['arrived', 'in_room', 'done', 'no_show', 'cancelled', 'moved'] as const) {
      expect(owed(visit({ status }), [], at('07:00', 19))).toBe('-');
    }
  });
});

describe('an expensive visit', () => {
  const dear = (changes: Partial<ConfirmableVisit> = {}) => visit({ highValue: true, ...changes });

  it('is one of an expensive service, or of the sum', () => {
    expect(owed(dear(), [], at('09:00'))).toBe('ahead call+message until 16 12:00');
    expect(owed(visit(), [], at('09:00'), { expensiveFrom: 500_000 })).toContain('call+message');
    expect(owed(visit(), [], at('09:00'), { expensiveFrom: 500_001 })).toContain(' call until');
    expect(owed(visit({ price: null }), [], at('09:00'), { expensiveFrom: 1 })).toContain(' call until');
  });

  it('needs a call reached and a message, whichever came first', () => {
    expect(owed(dear(confirmed), tried('16 call confirmed'), at('11:30'))).toBe(
      'ahead message until 16 12:00',
    );
    expect(owed(dear(), tried('16 message sent'), at('11:30'))).toBe('ahead call until 16 12:00');
    expect(owed(dear(confirmed), tried('16 message confirmed'), at('11:30'))).toBe(
      'ahead call until 16 12:00',
    );
    expect(owed(dear(confirmed), tried('16 message sent', '16 call confirmed'), at('11:30'))).toBe('-');
  });

  it('takes the word of a file for the call', () => {
    expect(owed(dear(confirmed), [], at('11:30'))).toBe('ahead message until 16 12:00');
  });

  it('is rung on the day, and gets the message that it still lacks', () => {
    const before = tried('16 message sent', '16 call confirmed');
    expect(owed(dear(confirmed), before, at('07:00', 19))).toBe('today call until 19 08:00');
    const unwritten = tried('16 call confirmed');
    expect(owed(dear(confirmed), unwritten, at('07:00', 19))).toBe('today call+message until 19 08:00');
    expect(owed(dear(confirmed), [...before, ...tried('19 call confirmed')], at('07:00', 19))).toBe('-');
    const inVain = [...before, ...tried('19 call busy', '19 call no_answer')];
    expect(owed(dear(confirmed), inVain, at('07:00', 19))).toBe('today message until 19 08:00');
  });
});

describe('the list', () => {
  it('is in order of time, unconfirmed ones first', () => {
    const today = { day: '2026-01-16', bookedDay: '2026-01-10' };
    const visits = [
      visit({ id: 4, startsAt: at('11:00', 19) }),
      visit({ id: 1 }),
      visit({ id: 2, ...today, startsAt: at('12:00'), status: 'confirmed', confirmedAt: at('09:00', 15) }),
      visit({ id: 3, ...today, startsAt: at('12:00') }),
      visit({ id: 5, ...today, startsAt: at('18:00') }),
    ];
    const due = confirmationsDue(visits, [], calendar, rules, at('09:00'));
    expect(due.map(({ visitId }) => visitId)).toEqual([3, 2, 1, 4, 5]);
  });

  const anyVisit = fc.record({
    id: fc.integer({ min: 1, max: 4 }),
    highValue: fc.boolean(),
    status: fc.constantFrom('booked', 'confirmed') as fc.Arbitrary<ConfirmableVisit['status']>,
    date: fc.integer({ min: 16, max: 20 }),
    bookedDay: fc.constantFrom('2026-01-10', '2026-01-15', '2026-01-16'),
  });
  const anyAttempt = fc.record({
    visitId: fc.integer({ min: 1, max: 4 }),
    day: fc.constantFrom('2026-01-15', '2026-01-16'),
    means: fc.constantFrom(...confirmationMeans),
    result: fc.constantFrom(...confirmationResults),
  });

  it('does not depend on the order of what was read, and doing what it says comes to an end', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyVisit, { selector: ({ id }) => id }),
        fc.array(anyAttempt),
        (some, tries) => {
          const visits = some.map(({ date, ...one }) =>
            visit({ ...one, day: `2026-01-${date}`, startsAt: at('18:00', date) }),
          );
          const due = confirmationsDue(visits, tries, calendar, rules, at('09:00'));
          const turned = confirmationsDue(
            [...visits].reverse(),
            [...tries].reverse(),
            calendar,
            rules,
            at('09:00'),
          );
          expect(turned).toEqual(due);
          let attempts = tries;
          for (const { visitId, means } of due) {
            for (const one of [...means, ...means]) {
              const result = one === 'call' ? 'no_answer' : 'sent';
              attempts = [...attempts, { visitId, day: '2026-01-16', means: one, result }];
            }
            attempts = [...attempts, { visitId, day: '2026-01-16', means: 'message', result: 'sent' }];
          }
          expect(confirmationsDue(visits, attempts, calendar, rules, at('09:00'))).toEqual([]);
        },
      ),
    );
  });

  it('tells of visits that are not due yet what they will need', () => {
    const [one] = confirmationStates([visit({ highValue: true })], [], rules, at('09:00', 12));
    expect(one?.state).toMatchObject({ stage: 'ahead', means: ['call', 'message'], inVain: 0 });
  });

  it('leaves out who would come to a doctor that is away that day, and nobody else', () => {
    const expected = [1, 2, 3].map((doctorId) => ({ doctorId, day: '2026-01-16' }));
    const other = { doctorId: 1, day: '2026-01-17' };
    const days = [
      { doctorId: 1, day: '2026-01-16', state: 'absent' },
      { doctorId: 2, day: '2026-01-16', state: 'delayed' },
    ] as const;
    expect(withoutAway([...expected, other], days)).toEqual([...expected.slice(1), other]);
  });
});
