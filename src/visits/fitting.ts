/** Whether a time suits a visit: the faults that a desk wants to hear of before it promises the time to somebody. */
import { hoursOf, specialDayOf } from '../clinic/calendar.ts';
import { dayOf, hour, minute } from '../clinic/time.ts';
import type { Doctor, Room, Service } from '../clinic/types.ts';
import { doctorSpans } from '../clinic/working-time.ts';
import { type ErrorCode, ShiftError } from '../errors.ts';
import { nearestText } from './nearest.ts';
import { shownDay, shownMoment, shownTime } from './shown.ts';
import { doctorDayOf, doesService, type Interval, roomsFor, type Timetable } from './slots.ts';
import { heldByDoctor, heldInRoom } from './taken.ts';

/** A time asked for. */
export interface Wish extends Interval {
  doctor: Doctor;
  service: Service | null;
  /** The room that was asked for; else the first one that fits and is free. */
  room?: Room | null | undefined;
  /** The flag or word that asked for it. */
  field: string;
}

/** What lies further ahead is a slip of the keyboard. */
const furthestDays = 366;
/** A walk-in is often written down when he already sits in the chair. */
const writtenLateMinutes = 15;

/**
 * Refuses what can hardly be meant; an administrator who has agreed it with the doctor insists (`--force`).
 * @throws ShiftError visit_past, carry_too_late (over a year ahead), doctor_service, clinic_closed, doctor_away,
 *   doctor_break, outside_hours
 */
export function requireFitting(wish: Wish, timetable: Timetable, now: number): void {
  const { doctor, service, from, field } = wish;
  if (from < now - writtenLateMinutes * minute) {
    throw new ShiftError('visit_past', { time: shownMoment(from) }, field);
  }
  const latest = now + furthestDays * 24 * hour;
  if (from > latest) {
    const params = { flag: field, time: shownDay(from), latest: shownDay(latest) };
    throw new ShiftError('carry_too_late', params, field);
  }
  if (service && !doesService(doctor, service)) {
    const choices = service.doctors.join(', ');
    const params = { doctor: doctor.name, service: service.name, code: service.code, choices };
    throw new ShiftError('doctor_service', params, '--doctor');
  }
  requireAttendance(wish, timetable, now);
}

function requireAttendance(wish: Wish, timetable: Timetable, now: number): void {
  const { doctor, from, to, field } = wish;
  const spans = doctorSpans(doctor, timetable, dayOf(from));
  const [first] = spans;
  const closed = first === undefined || isAbsent(wish, timetable) ? awayCode(wish, timetable) : null;
  if (closed === null && spans.some((span) => from >= span.from && to <= span.to)) return;
  const about = { doctor: doctor.name, day: shownDay(from), slots: nearestText(wish, timetable, now) };
  if (closed !== null || !first) {
    throw new ShiftError(closed ?? 'doctor_away', { ...about, why: whyAway(wish, timetable) }, field);
  }
  const last = spans.at(-1) ?? first;
  const within = from >= first.from && to <= last.to;
  const [begin, end] = within ? pauseAt(spans, wish) : [first.from, last.to];
  const times = {
    start: shownTime(from),
    end: shownTime(to),
    from: shownTime(begin),
    to: shownTime(end),
  };
  throw new ShiftError(within ? 'doctor_break' : 'outside_hours', { ...about, ...times }, field);
}

/** The break that a time inside the hours runs into. */
function pauseAt(spans: readonly Interval[], wish: Interval): [number, number] {
  const before = spans.findLast(({ from }) => from <= wish.from);
  const after = spans.find(({ from }) => from > wish.from);
  return [before?.to ?? wish.from, after?.from ?? wish.to];
}

function isAbsent({ doctor, from }: Wish, { doctorDays }: Timetable): boolean {
  const unusual = doctorDayOf(doctorDays, doctor.id, dayOf(from));
  return unusual !== undefined && unusual.state !== 'delayed';
}

/** Whose day off it is: the clinic's holiday, or the doctor's own. */
function awayCode(wish: Wish, timetable: Timetable): ErrorCode {
  const day = dayOf(wish.from);
  const own = specialDayOf(timetable.specialDays, wish.doctor.id, day);
  const holiday = specialDayOf(timetable.specialDays, null, day);
  const theirs = own !== undefined || isAbsent(wish, timetable);
  return holiday && hoursOf(timetable, day) === null && !theirs ? 'clinic_closed' : 'doctor_away';
}

/** The note of the day in brackets, where somebody left one. */
function whyAway({ doctor, from }: Wish, { specialDays, doctorDays }: Timetable): string {
  const day = dayOf(from);
  const told =
    doctorDayOf(doctorDays, doctor.id, day)?.note ??
    (specialDayOf(specialDays, doctor.id, day) ?? specialDayOf(specialDays, null, day))?.note;
  return told ? ` (${told})` : '';
}

/**
 * Refuses a time at which the doctor has another visit; nobody may insist on that.
 * @param except the visit that is being moved: its own time does not stand in its way
 * @throws ShiftError slot_taken
 */
export function requireFree(wish: Wish, timetable: Timetable, now: number, except?: number): void {
  const held = heldByDoctor(timetable.held, wish.doctor.id, wish);
  if (held.some(({ id }) => id !== except)) throw slotTaken(wish, timetable, now);
}

/**
 * The first room that fits and is free the whole time; null where the visit holds none.
 * @param except the visit that is being moved
 * @throws ShiftError room_taken; nobody may insist on that either
 */
export function requireRoom(wish: Wish, timetable: Timetable, now: number, except?: number): Room | null {
  const rooms = roomsFor(wish.doctor, wish, timetable.rooms);
  if (rooms.length === 0) return null;
  const free = rooms.find((room) =>
    heldInRoom(timetable.held, room.id, wish).every(({ id }) => id === except),
  );
  if (!free) throw roomTaken(wish, timetable, now);
  return free;
}

/** The error that names the doctor, the time, and the two free slots nearest to it. */
export function slotTaken(wish: Wish, timetable: Timetable, now: number): ShiftError {
  const { doctor, from, field } = wish;
  const params = {
    doctor: doctor.name,
    code: doctor.code,
    time: shownMoment(from),
    slots: nearestText(wish, timetable, now),
  };
  return new ShiftError('slot_taken', params, field);
}

/** The error that names the rooms, and the nearest times at which doctor and room are free. */
export function roomTaken(wish: Wish, timetable: Timetable, now: number): ShiftError {
  const rooms = roomsFor(wish.doctor, wish, timetable.rooms);
  const params = {
    room: rooms.map(({ code }) => code).join(', ') || '—',
    time: shownMoment(wish.from),
    slots: nearestText(wish, timetable, now),
  };
  return new ShiftError('room_taken', params, wish.room ? '--room' : wish.field);
}
