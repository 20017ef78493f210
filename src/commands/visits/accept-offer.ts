/** He takes the time that he was offered: a visit, and what he gives up for it is free again (S0.9). */
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { type Acceptance, acceptOffer, minutesOf, offerLost } from '../../visits/accepting.ts';
import { wishOf } from '../../visits/booking.ts';
import { endOffer, isLive } from '../../visits/offers.ts';
import { doesService, type Timetable } from '../../visits/slots.ts';
import type { Visit, WaitlistEntry, WaitOffer } from '../../visits/types.ts';
import { applyHolding } from './apply.ts';
import { choosePatient } from './choose-patient.ts';
import { type FreedVisit, readFreed } from './freed.ts';
import { laterVisit } from './gap-facts.ts';
import { type Roster, readTimetable, working, writerCode } from './roster.ts';
import { type NamedVisit, readNamed, withNames } from './view.ts';

/** What the administrator adds to a yes. */
export interface Said {
  /** The patient's name, where the waitlist does not know it. */
  name?: string | undefined;
  /** Agreed with the doctor: see requireFitting. */
  force?: boolean;
}

export interface Accepted {
  named: NamedVisit;
  /** His clock had run out. */
  late: boolean;
  newPatient: boolean;
  /** The later visit that he gave up, with those who wait for its time. */
  freed: FreedVisit | null;
}

/**
 * @throws ShiftError already_closed, offer_lost, offer_open, missing_input for a name that nobody knows
 */
export async function acceptNow(
  ctx: Context,
  roster: Roster,
  entry: WaitlistEntry,
  offer: WaitOffer,
  said: Said = {},
): Promise<Accepted> {
  const store = await ctx.store();
  const later = await laterVisit(store, roster.clinic.id, entry.visitId, ctx.now());
  const acceptance = await acceptanceOf(ctx, roster, entry, offer, later, said);
  const timetable = await readTimetable(ctx, roster.clinic, offer.startsAt);
  const id = await write(ctx, acceptance, timetable);
  const [freed] = later ? await freedBy(ctx, roster, later) : [];
  return {
    named: await readNamed(ctx, roster, id),
    late: !isLive(offer, ctx.now()),
    newPatient: !('id' in acceptance.booking.patient),
    freed: freed ?? null,
  };
}

async function acceptanceOf(
  ctx: Context,
  roster: Roster,
  entry: WaitlistEntry,
  offer: WaitOffer,
  later: Visit | null,
  { name, force = false }: Said,
): Promise<Acceptance> {
  const { clinic, doctors } = roster;
  const doctor = doctors.find(({ id }) => id === offer.doctorId);
  if (!doctor) throw new ShiftError('internal', { what: `offer ${offer.id} names no doctor` });
  const services = working(roster.services).filter((one) => doesService(doctor, one));
  const wanted = entry.serviceId ?? later?.serviceId ?? (services.length === 1 ? services[0]?.id : null);
  const service = roster.services.find(({ id }) => id === wanted) ?? null;
  const { patient } = await choosePatient(ctx, name === undefined ? {} : { name }, {
    contact: null,
    wait: entry,
  });
  const kept = await ctx.speak(clinic.language);
  const { work } = await ctx.store();
  return {
    offer,
    booking: {
      clinicId: clinic.id,
      rules: clinic.rules,
      ...{ doctor, service, patient, startsAt: offer.startsAt, minutes: minutesOf(offer) },
      contact: null,
      wait: entry,
      price: service?.priceFrom ?? null,
      source: null,
      note: null,
      bookedBy: await writerCode(ctx),
      force,
      field: 'id',
    },
    givenUp: later && {
      visit: later,
      tasks: await work.openTasks(clinic.id),
      result: kept.t('visitStatus.moved'),
      reason: kept.t('wait.reason'),
    },
  };
}

/** A time that is another's by now ends the offer, so that nobody is told of it again. */
async function write(ctx: Context, acceptance: Acceptance, timetable: Timetable): Promise<number> {
  const { offer, booking } = acceptance;
  const wish = wishOf(booking);
  const now = ctx.now();
  try {
    const [applied] = await applyHolding(ctx, [acceptOffer(acceptance, timetable, now)], wish);
    return applied?.ids.visit ?? 0;
  } catch (error) {
    const code = error instanceof ShiftError ? error.code : null;
    if (code !== 'offer_lost' && code !== 'slot_taken' && code !== 'room_taken') throw error;
    if (isLive(offer, now)) {
      const ended = endOffer(offer, { state: 'withdrawn', reason: 'booked_over' }, now);
      await (await ctx.store()).apply(ended, await ctx.actor());
    }
    throw code === 'offer_lost' ? error : offerLost(offer, wish, timetable, now);
  }
}

async function freedBy(ctx: Context, roster: Roster, { id, clinicId }: Visit): Promise<FreedVisit[]> {
  const visit = await (await ctx.store()).visits.byId(clinicId, id);
  return visit ? readFreed(ctx, roster, await withNames(ctx, roster, [visit])) : [];
}
