/** Whether a time suits a visit: the faults that a desk wants to hear of before it promises the time to somebody. */
import { dayOf, hour, minute, startOfDay } from '../clinic/time.ts';
import type { Doctor, Service } from '../clinic/types.ts';
import { doctorSpans } from '../clinic/working-time.ts';
import { ShiftError } from '../errors.ts';
import { shownDay, shownMoment, shownTime } from './shown.ts';
import { doctorDayOf, doesService, type Held, type Interval, nextSlots, type Timetable } from './slots.ts';

/** A time asked for. */
export interface Wish extends Interval {
  doctor: Doctor;
  service: Service | null;
  /** The flag or word that asked for it. */
  field: string;
}

/** What lies further ahead is a slip of the keyboard. */
const furthestDays = 366;
/** A walk-in is often written down when he already sits in the chair. */
const writtenLateMinutes = 15;

/**
 * Refuses what can hardly be meant; an administrator who has agreed it with the doctor insists (`--force`).
 * @throws ShiftError visit_past, carry_too_late (over a year ahead), doctor_service, doctor_away, outside_hours
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
    throw new ShiftError(
      'doctor_service',
      { doctor: doctor.name, service: service.name, choices },
      '--doctor',
    );
  }
  requireAttendance(wish, timetable, now);
}

function requireAttendance(wish: Wish, timetable: Timetable, now: number): void {
  const { doctor, from, to, field } = wish;
  const unusual = doctorDayOf(timetable.doctorDays, doctor.id, dayOf(from));
  const spans = doctorSpans(doctor, timetable, dayOf(from));
  const [first] = spans;
  const away = !first || (unusual !== undefined && unusual.state !== 'delayed');
  if (!away && spans.some((span) => from >= span.from && to <= span.to)) return;
  const about = { doctor: doctor.name, day: shownDay(from), slots: nearest(wish, timetable, now) };
  if (away) throw new ShiftError('doctor_away', about, field);
  const times = {
    start: shownTime(from),
    end: shownTime(to),
    from: shownTime(first.from),
    to: shownTime(spans.at(-1)?.to ?? first.to),
  };
  throw new ShiftError('outside_hours', { ...about, ...times }, field);
}

/**
 * Refuses a time at which the doctor has another visit; nobody may insist on that.
 * @param except the visit that is being moved: its own time does not stand in its way
 * @throws ShiftError slot_taken
 */
export function requireFree(wish: Wish, timetable: Timetable, now: number, except?: number): void {
  const taken = timetable.held.some((held) => held.id !== except && overlaps(held, wish));
  if (taken) throw slotTaken(wish, timetable, now);
}

function overlaps(held: Held, { doctor, from, to }: Wish): boolean {
  return held.doctorId === doctor.id && held.startsAt < to && held.endsAt > from;
}

/** The error that names the doctor, the time, and the two free slots nearest to it. */
export function slotTaken(wish: Wish, timetable: Timetable, now: number): ShiftError {
  const { doctor, from, field } = wish;
  const params = {
    doctor: doctor.name,
    code: doctor.code,
    time: shownMoment(from),
    slots: nearest(wish, timetable, now),
  };
  return new ShiftError('slot_taken', params, field);
}

/** More than any day holds, so that the slots of the day itself and the first of the next ones are among them. */
const lookedAt = 200;

/** The two free slots nearest to a time; a dash when there are none in sight. */
function nearest({ doctor, from, to }: Wish, timetable: Timetable, now: number): string {
  const minutes = Math.round((to - from) / minute);
  const since = Math.max(now, startOfDay(dayOf(from)));
  const ahead = nextSlots([doctor], timetable, minutes, since, lookedAt).map(({ at }) => at);
  const near = ahead.sort((a, b) => Math.abs(a - from) - Math.abs(b - from)).slice(0, 2);
  return near.length === 0
    ? '—'
    : near
        .sort((a, b) => a - b)
        .map(shownMoment)
        .join(', ');
}
