/** The part of a day that belongs to one shift. */
import { startOfDay } from '../clinic/time.ts';
import type { Shift } from '../shifts/types.ts';
import type { Day } from './day.ts';

export interface ShiftWindow {
  shiftId: number;
  /** Staff code of its administrator. */
  administrator: string | null;
  /** Epoch milliseconds; `to` is not in it. */
  from: number;
  to: number;
}

/**
 * From the close of the desk's shift before it, for the first of a day from the day's beginning, to its own close
 * or, while it is open, to now.
 * @param sameDesk the desk's other shifts of that day.
 */
export function shiftWindow(
  shift: Pick<Shift, 'id' | 'day' | 'openedAt' | 'closedAt'>,
  sameDesk: readonly Pick<Shift, 'id' | 'closedAt'>[],
  administrator: string | null,
  now: number,
): ShiftWindow {
  const closes = sameDesk
    .filter((other) => other.id !== shift.id && other.closedAt !== null && other.closedAt <= shift.openedAt)
    .map((other) => other.closedAt ?? 0);
  return {
    shiftId: shift.id,
    administrator,
    from: Math.max(startOfDay(shift.day), ...closes),
    to: shift.closedAt ?? now,
  };
}

/**
 * A day as one shift answers for it: its contacts and complaints, visits that start within its window, bookings
 * made from its contacts or by its administrator in that time. A request belongs to every shift that spoke with the
 * person, and is judged whole: what began as a missed call in the morning is booked in the evening.
 */
export function shiftDay(day: Day, window: ShiftWindow): Day {
  const contacts = day.contacts.filter((contact) => contact.shiftId === window.shiftId);
  const own = new Set(contacts.map((contact) => contact.id));
  const requests = day.requests.filter((request) => request.contacts.some((contact) => own.has(contact.id)));
  const isOwnBooking = (booking: Day['bookings'][number]) =>
    booking.contactId !== null && own.has(booking.contactId)
      ? true
      : within(booking.bookedAt, window) &&
        (booking.bookedBy === null || booking.bookedBy === window.administrator);
  return {
    ...day,
    contacts,
    requests,
    everybodys: requests,
    visits: day.visits.filter((visit) => within(visit.startsAt, window)),
    bookings: day.bookings.filter(isOwnBooking),
    complaints: day.complaints.filter((complaint) => complaint.shiftId === window.shiftId),
  };
}

function within(at: number, window: ShiftWindow): boolean {
  return at >= window.from && at < window.to;
}
