/** The law of the schedule: no two visits of a doctor or in a room overlap, even where desks decide on what is long past. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minute } from '../../src/clinic/time.ts';
import { ShiftError } from '../../src/errors.ts';
import type { Actor } from '../../src/facts/types.ts';
import type { Store } from '../../src/store/store.ts';
import { type Booking, bookVisit } from '../../src/visits/booking.ts';
import { moveVisit } from '../../src/visits/moving.ts';
import { stepVisit } from '../../src/visits/status.ts';
import { holdingStatuses } from '../../src/visits/types.ts';
import { inNewStore } from '../engines/database.ts';
import { at, doctor, timetable } from './schedule-desk.ts';

const now = at('08:47');
const actor: Actor = { clinicId: 1, deskId: 1, staffId: 1, at: now, day: '2026-01-16' };
/** What a desk that has seen nothing believes. */
const empty = timetable({
  rooms: [{ id: 1, clinicId: 1, code: '305', name: 'Кабинет 305', active: 1, version: 1 }],
});

const booking = (doctorId: number, from: number, minutes: number): Booking => ({
  clinicId: 1,
  rules: { requiredFields: [] },
  // The first two share a room, the third needs none.
  doctor: doctor({ id: doctorId, code: `d${doctorId}`, room: doctorId < 3 ? '305' : null }),
  service: null,
  startsAt: at('09:00') + from * minute,
  minutes,
  patient: { name: 'Марат', phone: null },
  contact: null,
  wait: null,
  price: null,
  source: null,
  note: null,
  bookedBy: null,
  force: false,
  field: '--at',
});

type Act =
  | { act: 'book'; doctorId: number; from: number; minutes: number }
  | { act: 'move'; visit: number; doctorId: number; from: number; minutes: number }
  | { act: 'cancel'; visit: number };

const doctorId = fc.integer({ min: 1, max: 3 });
const from = fc.integer({ min: 0, max: 180 });
const minutes = fc.integer({ min: 5, max: 60 });
const visit = fc.integer({ min: 1, max: 8 });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(doctorId, from, minutes).map(([of, start, length]): Act => {
    return { act: 'book', doctorId: of, from: start, minutes: length };
  }),
  fc.tuple(visit, doctorId, from, minutes).map(([id, of, start, length]): Act => {
    return { act: 'move', visit: id, doctorId: of, from: start, minutes: length };
  }),
  visit.map((id): Act => ({ act: 'cancel', visit: id })),
);
const acts = fc.array(act, { minLength: 1, maxLength: 20 });

const taken: unknown[] = ['slot_taken', 'room_taken'];

/** Does what was asked; false when the store refused it because of another visit. */
async function perform(store: Store, asked: Act): Promise<boolean> {
  try {
    if (asked.act === 'book') {
      await store.apply(bookVisit(booking(asked.doctorId, asked.from, asked.minutes), empty, now), actor);
      return true;
    }
    const known = await store.visits.byId(1, asked.visit);
    if (known?.status !== 'booked') return true;
    const common = { tasks: [], result: 'x' };
    const decision =
      asked.act === 'cancel'
        ? stepVisit(known, { ...common, to: 'cancelled', at: now }, now)
        : moveVisit(
            known,
            { ...booking(asked.doctorId, asked.from, asked.minutes), ...common, reason: null, field: 'when' },
            empty,
            now,
          );
    await store.apply(decision, actor);
    return true;
  } catch (error) {
    expect(taken).toContain(error instanceof ShiftError ? error.code : error);
    return false;
  }
}

async function overlapping(store: Store): Promise<unknown[]> {
  const holding = (await store.visits.ofDays(1, '2026-01-16', '2026-01-16')).filter(({ status }) =>
    holdingStatuses.includes(status),
  );
  return holding.flatMap((one, index) =>
    holding
      .slice(index + 1)
      .filter(
        (other) =>
          (one.doctorId === other.doctorId || (one.roomId !== null && one.roomId === other.roomId)) &&
          one.startsAt < other.endsAt &&
          other.startsAt < one.endsAt,
      ),
  );
}

describe('the schedule', () => {
  it('holds no two visits of a doctor or a room at one time, whatever desks do', async () => {
    await fc.assert(
      fc.asyncProperty(acts, (asked) =>
        inNewStore(async (store) => {
          for (const one of asked) {
            const before = (await store.facts.latest(1, 1, 1))[0]?.seq ?? 0;
            const done = await perform(store, one);
            const after = (await store.facts.latest(1, 1, 1))[0]?.seq ?? 0;
            if (!done) expect(after).toBe(before);
            expect(await overlapping(store)).toEqual([]);
          }
        }),
      ),
      { numRuns: 40 },
    );
  });

  it('is kept by the schema itself, for decisions made on the same old timetable', () =>
    inNewStore(async (store) => {
      const first = bookVisit(booking(3, 0, 30), empty, now);
      const second = bookVisit(booking(3, 20, 30), empty, now);
      const elsewhere = bookVisit(booking(1, 20, 30), empty, now);
      const sameRoom = bookVisit(booking(2, 40, 30), empty, now);
      await store.apply(first, actor);
      await expect(store.apply(second, actor)).rejects.toMatchObject({ code: 'slot_taken' });
      await store.apply(elsewhere, actor);
      await expect(store.apply(sameRoom, actor)).rejects.toMatchObject({ code: 'room_taken' });
      const visits = await store.visits.ofDays(1, '2026-01-16', '2026-01-16');
      expect(visits.map(({ doctorId: of, roomId, startsAt }) => [of, roomId, startsAt])).toEqual([
        [3, null, at('09:00')],
        [1, 1, at('09:20')],
      ]);
    }));
});
