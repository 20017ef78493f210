/** The time that visits hold, laid out once for each timetable: free times ask for it by doctor, room and day. */
import type { Interval } from '../clinic/working-time.ts';
import type { Held } from './slots.ts';

/** Stretches by who holds them and by a plain count of days: a number is found faster than a calendar's day. */
type ByDay = Map<number, Held[]>;

interface Taken {
  doctors: Map<number, ByDay>;
  rooms: Map<number, ByDay>;
}

const dayLength = 24 * 60 * 60_000;
const laidOut = new WeakMap<readonly Held[], Taken>();

/** What the visits of a doctor hold of a stretch of time, in no order. */
export function heldByDoctor(held: readonly Held[], doctorId: number, wanted: Interval): Held[] {
  return among(takenOf(held).doctors.get(doctorId), wanted);
}

/** What visits hold of a room in a stretch of time, in no order. */
export function heldInRoom(held: readonly Held[], roomId: number, wanted: Interval): Held[] {
  return among(takenOf(held).rooms.get(roomId), wanted);
}

function takenOf(held: readonly Held[]): Taken {
  const before = laidOut.get(held);
  if (before) return before;
  const taken: Taken = { doctors: new Map(), rooms: new Map() };
  for (const one of held) {
    if (one.doctorId !== null) put(taken.doctors, one.doctorId, one);
    if (one.roomId !== null) put(taken.rooms, one.roomId, one);
  }
  laidOut.set(held, taken);
  return taken;
}

function put(all: Map<number, ByDay>, id: number, one: Held): void {
  const days = all.get(id) ?? new Map<number, Held[]>();
  all.set(id, days);
  for (let day = dayCount(one.startsAt); day <= dayCount(one.endsAt - 1); day += 1) {
    const ofDay = days.get(day);
    if (ofDay) ofDay.push(one);
    else days.set(day, [one]);
  }
}

function among(days: ByDay | undefined, { from, to }: Interval): Held[] {
  if (!days) return [];
  const found = new Set<Held>();
  for (let day = dayCount(from); day <= dayCount(to - 1); day += 1) {
    for (const one of days.get(day) ?? []) if (one.startsAt < to && one.endsAt > from) found.add(one);
  }
  return [...found];
}

const dayCount = (at: number): number => Math.floor(at / dayLength);
