/**
 * A free time offered to somebody of the waitlist: made, thought over, declined, over, lost (S0.4, S0.9). An open offer
 * is the desk's claim on the entry and on the time. Saying yes is a booking: accepting.ts.
 */
import { dayOf, minute } from '../clinic/time.ts';
import type { ClinicRules, Doctor } from '../clinic/types.ts';
import { ShiftError } from '../errors.ts';
import { type Change, type Decision, ref } from '../facts/types.ts';
import { requireFitting, requireFree, requireRoom, type Wish } from './fitting.ts';
import { nearestText } from './nearest.ts';
import { personOf, samePerson } from './person.ts';
import { shownMoment } from './shown.ts';
import type { Timetable } from './slots.ts';
import type { WaitlistEntry, WaitOffer } from './types.ts';
import { isLive } from './wait-fit.ts';
import { requireWaiting } from './waitlist.ts';

export { isLive } from './wait-fit.ts';

/** Why an offer ended, where nobody said a word of his own: kept in `reason`. */
const offerReasons = ['no_answer', 'later', 'booked_over', 'booked_otherwise', 'gone'] as const;
export type OfferReason = (typeof offerReasons)[number];

export interface Offering {
  entry: WaitlistEntry;
  /** The time, and the doctor with whom it is. */
  wish: Wish;
  rules: Pick<ClinicRules, 'offerMinutes'>;
  deskId: number | null;
  staffId: number | null;
  /** Agreed with the doctor: see requireFitting. */
  force: boolean;
}

/** What is on offer, and to whom. */
export interface OfferFacts {
  /** Offers that nobody has answered, past their time or not. */
  open: readonly WaitOffer[];
  /** Those who wait. */
  entries: readonly WaitlistEntry[];
  doctors: readonly Doctor[];
  timetable: Timetable;
}

/** Until when an offer holds that is made at `now`: as the clinic's rule has it, and never past the visit's beginning. */
export function expiryOf(startsAt: number, { offerMinutes }: Offering['rules'], now: number): number {
  return Math.min(now + offerMinutes * minute, startsAt);
}

/**
 * The decision `waitOffer.made`; the offer is inserted as `offer`. Offers whose time is over are closed with it, so that
 * they stand in nobody's way.
 * @throws ShiftError already_closed, time_in_past, doctor_service, doctor_away, outside_hours, slot_taken, room_taken, offer_open
 */
export function makeOffer(offering: Offering, facts: OfferFacts, now: number): Decision {
  const { entry, wish, rules, deskId, staffId, force } = offering;
  requireWaiting(entry);
  if (wish.from <= now) {
    const params = { flag: wish.field, time: shownMoment(wish.from) };
    throw new ShiftError('time_in_past', params, wish.field);
  }
  if (!force) requireFitting(wish, facts.timetable, now);
  requireFree(wish, facts.timetable, now);
  requireRoom(wish, facts.timetable, now);
  const standing = clashOf(offering, facts, now);
  if (standing) throw offerOpen(standing, wish, facts, now);
  const row = {
    clinicId: entry.clinicId,
    waitlistId: entry.id,
    person: personOf(entry),
    doctorId: wish.doctor.id,
    startsAt: wish.from,
    endsAt: wish.to,
    day: dayOf(wish.from),
    offeredAt: now,
    expiresAt: expiryOf(wish.from, rules, now),
    state: 'open' as const,
    answeredAt: null,
    visitId: null,
    deskId,
    staffId,
    reason: null,
  };
  return {
    kind: 'waitOffer.made',
    subject: { table: 'waitOffer', id: ref('offer') },
    standsOn: [{ table: 'waitlist', id: entry.id, is: { state: entry.state } }],
    free: { doctorId: wish.doctor.id, startsAt: wish.from, endsAt: wish.to, of: 'visit', known: [] },
    changes: [
      ...facts.open.filter((offer) => !isLive(offer, now)).map(expired),
      { op: 'insert', table: 'waitOffer', as: 'offer', row },
    ],
  };
}

/** The offer that this one would be a second of: to the entry, to the person, or of the time. */
export function clashOf(
  { entry, wish }: Pick<Offering, 'entry' | 'wish'>,
  { open, entries }: Pick<OfferFacts, 'open' | 'entries'>,
  now: number,
): WaitOffer | null {
  const live = open.filter((offer) => isLive(offer, now));
  const same = new Set(entries.filter((one) => samePerson(one, entry)).map(({ id }) => id));
  const toHim = live.find(
    ({ waitlistId, person }) => same.has(waitlistId) || person === personOf(entry) || waitlistId === entry.id,
  );
  return toHim ?? live.find((offer) => overlaps(offer, wish)) ?? null;
}

export const overlaps = (offer: WaitOffer, { doctor, from, to }: Wish): boolean =>
  offer.doctorId === doctor.id && offer.startsAt < to && offer.endsAt > from;

/** Whoever comes next closes it; another desk may have done so already, or the person has said yes at last. */
function expired({ id, expiresAt }: WaitOffer): Change {
  const set = { state: 'expired' as const, answeredAt: expiresAt };
  return { op: 'update', table: 'waitOffer', id, set, only: { state: 'open' } };
}

/** The error that names who was offered what until when, and the two free times nearest to the one that was wanted. */
export function offerOpen(
  standing: WaitOffer,
  wish: Wish,
  { doctors, timetable }: Pick<OfferFacts, 'doctors' | 'timetable'>,
  now: number,
): ShiftError {
  const doctor = doctors.find(({ id }) => id === standing.doctorId) ?? wish.doctor;
  const params = {
    doctor: doctor.name,
    time: shownMoment(standing.startsAt),
    entry: standing.waitlistId,
    until: shownMoment(standing.expiresAt),
    slots: nearestText(wish, timetable, now),
  };
  return new ShiftError('offer_open', params, wish.field);
}

/** What becomes of an open offer when something else decides it; one that is answered by now is left as it is. */
export function withdrawn({ id }: WaitOffer, reason: OfferReason, now: number): Change {
  const set = { state: 'withdrawn' as const, answeredAt: now, reason };
  return { op: 'update', table: 'waitOffer', id, set, only: { state: 'open' } };
}

/** What somebody said who does not take the time, or that he could not be reached. */
export interface Refusal {
  state: 'declined' | 'expired' | 'withdrawn';
  reason: string | null;
}

/**
 * The decision `waitOffer.declined`, `.expired` or `.withdrawn`. He goes on waiting.
 * @throws ShiftError already_closed where it was accepted or has been answered so
 */
export function endOffer(offer: WaitOffer, { state, reason }: Refusal, now: number): Decision {
  const late = state === 'declined' && offer.state === 'expired';
  if (offer.state !== 'open' && !late) throw answered(offer);
  return {
    kind: `waitOffer.${state}`,
    subject: { table: 'waitOffer', id: offer.id },
    ...(reason === null ? {} : { reason }),
    changes: [
      {
        op: 'update',
        table: 'waitOffer',
        id: offer.id,
        set: { state, reason, answeredAt: now },
        expect: offer.version,
      },
    ],
  };
}

/**
 * The decision `waitOffer.considered`: he wants to think. The time is kept for him as long as it was, not longer.
 * @throws ShiftError already_closed where the offer is over
 */
export function considerOffer(offer: WaitOffer, reason: string | null, now: number): Decision {
  if (!isLive(offer, now)) throw answered(offer);
  const set = { reason: reason ?? 'later' };
  return {
    kind: 'waitOffer.considered',
    subject: { table: 'waitOffer', id: offer.id },
    changes: [{ op: 'update', table: 'waitOffer', id: offer.id, set, expect: offer.version }],
  };
}

export function answered({ id }: WaitOffer): ShiftError {
  return new ShiftError('already_closed', { what: 'waitOffer', id, list: 'smena wait list' });
}
