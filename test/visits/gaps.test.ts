import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minute } from '../../src/clinic/time.ts';
import { matches, openGaps, rank, unfit } from '../../src/visits/gaps.ts';
import { type DayPart, dayParts, type WaitlistEntry, type WaitOffer } from '../../src/visits/types.ts';
import { at, doctor, service, timetable } from './schedule-desk.ts';
import { entry, facts, gap, offer } from './wait-entries.ts';

const now = at('09:00');
const kim = doctor({ id: 2, code: 'kim', name: 'Ким Сергей', specialty: 'ортодонт' });
const numbers = (ranked: readonly { entry: WaitlistEntry }[]): number[] =>
  ranked.map(({ entry: { id } }) => id);
const time = (instant: number): string => new Date(instant).toTimeString().slice(0, 5);

describe('who is asked about a gap first', () => {
  it('the lowest number of priority, then who waits longest, then who stands before in the list', () => {
    const entries = [
      entry(1, { priority: 3 }),
      entry(2, { addedAt: at('10:00', 12) }),
      entry(3, { addedAt: at('10:00', 11) }),
      entry(4, { addedAt: at('10:00', 11) }),
      entry(5, { priority: 1, addedAt: at('08:59') }),
    ];
    expect(numbers(rank(gap(), facts(entries), now))).toEqual([5, 3, 4, 2, 1]);
  });

  it('is told with what brought him there', () => {
    const visits = [{ id: 40, startsAt: at('10:00', 23) }];
    const entries = [
      entry(1, { doctorId: 1, parts: ['morning'], visitId: 40, minutes: 40 }),
      entry(2, { specialty: 'Терапевт ' }),
      entry(3, { minutes: 60 }),
    ];
    const ranked = rank(gap(), facts(entries, { visits }), now);
    expect(ranked.map(({ why }) => why)).toEqual([
      {
        asked: 'doctor',
        priority: 2,
        waitingSince: at('10:01', 10),
        wished: true,
        earlierThan: at('10:00', 23),
        leaves: 0,
      },
      expect.objectContaining({ asked: 'specialty', wished: false, earlierThan: null, leaves: 10 }),
      // Longer than what was given back: the doctor is free after it.
      expect.objectContaining({ asked: 'anybody', leaves: 0 }),
    ]);
    expect(ranked.map(({ from, to }) => `${time(from)}-${time(to)}`)).toEqual([
      '11:20-12:00',
      '11:20-11:50',
      '11:20-12:20',
    ]);
  });
});

describe('whom a gap does not suit', () => {
  const services = [service({ id: 1, minutes: 30, rooms: ['xray'] }), service({ id: 2, doctors: ['kim'] })];
  const room = { id: 9, clinicId: 1, code: 'xray', name: 'Рентген', active: 1, version: 1 };
  const held = [{ id: 50, doctorId: 2, roomId: 9, startsAt: at('11:00'), endsAt: at('12:10') }];
  const asked = offer({ waitlistId: 21, state: 'declined' });
  const thinking = offer({ id: 2, waitlistId: 20, doctorId: 2, expiresAt: at('09:20'), person: 'p4' });

  it.each<[string, Partial<WaitlistEntry>]>([
    ['doctor', { doctorId: 2 }],
    ['specialty', { specialty: 'ортодонт' }],
    ['service', { serviceId: 2 }],
    ['dates', { fromDay: '2026-01-17' }],
    ['dates', { toDay: '2026-01-15' }],
    ['weekday', { days: [0, 5] }],
    ['length', { minutes: 80 }],
    ['room', { serviceId: 1 }],
    ['time', { parts: ['evening'] }],
    ['time', { fromTime: '12:00' }],
    ['time', { toTime: '11:30' }],
    ['later', { visitId: 40 }],
    ['own', { patientId: 70 }],
    ['offered', { id: 20 }],
    // The same patient in the list once more, and the same number without a card.
    ['offered', { patientId: 4 }],
    ['offered', { phone: '+77015550020' }],
    ['asked', { id: 21 }],
  ])('%s', (misfit, changes) => {
    const waiting = { ...entry(1), ...changes };
    const others = [entry(20, { patientId: 4 }), entry(21)].filter(({ id }) => id !== waiting.id);
    const all = facts([waiting, ...(waiting.id === 20 ? [] : others)], {
      services,
      visits: [{ id: 40, startsAt: at('11:00') }],
      offers: [asked, thinking],
      timetable: timetable({ rooms: [room], held }),
    });
    expect(numbers(rank(gap(), all, now))).not.toContain(waiting.id);
    expect(unfit(gap(), all, now).find((one) => one.entry.id === waiting.id)?.misfit).toBe(misfit);
  });

  it('nobody once it has begun and is too short for what is left', () => {
    const waiting = facts([entry(1, { minutes: 30 })]);
    const [late] = rank(gap(), waiting, at('11:43'));
    expect(late && [time(late.from), late.why.leaves]).toEqual(['11:50', 10]);
    expect(unfit(gap({ until: at('12:00') }), waiting, at('11:43'))).toMatchObject([{ misfit: 'length' }]);
    expect(unfit(gap(), waiting, at('12:00'))).toMatchObject([{ misfit: 'begun' }]);
  });

  it('him who was asked, but not where the offer was withdrawn: then he had no choice', () => {
    const states = (state: WaitOffer['state'], expiresAt = at('09:30')) =>
      numbers(rank(gap(), facts([entry(1)], { offers: [offer({ state, expiresAt })] }), now));
    expect([states('declined'), states('expired'), states('open', at('08:50')), states('withdrawn')]).toEqual(
      [[], [], [], [1]],
    );
  });

  it('nor those who wait no longer', () => {
    const entries = [
      entry(1, { state: 'gone' }),
      entry(2, { state: 'booked' }),
      entry(3, { state: 'offered' }),
    ];
    expect(numbers(rank(gap(), facts(entries), now))).toEqual([3]);
  });
});

describe('the time that would be offered', () => {
  const day = gap({ from: at('10:00'), to: at('20:00'), until: at('20:00') });
  const starts = (changes: Partial<WaitlistEntry>): string[] =>
    rank(day, facts([entry(1, { minutes: 40, ...changes })]), now).map(({ from }) => time(from));

  it('is the first of the gap that suits', () => {
    expect(starts({})).toEqual(['10:00']);
    expect(starts({ fromTime: '18:15' })).toEqual(['18:15']);
    expect(starts({ parts: ['day', 'evening'] })).toEqual(['12:00']);
    expect(starts({ parts: ['evening'], toTime: '17:40' })).toEqual(['17:00']);
    expect(starts({ parts: ['evening'], toTime: '17:39' })).toEqual([]);
    expect(starts({ parts: ['morning'], fromTime: '11:50' })).toEqual(['11:50']);
  });
});

describe('the gaps there are', () => {
  const busy = (from: string, to: string, id = 60, doctorId = 1) => ({
    ...{ id, doctorId, roomId: null, startsAt: at(from), endsAt: at(to) },
  });
  const shown = (found: ReturnType<typeof openGaps>): string[] =>
    found.map(
      ({ gap: { from, to, until, freedBy } }) =>
        `${time(from)}-${time(to)} until ${time(until)} ${freedBy?.id ?? null}`,
    );

  it('today and on the next working day whatever is free, and on any day what a visit gave back', () => {
    const held = [busy('09:00', '11:00'), busy('12:30', '20:00', 61)];
    const later = {
      id: 71,
      patientId: null,
      doctorId: 1,
      startsAt: at('10:00', 21),
      endsAt: at('10:30', 21),
    };
    const found = openGaps(
      facts([entry(1)], {
        timetable: timetable({ held }),
        freed: [{ id: 70, patientId: null, doctorId: 1, startsAt: at('11:20'), endsAt: at('12:00') }, later],
      }),
      now,
    );
    expect(shown(found)).toEqual([
      '11:00-11:20 until 12:30 null',
      '11:20-12:00 until 12:30 70',
      '12:00-12:30 until 12:30 null',
      '09:00-20:00 until 20:00 null',
      '10:00-10:30 until 20:00 71',
    ]);
  });

  it('are none where nobody waits, nobody fits, or a doctor has left', () => {
    expect(openGaps(facts([]), now)).toEqual([]);
    expect(openGaps(facts([entry(1, { doctorId: 2 })]), now)).toEqual([]);
    expect(openGaps(facts([entry(1)], { doctors: [doctor({ active: 0 })] }), now)).toEqual([]);
  });

  it('leave out what was booked again and what somebody is thinking about', () => {
    const timetables = timetable({ held: [busy('09:00', '11:30'), busy('12:00', '20:00', 61)] });
    const thinking = offer({
      waitlistId: 2,
      startsAt: at('11:40'),
      endsAt: at('12:00'),
      expiresAt: at('09:20'),
    });
    const found = openGaps(
      facts([entry(1, { minutes: 10, toDay: '2026-01-16' }), entry(2)], {
        timetable: timetables,
        offers: [thinking],
        freed: [{ id: 70, patientId: null, doctorId: 1, startsAt: at('11:20'), endsAt: at('12:00') }],
      }),
      now,
    );
    expect(shown(found)).toEqual(['11:30-11:40 until 11:40 70']);
  });

  it('name one person each, and nobody twice', () => {
    const gaps = openGaps(
      facts([entry(1, { doctorId: 1 }), entry(2, { phone: '+77015550001' }), entry(3)], {
        doctors: [doctor(), kim],
        timetable: timetable({ held: [busy('09:00', '19:00'), busy('09:00', '19:20', 61, 2)] }),
      }),
      now,
    );
    expect(
      matches(gaps).map(({ gap: of, first, others }) => [of.doctor.code, first.entry.id, others]),
    ).toEqual([
      ['omarova', 1, 2],
      ['kim', 3, 1],
    ]);
  });
});

describe('laws of the ranking', () => {
  const hours = fc.integer({ min: 9, max: 19 });
  const clock = (hour: number, minutes = 0): string =>
    `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 });
  const wishes = fc.record({
    priority: fc.integer({ min: 1, max: 3 }),
    addedAt: fc.integer({ min: 0, max: 4 }).map((days) => at('10:00', 5 + days)),
    doctorId: maybe(fc.constantFrom(1, 2)),
    specialty: maybe(fc.constantFrom('терапевт', 'ортодонт')),
    minutes: maybe(fc.constantFrom(10, 20, 45, 90)),
    days: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
    parts: fc.subarray([...dayParts]),
    fromDay: maybe(fc.constantFrom('2026-01-15', '2026-01-16', '2026-01-17')),
    toDay: maybe(fc.constantFrom('2026-01-15', '2026-01-16', '2026-01-17')),
    fromTime: maybe(hours.map((hour) => clock(hour, 15))),
    toTime: maybe(hours.map((hour) => clock(hour, 45))),
    visitId: maybe(fc.constant(40)),
    phone: maybe(fc.constantFrom('+77010000001', '+77010000002')),
  });
  // Many whom anything suits: else hardly two would stand in one line.
  const easy = fc.record({
    priority: fc.integer({ min: 1, max: 3 }),
    addedAt: fc.integer({ min: 0, max: 4 }).map((days) => at('10:00', 5 + days)),
  });
  const people = fc
    .array(fc.oneof(wishes, easy), { maxLength: 8 })
    .map((all) => all.map((one, index) => entry(index + 1, one)));
  const someGap = fc
    .record({
      from: fc.integer({ min: 0, max: 60 }),
      length: fc.integer({ min: 1, max: 24 }),
      more: fc.nat(6),
    })
    .map(({ from, length, more }) => {
      const start = at('09:00') + from * 10 * minute;
      const to = start + length * 10 * minute;
      return gap({ from: start, to, until: to + more * 10 * minute });
    });
  const offersTo = (entries: readonly WaitlistEntry[]): fc.Arbitrary<WaitOffer[]> =>
    fc.array(
      fc
        .record({
          waitlistId: fc.constantFrom(...entries.map(({ id }) => id), 99),
          state: fc.constantFrom<WaitOffer['state']>('open', 'declined', 'expired', 'withdrawn'),
          startsAt: fc.constantFrom(at('09:30'), at('14:00')),
          expiresAt: fc.constantFrom(at('08:30'), at('09:30')),
        })
        .map((one) => offer({ ...one, endsAt: one.startsAt + 30 * minute })),
      { maxLength: 4 },
    );
  const scene = people.chain((entries) => fc.tuple(fc.constant(entries), someGap, offersTo(entries)));
  const visits = [{ id: 40, startsAt: at('15:00') }];

  it('its order is total and stable: however the list comes, it is the same', () => {
    fc.assert(
      fc.property(scene, fc.integer(), ([entries, of, offers], seed) => {
        const ranked = rank(of, facts(entries, { offers, visits }), now);
        const shuffled = [...entries].sort((a, b) => ((a.id * seed) % 7) - ((b.id * seed) % 7));
        expect(numbers(rank(of, facts(shuffled, { offers, visits }), now))).toEqual(numbers(ranked));
        for (const [index, { entry: one }] of ranked.entries()) {
          const before = ranked[index - 1]?.entry;
          if (before) expect(isBefore(before, one)).toBe(true);
        }
      }),
    );
  });

  function isBefore(a: WaitlistEntry, b: WaitlistEntry): boolean {
    if (a.priority !== b.priority) return a.priority < b.priority;
    return a.addedAt === b.addedAt ? a.id < b.id : a.addedAt < b.addedAt;
  }

  it('everybody is ranked or told why not, and nobody is ranked whose wish is broken', () => {
    fc.assert(
      fc.property(scene, ([entries, of, offers]) => {
        const all = facts(entries, { offers, visits });
        const ranked = rank(of, all, now);
        expect([...numbers(ranked), ...numbers(unfit(of, all, now))].sort()).toEqual(
          entries.map(({ id }) => id).sort(),
        );
        for (const { entry: one, from, to } of ranked) {
          expect(kept(one, from, to)).toEqual([]);
          expect(from >= of.from && from < of.to && to <= of.until && from > now).toBe(true);
          expect(to - from).toBe((one.minutes ?? 30) * minute);
          const mine = offers.filter(({ waitlistId }) => waitlistId === one.id);
          expect(mine.some(({ state, expiresAt }) => state === 'open' && expiresAt > now)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  /** Wishes that the time breaks, read off the entry in another way than the program does. */
  function kept(one: WaitlistEntry, from: number, to: number): string[] {
    const part: DayPart = time(from) < '12:00' ? 'morning' : time(from) < '17:00' ? 'day' : 'evening';
    const broken: [string, boolean][] = [
      ['doctor', one.doctorId !== null && one.doctorId !== 1],
      ['specialty', one.specialty !== null && one.specialty !== 'терапевт'],
      // 16 January 2026 is a Friday.
      ['days', one.days.length > 0 && !one.days.includes(4)],
      ['parts', one.parts.length > 0 && !one.parts.includes(part)],
      ['fromDay', (one.fromDay ?? '') > '2026-01-16'],
      ['toDay', (one.toDay ?? '9') < '2026-01-16'],
      ['fromTime', (one.fromTime ?? '') > time(from)],
      ['toTime', (one.toTime ?? '99') < time(to)],
      ['later', one.visitId !== null && from >= at('15:00')],
    ];
    return broken.filter(([, is]) => is).map(([what]) => what);
  }
});
