/** What a booking makes of the times that are on offer: whom it may not pass over, and what becomes of their offers (S0.9). */
import { type Change, type FreeTime, ref } from '../facts/types.ts';
import type { Wish } from './fitting.ts';
import { offerOpen, overlaps, withdrawn } from './offers.ts';
import type { Timetable } from './slots.ts';
import type { WaitOffer } from './types.ts';
import { isLive } from './wait-fit.ts';

/** Who books: nobody else's offer stands in the way of the one to whom it was made. */
export interface Booker {
  force: boolean;
  /** The waitlist entry that the visit is for. */
  waitId: number | null;
  patientId: number | null;
}

/**
 * Refuses a time that somebody else is thinking over; whoever has agreed it with him insists (`--force`).
 * @throws ShiftError offer_open
 */
export function requireNotOffered(wish: Wish, timetable: Timetable, booker: Booker, now: number): void {
  if (booker.force) return;
  const { offers } = timetable;
  const standing = offers.find(
    (offer) => isLive(offer, now) && overlaps(offer, wish) && !isBookers(offer, booker),
  );
  if (standing) throw offerOpen(standing, wish, { doctors: [wish.doctor], timetable }, now);
}

/** What a visit that takes this time must find when it is written: no offer that has been made since. */
export function notOfferedSince({ doctor, from, to }: Wish, { offers }: Pick<Timetable, 'offers'>): FreeTime {
  const known = offers.map(({ id }) => id);
  return { doctorId: doctor.id, startsAt: from, endsAt: to, of: 'waitOffer', known };
}

function isBookers({ waitlistId, person }: WaitOffer, { waitId, patientId }: Booker): boolean {
  return waitlistId === waitId || (patientId !== null && person === `p${patientId}`);
}

/**
 * What a visit that takes this time makes of open offers; the visit is inserted as `visit`. The booker's own offer of it
 * is accepted, another one to the entry that is fulfilled is not needed any more, and what others were offered is lost.
 */
export function settledOffers(wish: Wish, timetable: Timetable, booker: Booker, now: number): Change[] {
  return timetable.offers
    .filter((offer) => isLive(offer, now))
    .flatMap((offer): Change[] => {
      if (!overlaps(offer, wish)) {
        return offer.waitlistId === booker.waitId ? [withdrawn(offer, 'booked_otherwise', now)] : [];
      }
      return isBookers(offer, booker)
        ? taken(offer, wish, booker, now)
        : [withdrawn(offer, 'booked_over', now)];
    });
}

/**
 * Who books the time without a word of the waitlist has got what he waited for all the same. A visit that only overlaps
 * it is no yes to it: he took another time, such as one that he had been offered before.
 */
function taken(offer: WaitOffer, wish: Wish, { waitId }: Booker, now: number): Change[] {
  const isThis = offer.startsAt === wish.from;
  const settled = isThis ? accepted(offer, now) : withdrawn(offer, 'booked_otherwise', now);
  if (offer.waitlistId === waitId) return [settled];
  const set = { state: 'booked' as const };
  const fulfilled: Change = {
    op: 'update',
    table: 'waitlist',
    id: offer.waitlistId,
    set,
    only: { state: 'waiting' },
  };
  return [settled, fulfilled];
}

/** He has got the time, also where the clock of the offer had run out. */
export function accepted({ id, version }: WaitOffer, now: number): Change {
  const set = { state: 'accepted' as const, answeredAt: now, visitId: ref('visit'), reason: null };
  return { op: 'update', table: 'waitOffer', id, set, expect: version };
}
