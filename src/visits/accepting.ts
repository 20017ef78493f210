/** Somebody takes the time that he was offered: a booking, or his later visit moved to it (S0.9). */
import { minute } from '../clinic/time.ts';
import { ShiftError } from '../errors.ts';
import type { Decision } from '../facts/types.ts';
import { type Booking, bookVisit, wishOf } from './booking.ts';
import type { Wish } from './fitting.ts';
import { type Move, moveVisit } from './moving.ts';
import { nearestText } from './nearest.ts';
import { accepted } from './offer-claims.ts';
import { answered, isLive } from './offers.ts';
import { shownMoment } from './shown.ts';
import type { Timetable } from './slots.ts';
import type { Visit, WaitlistEntry, WaitOffer } from './types.ts';
import { requireWaiting } from './waitlist.ts';

/** What is needed to move the visit that he gives up. */
export type GivenUp = Pick<Move, 'tasks' | 'result' | 'reason'> & { visit: Visit };

export interface Acceptance {
  offer: WaitOffer;
  /** The booking that it comes to; its `wait` is the entry. */
  booking: Booking & { wait: WaitlistEntry };
  /** His later visit, where he has one that can still be moved. */
  givenUp: GivenUp | null;
}

/**
 * The decision `visit.booked`, or `visit.moved` for who gives up a later visit; the new one is inserted as `visit`. An
 * offer whose clock has run out may still be taken while the time is free and nobody else is thinking it over.
 * @throws ShiftError already_closed, offer_lost, offer_open, doctor_service, doctor_away, outside_hours
 */
export function acceptOffer(acceptance: Acceptance, timetable: Timetable, now: number): Decision {
  const { offer, booking, givenUp } = acceptance;
  if (offer.state === 'accepted') throw answered(offer);
  requireWaiting(booking.wait);
  const wish = wishOf(booking);
  if (wish.from <= now) throw offerLost(offer, wish, timetable, now);
  const decision = namingTheLoss(offer, wish, timetable, now, () =>
    givenUp
      ? moveVisit(givenUp.visit, { ...booking, ...givenUp }, timetable, now)
      : bookVisit(booking, timetable, now),
  );
  return isLive(offer, now)
    ? decision
    : { ...decision, changes: [...decision.changes, accepted(offer, now)] };
}

/** The time is another's by now: that is what he has to hear. */
function namingTheLoss(
  offer: WaitOffer,
  wish: Wish,
  timetable: Timetable,
  now: number,
  decide: () => Decision,
): Decision {
  try {
    return decide();
  } catch (error) {
    const lost = error instanceof ShiftError && ['slot_taken', 'room_taken'].includes(error.code);
    throw lost ? offerLost(offer, wish, timetable, now) : error;
  }
}

/** The error that says the time is gone, with the two free times nearest to it. */
export function offerLost(offer: WaitOffer, wish: Wish, timetable: Timetable, now: number): ShiftError {
  const params = {
    entry: offer.waitlistId,
    doctor: wish.doctor.name,
    time: shownMoment(offer.startsAt),
    slots: nearestText(wish, timetable, now),
  };
  return new ShiftError('offer_lost', params, 'id');
}

/** Whole minutes of the time that was offered. */
export const minutesOf = ({ startsAt, endsAt }: WaitOffer): number =>
  Math.round((endsAt - startsAt) / minute);
