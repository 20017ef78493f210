import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setSpecialDays } from '../../src/clinic/special-days.ts';
import { minute } from '../../src/clinic/time.ts';
import type { DayHours, Doctor, Room, SpecialDay } from '../../src/clinic/types.ts';
import { ShiftError } from '../../src/errors.ts';
import { type Change, type Decision, ref } from '../../src/facts/types.ts';
import { type Booking, bookVisit, untouched } from '../../src/visits/booking.ts';
import { displaced } from '../../src/visits/displaced.ts';
import { moveVisit } from '../../src/visits/moving.ts';
import { assignRoom } from '../../src/visits/room-assignment.ts';
import { fittingRooms } from '../../src/visits/rooms.ts';
import { freeSlots, type Held, type Timetable } from '../../src/visits/slots.ts';
import { stepVisit } from '../../src/visits/status.ts';
import { holdingStatuses, type Visit } from '../../src/visits/types.ts';
import { at, doctor, service, timetable } from './schedule-desk.ts';

const room = (id: number, code: string, active = 1): Room => ({
  ...{ id, clinicId: 1, code, name: `Кабинет ${code}`, active, version: 1 },
});
const rooms = [room(1, '305'), room(2, '302'), room(3, 'chair-2'), room(4, '301', 0)];
const own = doctor({ room: '305' });
const now = at('08:47');
const day = '2026-01-16';

describe('the rooms that fit', () => {
  const codes = (of: Doctor, needs: string[] | null): string[] =>
    fittingRooms(of, needs && service({ rooms: needs }), rooms).map(({ code }) => code);

  it('are the doctor’s own, or those that the service names, his own before the others', () => {
    expect(codes(own, null)).toEqual(['305']);
    expect(codes(own, [])).toEqual(['305']);
    expect(codes(own, ['302', '305'])).toEqual(['305', '302']);
    expect(codes(own, ['chair-2'])).toEqual(['chair-2']);
    expect(codes(doctor({ room: ' Chair-2 ' }), null)).toEqual(['chair-2']);
  });

  it('are none where the clinic does not book them, or does no longer', () => {
    expect([codes(doctor(), null), codes(doctor({ room: 'каб. 305' }), null)]).toEqual([[], []]);
    expect(codes(doctor({ room: '301' }), null)).toEqual([]);
    expect(codes(own, ['301'])).toEqual(['305']);
  });
});

const held = (roomId: number | null, doctorId: number, from: string, to: string): Held => ({
  ...{ id: 9, doctorId, roomId, startsAt: at(from), endsAt: at(to) },
});
const shown = (starts: readonly number[]): string[] =>
  starts.map((start) => new Date(start).toTimeString().slice(0, 5));
const short = Array.from({ length: 7 }, () => ({ from: '09:00', to: '12:00' }));

describe('free slots', () => {
  it('are those at which the doctor and a room that fits are free', () => {
    const table = timetable({ openingHours: short, rooms, held: [held(1, 2, '10:00', '10:30')] });
    const two = { service: service({ rooms: ['305', '302'] }) };
    expect(shown(freeSlots(own, table, day, 60, now))).toEqual(['09:00', '10:30']);
    expect(shown(freeSlots(own, table, day, 60, now, two))).toEqual(['09:00', '10:00', '11:00']);
    expect(shown(freeSlots(own, table, day, 60, now, { room: rooms[1] }))).toEqual([
      '09:00',
      '10:00',
      '11:00',
    ]);
    expect(shown(freeSlots(doctor(), table, day, 60, now))).toEqual(['09:00', '10:00', '11:00']);
  });

  it('leave out breaks, special days and what is on offer', () => {
    const lunch = { from: '09:00', to: '13:00', breaks: [{ from: '10:00', to: '11:00' }] };
    const special: SpecialDay = {
      ...{ id: 1, clinicId: 1, doctorId: 1, day, hours: lunch, note: null, active: 1, version: 1 },
    };
    const offer = { doctorId: 1, startsAt: at('11:00'), endsAt: at('11:30') } as Timetable['offers'][number];
    const table = timetable({ specialDays: [special] });
    expect(shown(freeSlots(own, table, day, 30, now))).toEqual([
      ...['09:00', '09:30', '11:00', '11:30', '12:00', '12:30'],
    ]);
    expect(shown(freeSlots(own, { ...table, offers: [offer] }, day, 60, now))).toEqual(['09:00', '11:30']);
    expect(shown(freeSlots(doctor({ id: 2 }), { ...table, offers: [offer] }, day, 660, now))).toEqual([
      '09:00',
    ]);
  });
});

const visit = (changes: Partial<Visit>): Visit =>
  ({
    ...untouched,
    ...{
      id: 1,
      clinicId: 1,
      patientId: null,
      doctorId: 1,
      serviceId: null,
      contactId: null,
      day,
      version: 1,
    },
    ...{ startsAt: at('10:00'), endsAt: at('10:30'), status: 'booked', bookedAt: now, bookedDay: day },
    ...{ bookedBy: null, source: null, price: null, note: null },
    ...changes,
  }) satisfies Visit;

describe('a room that comes to be booked', () => {
  const about = {
    doctors: [own, doctor({ id: 2, room: '305' }), doctor({ id: 3, room: '302' })],
    services: [],
  };

  it('goes to the coming visits of its doctors, the earliest first, and names those that collide', () => {
    const visits = [
      visit({ id: 1, startsAt: at('11:00'), endsAt: at('12:00') }),
      visit({ id: 2, doctorId: 2, startsAt: at('11:30'), endsAt: at('12:30') }),
      visit({ id: 3, doctorId: 2, startsAt: at('10:30'), endsAt: at('11:00') }),
      visit({ id: 4, doctorId: 3, startsAt: at('15:00'), endsAt: at('16:00') }),
      visit({ id: 5, startsAt: at('08:00'), endsAt: at('09:00') }),
      visit({ id: 6, startsAt: at('13:00'), endsAt: at('14:00'), status: 'done' }),
    ];
    const { changes, conflicts } = assignRoom(room(1, '305'), ref('new'), visits, about, now);
    expect(changes.map((change) => change.op === 'update' && change.id)).toEqual([3, 1]);
    expect(changes[0]).toMatchObject({ table: 'visit', set: { roomId: ref('new') }, expect: 1 });
    expect(conflicts.map(({ id }) => id)).toEqual([2]);
  });

  it('stands back for who is there already, and for services that need another', () => {
    const services = [service({ id: 5, rooms: ['302'] })];
    const visits = [
      visit({ id: 1, startsAt: at('11:00'), endsAt: at('12:00') }),
      visit({ id: 2, doctorId: 3, roomId: 1, startsAt: at('11:30'), endsAt: at('12:30') }),
      visit({ id: 3, serviceId: 5, startsAt: at('15:00'), endsAt: at('16:00') }),
    ];
    const { changes, conflicts } = assignRoom(room(1, '305'), 1, visits, { ...about, services }, now);
    expect([changes, conflicts.map(({ id }) => id)]).toEqual([[], [1]]);
  });
});

describe('visits that new hours leave without a time', () => {
  it('are those to come, of doctors who do not work then', () => {
    const closed: SpecialDay = {
      ...{ id: 1, clinicId: 1, doctorId: null, day, hours: null, note: null, active: 1, version: 1 },
    };
    const visits = [
      visit({ id: 1, startsAt: at('11:00'), endsAt: at('12:00') }),
      visit({ id: 2, startsAt: at('10:00'), endsAt: at('10:30') }),
      visit({ id: 3, startsAt: at('08:00'), endsAt: at('08:30') }),
      visit({ id: 4, status: 'cancelled' }),
      visit({ id: 5, doctorId: null }),
    ];
    const left = displaced(visits, [own], timetable({ specialDays: [closed] }), now);
    expect(left.map(({ id }) => id)).toEqual([2, 1]);
    const hours = { from: '10:00', to: '11:30', breaks: [{ from: '10:30', to: '11:00' }] };
    const shorter = timetable({ specialDays: [{ ...closed, hours }] });
    expect(displaced(visits, [own], shorter, now).map(({ id }) => id)).toEqual([1]);
  });
});

/** A clinic in memory: decisions are applied to it as the store applies them. */
class Model {
  visits: Visit[] = [];
  specialDays: SpecialDay[] = [];

  table(): Timetable {
    const holding = this.visits.filter(({ status }) => holdingStatuses.includes(status));
    return timetable({ rooms, held: holding, specialDays: this.specialDays });
  }

  apply({ changes }: Decision): void {
    for (const change of changes) this.change(change);
  }

  private change(change: Change): void {
    if (change.table === 'specialDay' && change.op === 'insert') {
      this.specialDays = [
        ...this.specialDays,
        { ...change.row, id: this.specialDays.length + 1, version: 1 } as SpecialDay,
      ];
    } else if (change.table === 'specialDay' && change.op === 'update') {
      this.specialDays = this.specialDays.map((one) =>
        one.id === change.id ? ({ ...one, ...change.set } as SpecialDay) : one,
      );
    } else if (change.table === 'visit' && change.op === 'insert') {
      this.visits.push({ ...change.row, id: this.visits.length + 1, version: 1 } as Visit);
    } else if (change.table === 'visit' && change.op === 'update') {
      this.visits = this.visits.map((one) =>
        one.id === change.id ? ({ ...one, ...change.set } as Visit) : one,
      );
    }
  }
}

const doctors = [own, doctor({ id: 2, room: '305' }), doctor({ id: 3, room: '302' }), doctor({ id: 4 })];
const services = [null, service({ id: 1, rooms: ['305', '302'] }), service({ id: 2, rooms: ['chair-2'] })];
const booking = (who: Doctor, what: (typeof services)[number], from: number, minutes: number): Booking => ({
  ...{ clinicId: 1, rules: { requiredFields: [] }, doctor: who, service: what, minutes },
  ...{ startsAt: at('09:00') + from * minute, patient: { name: 'Марат', phone: null }, contact: null },
  ...{ wait: null, price: null, source: null, note: null, bookedBy: null, force: false, field: '--at' },
});

const start = fc.integer({ min: 0, max: 240 });
const length = fc.integer({ min: 5, max: 90 });
const hours = fc.constantFrom<DayHours>(
  null,
  { from: '10:00', to: '12:00' },
  {
    ...{ from: '09:00', to: '14:00', breaks: [{ from: '11:00', to: '11:30' }] },
  },
);
const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(
      fc.constant('book' as const),
      fc.constantFrom(...doctors),
      fc.constantFrom(...services),
      start,
      length,
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constant('move' as const), fc.nat(20), fc.constantFrom(...doctors), start, length),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constant('cancel' as const), fc.nat(20)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('day' as const), fc.constantFrom(null, 1, 2), hours) },
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

function decide(model: Model, asked: Act): Decision | null {
  const table = model.table();
  if (asked[0] === 'book') return bookVisit(booking(asked[1], asked[2], asked[3], asked[4]), table, now);
  if (asked[0] === 'day') {
    const wish = { clinicId: 1, doctorId: asked[1], days: [day], hours: asked[2], note: null };
    return setSpecialDays(wish, model.specialDays);
  }
  const chosen = model.visits[asked[1]];
  if (chosen?.status !== 'booked') return null;
  const settled = { tasks: [], result: 'x' };
  if (asked[0] === 'cancel') return stepVisit(chosen, { ...settled, to: 'cancelled', at: now }, now);
  return moveVisit(
    chosen,
    { ...booking(asked[2], null, asked[3], asked[4]), ...settled, reason: null },
    table,
    now,
  );
}

function clashes(visits: readonly Visit[]): [number, number][] {
  const holding = visits.filter(({ status }) => holdingStatuses.includes(status));
  return holding.flatMap((one) =>
    holding
      .filter((other) => other.id > one.id && other.startsAt < one.endsAt && one.startsAt < other.endsAt)
      .filter(
        (other) => other.doctorId === one.doctorId || (one.roomId !== null && other.roomId === one.roomId),
      )
      .map((other): [number, number] => [one.id, other.id]),
  );
}

describe('the schedule', () => {
  it('holds no two visits of a doctor or a room at one time, whatever is decided', () => {
    const refusals = [
      'slot_taken',
      'room_taken',
      'doctor_away',
      'doctor_break',
      'outside_hours',
      'clinic_closed',
    ];
    fc.assert(
      fc.property(fc.array(act, { minLength: 5, maxLength: 40 }), (acts) => {
        const model = new Model();
        for (const asked of acts) {
          try {
            const decision = decide(model, asked);
            if (decision) model.apply(decision);
          } catch (error) {
            expect(refusals).toContain(error instanceof ShiftError ? error.code : error);
          }
          expect(clashes(model.visits)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
