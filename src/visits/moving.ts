/** Moving a visit: the old one keeps its place in the history, a new one takes the new time (S0.9). */
import { dayOf } from '../clinic/time.ts';
import type { Doctor, Room, Service } from '../clinic/types.ts';
import { type Decision, type NewRow, ref } from '../facts/types.ts';
import { untouched, waitChanges, wishOf } from './booking.ts';
import { requireFitting, requireFree, requireRoom, type Wish } from './fitting.ts';
import { notOfferedSince, requireNotOffered, settledOffers } from './offer-claims.ts';
import type { Timetable } from './slots.ts';
import { requireStep, type Settled, settledTasks } from './status.ts';
import type { Visit, WaitlistEntry } from './types.ts';

export interface Move extends Omit<Settled, 'to'> {
  doctor: Doctor;
  service: Service | null;
  /** Epoch milliseconds. */
  startsAt: number;
  minutes: number;
  /** The room that was asked for; else the first one that fits and is free. */
  room?: Room | null | undefined;
  reason: string | null;
  /** Staff code of who moves it. */
  bookedBy: string | null;
  /** Agreed with the doctor: see requireFitting. */
  force: boolean;
  /** The word that asked for the time. */
  field: string;
  /** The waitlist entry that it fulfils. */
  wait?: WaitlistEntry | null;
}

/**
 * The decision `visit.moved`; the new visit is inserted as `visit`, not yet confirmed.
 * @throws ShiftError status_step, as requireFitting does, slot_taken, room_taken, offer_open
 */
export function moveVisit(visit: Visit, move: Move, timetable: Timetable, now: number): Decision {
  requireStep(visit, 'moved');
  const wish = wishOf(move);
  if (!move.force) requireFitting(wish, timetable, now);
  requireFree(wish, timetable, now, visit.id);
  const room = requireRoom(wish, timetable, now, visit.id);
  const booker = { force: move.force, waitId: move.wait?.id ?? null, patientId: visit.patientId };
  requireNotOffered(wish, timetable, booker, now);
  const left = { status: 'moved' as const, cancelledAt: now, cancelReason: move.reason };
  return {
    kind: 'visit.moved',
    subject: { table: 'visit', id: visit.id },
    ...(move.reason === null ? {} : { reason: move.reason }),
    free: notOfferedSince(wish, timetable),
    changes: [
      // The old time is let go first: a visit moved by ten minutes overlaps itself.
      { op: 'update', table: 'visit', id: visit.id, set: left, expect: visit.version },
      { op: 'insert', table: 'visit', as: 'visit', row: movedTo(visit, wish, room, move.bookedBy, now) },
      { op: 'update', table: 'visit', id: visit.id, set: { movedTo: ref('visit') } },
      ...settledTasks(visit, { ...move, to: 'moved' }, now),
      ...waitChanges(move.wait ?? null, visit.patientId),
      ...settledOffers(wish, timetable, booker, now),
    ],
  };
}

/**
 * The decision `visit.room`: another room at the same time, which is no news to the patient.
 * @throws ShiftError status_step, room_taken
 */
export function moveToRoom(visit: Visit, wish: Wish, timetable: Timetable, now: number): Decision {
  requireStep(visit, 'moved');
  const room = requireRoom(wish, timetable, now, visit.id);
  const set = { roomId: room?.id ?? null };
  return {
    kind: 'visit.room',
    subject: { table: 'visit', id: visit.id },
    changes: [{ op: 'update', table: 'visit', id: visit.id, set, expect: visit.version }],
  };
}

function movedTo(
  visit: Visit,
  wish: Wish,
  room: Room | null,
  bookedBy: string | null,
  now: number,
): NewRow<Visit> {
  const { id: _, version: __, ...same } = visit;
  return {
    ...same,
    ...untouched,
    doctorId: wish.doctor.id,
    roomId: room?.id ?? null,
    serviceId: wish.service?.id ?? null,
    startsAt: wish.from,
    endsAt: wish.to,
    day: dayOf(wish.from),
    status: 'booked',
    bookedAt: now,
    bookedDay: dayOf(now),
    bookedBy,
  };
}
